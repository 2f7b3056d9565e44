/** The draft of the next issue; one row, which goes when the issue is sent. */
import type { GatheredSection, IssueEdits } from '@quorate/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('newsletter_draft')
export class NewsletterDraftRow {
  @PrimaryColumn('text')
  id!: string;

  /** Grows with each change, so that nobody overwrites what they have not read. */
  @Column('integer')
  version!: number;

  @Column('date')
  date!: string;

  @Column('timestamptz')
  since!: Date;

  @Column('timestamptz', { name: 'gathered_at' })
  gatheredAt!: Date;

  @Column('jsonb')
  gathered!: readonly GatheredSection[];

  @Column('jsonb')
  edits!: IssueEdits;
}
