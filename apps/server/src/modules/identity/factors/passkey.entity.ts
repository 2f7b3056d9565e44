/** A passkey of a person: the public half, and how often it was used as it says itself. */
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonRow } from '../person.entity.js';

@Entity('passkey')
@Index('passkey_person', ['personId'])
export class PasskeyRow {
  /** As the device names it. */
  @PrimaryColumn('text')
  id!: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonRow, { name: 'passkey_of_person', onDelete: 'CASCADE' })
  personId!: string;

  /** Given by the person. */
  @Column('text')
  name!: string;

  @Column('bytea', { name: 'public_key' })
  publicKey!: Buffer;

  @Column('bigint')
  counter!: string;

  @Column('text', { array: true })
  transports!: string[];

  @Column('timestamptz', { name: 'added_at' })
  addedAt!: Date;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;
}
