/** An app that shows a new code each half minute. Its secret is encrypted with a key that does not lie in the database. */
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonRow } from '../person.entity.js';

@Entity('authenticator')
export class AuthenticatorRow {
  @PrimaryColumn('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonRow, { name: 'authenticator_of_person', onDelete: 'CASCADE' })
  personId!: string;

  @Column('bytea', { name: 'sealed_secret' })
  sealedSecret!: Buffer;

  @Column('timestamptz', { name: 'added_at' })
  addedAt!: Date;

  /** Null until the person has given a first code from it. */
  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;

  /** The half minute whose code was taken last; none up to it counts again. */
  @Column('bigint', { name: 'last_step', default: 0 })
  lastStep!: string;
}
