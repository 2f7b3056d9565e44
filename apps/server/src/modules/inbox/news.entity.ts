/** Something a person was told, with the ways that held when it was written down. */
import type { MailWay, NewsKind } from '@quorate/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('news')
@Index('news_of_person', ['personId', 'at'])
@Index('news_for_digest', ['mail'], { where: "mail = 'digest'" })
export class NewsRow {
  /** Names the event and the person, so that it is written once. */
  @PrimaryColumn('text')
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('uuid', { name: 'body_id' })
  bodyId!: string;

  @Column('text', { name: 'body_name' })
  bodyName!: string;

  @Column('text')
  kind!: NewsKind;

  @Column('text')
  title!: string;

  /** Path of the page where it is read. */
  @Column('text')
  link!: string;

  @Column('timestamptz')
  at!: Date;

  /** digested: it came in a digest. */
  @Column('text')
  mail!: MailWay | 'digested';

  @Column('boolean', { name: 'in_inbox' })
  inInbox!: boolean;

  @Column('boolean')
  push!: boolean;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt!: Date | null;

  /** The digest it comes in, once that is put together. */
  @Column('text', { nullable: true })
  digest!: string | null;
}
