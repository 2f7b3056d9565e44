/** Words that can be found, with who may read them: a page of a paper, an item, a record or a result. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { SearchKind } from '@quorate/contracts';
import type { AudienceLevel } from '../bodies/index.js';

@Entity('search_entry')
@Index('search_entry_at', ['at'])
@Index('search_entry_tsv', { synchronize: false })
export class SearchEntry {
  @PrimaryColumn('uuid', { name: 'meeting_id' })
  meetingId!: string;

  /** The paper, item, record or vote. */
  @PrimaryColumn('uuid', { name: 'subject_id' })
  subjectId!: string;

  /** From 0: what the journal says, then the words of the file piece by piece. */
  @PrimaryColumn('integer')
  part!: number;

  /** Of the paper's file, from 0. */
  @Column('integer')
  page!: number;

  /** Of the paper; null of anything else. */
  @Column('integer', { nullable: true })
  version!: number | null;

  @Column('uuid', { name: 'body_id' })
  bodyId!: string;

  @Column('text')
  kind!: SearchKind;

  @Column('text')
  title!: string;

  @Column('text')
  words!: string;

  @Column('text')
  level!: AudienceLevel;

  @Column('uuid', { array: true })
  persons!: string[];

  @Column('timestamptz')
  at!: Date;

  /** Made by the database of title and words, the title weighing more. */
  @Column('tsvector', { select: false })
  tsv!: string;
}
