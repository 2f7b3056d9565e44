/** What somebody noted for themselves on a paper; it stays when the paper has a new version. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('paper_note')
@Index('paper_note_meeting', ['personId', 'meetingId'])
export class PaperNoteRow {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string;

  @PrimaryColumn('uuid', { name: 'paper_id' })
  paperId!: string;

  @Column('uuid', { name: 'meeting_id' })
  meetingId!: string;

  /** The version that was read when it was written last. */
  @Column('integer')
  version!: number;

  @Column('text')
  text!: string;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;
}
