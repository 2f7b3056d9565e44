/** The documents that officers work on: written from the journal by a job, changed by people, and told on to everybody at work. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { MinutesDocumentView, MinutesNews } from '@quorate/contracts';
import {
  accept,
  keyMinutes,
  type MeetingEntry,
  type MinutesText,
  refreshMinutes,
  refuse,
  type Result,
} from '@quorate/domain';
import { type JobData, Jobs } from '../../../platform/jobs/index.js';
import { Feeds } from '../../../platform/realtime/index.js';
import { MeetingViews } from '../../meetings/index.js';
import { documentOf, DocumentStore, type KeptChange } from './document-store.js';
import { readShared, writeShared } from './minutes-shape.js';
import { minutesTextOf } from './minutes-text-of.js';

const PURPOSE = 'minutes';
const OFFICERS = { clearance: 'officers', personId: null } as const;
/** What is larger is asked for by HTTP. */
const MOST_TOLD_BYTES = 12_000;

const IN_WRITING = refuse(
  'conflict',
  'wrong-conduct',
  'This is a decision in writing: nobody meets for it, so there are no minutes. The next meeting reports it.',
);
const NOT_BEGUN = refuse(
  'conflict',
  'not-begun',
  'The meeting has not begun, so there is nothing to write minutes of. Come back when it has.',
);
const RECORD_MOVED = refuse(
  'conflict',
  'record-moved',
  'The record says more since these minutes were written from it. Look at what changed, then send them round.',
);

interface RefreshJob extends JobData {
  readonly meetingId: string;
}

@Injectable()
export class MinutesDocuments implements OnModuleInit {
  constructor(
    private readonly store: DocumentStore,
    private readonly views: MeetingViews,
    private readonly feeds: Feeds,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(PURPOSE, ({ meetingId }: RefreshJob) => this.write(meetingId), 'slow');
  }

  /** Has it written from the record as it stands now, unless it is. */
  async open(meetingId: string): Promise<Result<undefined>> {
    const { state, entries } = await this.views.seen(meetingId, OFFICERS);
    if (state.conduct === 'written') return IN_WRITING;
    if (state.startedAt === null) return NOT_BEGUN;
    const recordNo = recordNoOf(entries);
    const row = await this.store.find(meetingId);
    if ((row?.recordNo ?? 0) < recordNo) {
      await this.jobs.add(PURPOSE, `minutes.${meetingId}.${String(recordNo)}`, { meetingId });
    }
    return accept(undefined);
  }

  /** Brings the document up to the record as it stands now. */
  async write(meetingId: string): Promise<void> {
    const { entries } = await this.views.seen(meetingId, OFFICERS);
    const record = keyMinutes(entries);
    const written = await this.store.write(meetingId, recordNoOf(entries), (document) => {
      writeShared(document, refreshMinutes(readShared(document), record.sections));
    });
    if (written !== null) this.tell(meetingId, written);
  }

  /** Empty before the job has written it. */
  async read(meetingId: string, after: number): Promise<Result<MinutesDocumentView>> {
    const kept = await this.store.after(meetingId, after);
    if (!kept.ok) return accept({ no: 0, recordNo: 0, changes: [] });
    const { row, changes } = kept.value;
    return accept({
      ...{ no: row.no, recordNo: row.recordNo },
      changes: changes.map(({ content }) => toBase64(content)),
    });
  }

  async change(meetingId: string, change: string, byPerson: string): Promise<Result<{ no: number }>> {
    const content = Buffer.from(change, 'base64');
    const added = await this.store.add(meetingId, content, byPerson);
    if (!added.ok) return added;
    this.tell(meetingId, { no: added.value, content });
    return accept({ no: added.value });
  }

  cursor(meetingId: string, cursor: string): void {
    this.feeds.tellOfMinutes({ meetingId, no: 0, change: null, cursor });
  }

  /** The document as the text of a version, once it holds all that the record says. */
  async textOf(meetingId: string, salt: string): Promise<Result<MinutesText>> {
    const kept = await this.store.after(meetingId, 0);
    if (!kept.ok) return kept;
    const { entries } = await this.views.seen(meetingId, OFFICERS);
    if (kept.value.row.recordNo < recordNoOf(entries)) return RECORD_MOVED;
    const whole = await this.views.whole(meetingId);
    return accept(minutesTextOf(documentOf(kept.value.changes), whole, entries, salt));
  }

  private tell(meetingId: string, { no, content }: KeptChange): void {
    const change = content.length > MOST_TOLD_BYTES ? null : toBase64(content);
    const news: MinutesNews = { meetingId, no, change, cursor: null };
    this.feeds.tellOfMinutes(news);
  }
}

/** What becomes of the minutes themselves is no part of them. */
function recordNoOf(entries: readonly MeetingEntry[]): number {
  return entries.findLast(({ type }) => !type.startsWith('minutes.'))?.no ?? 0;
}

function toBase64(content: Uint8Array): string {
  return Buffer.from(content).toString('base64');
}
