/** Somebody who asked for the newsletter. The row goes when they leave, and after a week where they never confirmed. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('newsletter_subscriber')
@Index('newsletter_subscriber_address', ['address'], { unique: true })
@Index('newsletter_subscriber_leave', ['leaveToken'], { unique: true })
export class NewsletterSubscriberRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  organisation!: string;

  /** In small letters. */
  @Column('text')
  address!: string;

  /** Stands in every mail to them and in no answer. */
  @Column('text', { name: 'leave_token' })
  leaveToken!: string;

  /** Of the link that was mailed last; null once it was used. */
  @Column('bytea', { name: 'confirm_hash', nullable: true })
  confirmHash!: Buffer | null;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;
}
