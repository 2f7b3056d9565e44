/** A mail as it was written: kept for the mailbox page, and until it is handed over. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('mail')
@Index('mail_written_at', ['writtenAt'])
export class MailRow {
  /** Names the event it tells of, so that it is written once. */
  @PrimaryColumn('text')
  id!: string;

  @Column('text', { name: 'to_name' })
  toName!: string;

  @Column('text', { name: 'to_address' })
  toAddress!: string;

  @Column('text')
  subject!: string;

  @Column('text')
  text!: string;

  /** The same as a page, for programs that show one; null where it is only text. */
  @Column('text', { nullable: true })
  html!: string | null;

  /** The address that takes its reader off the list it goes to, by one request; null where there is no list. */
  @Column('text', { nullable: true })
  unsubscribe!: string | null;

  @Column('timestamptz', { name: 'written_at', default: () => 'now()' })
  writtenAt!: Date;

  /** When a mail server took it; null where none is set, or until then. */
  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt!: Date | null;

  /** Why it could not be handed over last. */
  @Column('text', { nullable: true })
  fault!: string | null;

  /** What the mail server said when it took it. */
  @Column('text', { nullable: true })
  answer!: string | null;

  /** How often it was tried to hand it over. */
  @Column('integer', { default: 0 })
  attempts!: number;

  /** It carries a link that lets its reader in: its text is not kept once a mail server took it. */
  @Column('boolean', { default: false })
  secret!: boolean;

  /** Its reader was erased: the row goes once a mail server took it, or it is given up. */
  @Column('boolean', { default: false })
  passing!: boolean;

  /** Hashes of the files that go with it. */
  @Column('text', { array: true, default: () => "'{}'" })
  files!: string[];
}
