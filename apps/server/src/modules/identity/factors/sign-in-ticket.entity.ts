/** What is begun and not finished: a sign-in that waits for a second factor, or a passkey that was asked for. It serves once and for minutes. */
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonRow } from '../person.entity.js';

@Entity('sign_in_ticket')
@Index('sign_in_ticket_end', ['endsAt'])
export class SignInTicketRow {
  @PrimaryColumn('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  /** code: the password was right. passkey-sign-in, passkey-proof, passkey-new: the device was asked. */
  @Column('text')
  purpose!: string;

  /** Null where the passkey will tell who it is. */
  @Column('uuid', { name: 'person_id', nullable: true })
  @ForeignKey(() => PersonRow, { name: 'sign_in_ticket_of_person', onDelete: 'CASCADE' })
  personId!: string | null;

  /** What the device signs; null where a code is asked for. */
  @Column('text', { nullable: true })
  challenge!: string | null;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;

  /** Wrong codes given with it. */
  @Column('integer', { default: 0 })
  tries!: number;
}
