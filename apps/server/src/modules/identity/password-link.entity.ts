/** A one-time link by which a person sets their password. Kept when used, so that it can be said later who gave it. */
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonRow } from './person.entity.js';

@Entity('password_link')
@Index('password_link_person', ['personId'])
export class PasswordLinkRow {
  @PrimaryColumn('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonRow, { name: 'password_link_of_person', onDelete: 'CASCADE' })
  personId!: string;

  /** The administrator who gave it; null where somebody had it mailed to the person's own address. */
  @Column('uuid', { name: 'given_by', nullable: true })
  givenBy!: string | null;

  @Column('timestamptz', { name: 'given_at' })
  givenAt!: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;
}
