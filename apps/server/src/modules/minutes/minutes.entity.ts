/** Where minutes lie: the document that officers work on, its changes, and the texts of versions beside the journal. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('minutes_document')
export class MinutesDocumentRow {
  @PrimaryColumn('uuid', { name: 'meeting_id' })
  meetingId!: string;

  /** Number of its last change. */
  @Column('integer')
  no!: number;

  /** Of the changes that are kept, together. */
  @Column('integer')
  bytes!: number;

  /** The last entry of the journal that it was written from. */
  @Column('integer', { name: 'record_no' })
  recordNo!: number;
}

@Entity('minutes_change')
export class MinutesChangeRow {
  @PrimaryColumn('uuid', { name: 'meeting_id' })
  meetingId!: string;

  /** One that stands for several, put together, has the number of the last. */
  @PrimaryColumn('integer')
  no!: number;

  @Column('bytea')
  content!: Buffer;

  /** Null for what the record wrote, and for changes put together. */
  @Column('uuid', { name: 'by_person', nullable: true })
  byPerson!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;
}

@Entity('minutes_text')
export class MinutesTextRow {
  @PrimaryColumn('uuid', { name: 'meeting_id' })
  meetingId!: string;

  /** SHA-256 of the content, hex, as the journal has it. */
  @PrimaryColumn('text')
  hash!: string;

  /** Canonical JSON. */
  @Column('text')
  content!: string;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;
}
