/** A person's right to sign in. */
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonRow } from './person.entity.js';

@Entity('account')
export class AccountRow {
  @PrimaryColumn('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonRow, { name: 'account_of_person', onDelete: 'CASCADE' })
  personId!: string;

  /** Null for the demonstration people, who sign in with one click and in the demonstration only. */
  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash!: string | null;

  @Column('boolean')
  administrator!: boolean;

  /** "Secretary of the Change Board": offered on the sign-in page of the demonstration; null for everyone else. */
  @Column('text', { name: 'demonstration_part', nullable: true })
  demonstrationPart!: string | null;

  /** Order on that page. */
  @Column('integer', { name: 'demonstration_position', nullable: true })
  demonstrationPosition!: number | null;
}
