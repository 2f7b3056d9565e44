/** How often sign-in was tried for one account or from one address in the current five minutes. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('sign_in_tally')
export class SignInTallyRow {
  /** `account:` or `address:` and which. */
  @PrimaryColumn('text')
  subject!: string;

  @Column('integer')
  tries!: number;

  @Column('timestamptz', { name: 'began_at' })
  beganAt!: Date;
}
