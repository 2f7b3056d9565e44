/** Something the public may read: a headline, a decision or a result, with the journal entry it comes from. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('publication')
@Index('publication_at', ['at'])
export class Publication {
  @PrimaryColumn('uuid', { name: 'stream_id' })
  streamId!: string;

  /** Number of the entry that published it. */
  @PrimaryColumn('integer')
  no!: number;

  /** The record or vote it tells of; a correction replaces its text. */
  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  @Column('text')
  kind!: 'headline' | 'decision' | 'result';

  @Column('text')
  text!: string;

  @Column('text', { name: 'meeting_title' })
  meetingTitle!: string;

  @Column('timestamptz')
  at!: Date;
}
