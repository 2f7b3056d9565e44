/** How hard sign-in is being tried for one account, from one network or from one known browser. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('sign_in_tally')
export class SignInTallyRow {
  /** The kind and a number made from which one: a fixed number of rows, whatever is typed. */
  @PrimaryColumn('text')
  subject!: string;

  /** One less for each minute since `lastAt`. */
  @Column('integer')
  tries!: number;

  @Column('timestamptz', { name: 'last_at' })
  lastAt!: Date;
}
