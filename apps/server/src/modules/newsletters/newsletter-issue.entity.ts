/** An issue as it was sent; nothing in it changes afterwards. */
import type { IssueSection } from '@quorate/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('newsletter_issue')
@Index('newsletter_issue_words', { synchronize: false })
export class NewsletterIssueRow {
  @PrimaryColumn('integer')
  number!: number;

  @Column('text')
  name!: string;

  @Column('date')
  date!: string;

  /** What happened after it is news in the next one. */
  @Column('timestamptz')
  until!: Date;

  @Column('jsonb')
  sections!: readonly IssueSection[];

  /** Confirmed subscribers when it was sent. */
  @Column('integer')
  recipients!: number;

  @Column('timestamptz', { name: 'sent_at' })
  sentAt!: Date;

  @Column('text', { name: 'sent_by' })
  sentBy!: string;

  /** When the mail to the last subscriber was written; null until then. */
  @Column('timestamptz', { name: 'spread_at', nullable: true })
  spreadAt!: Date | null;

  /** By which it is found. */
  @Column('text')
  words!: string;
}
