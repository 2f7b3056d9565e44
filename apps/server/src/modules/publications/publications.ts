/** Publishes what the journals say to the public: a consumer of every meeting, and the lists the front page shows. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { HeadlineView } from '@quorate/contracts';
import {
  itemOf,
  type MeetingEntry,
  type MeetingState,
  sayResult,
  voteSubject,
  PUBLIC_READER,
} from '@quorate/domain';
import { Between, type Repository } from 'typeorm';
import { type Cause, Jobs } from '../../platform/jobs/index.js';
import { Consumers } from '../../platform/journal/index.js';
import { MeetingViews } from '../meetings/index.js';
import { Publication } from './publication.entity.js';

const PURPOSE = 'publish';
const PUBLISHED: ReadonlySet<string> = new Set([
  'record.written',
  'record.corrected',
  'record.struck',
  'vote.declared',
  'vote.annulment-confirmed',
]);

@Injectable()
export class Publications implements OnModuleInit {
  constructor(
    @InjectRepository(Publication) private readonly rows: Repository<Publication>,
    private readonly views: MeetingViews,
    private readonly consumers: Consumers,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(PURPOSE, (cause: Cause) => this.publish(cause));
    this.consumers.register({
      name: 'publications',
      kind: 'meeting',
      types: PUBLISHED,
      purpose: PURPOSE,
    });
  }

  /** Latest first. */
  async latest(most: number): Promise<HeadlineView[]> {
    return (await this.rows.find({ order: { at: 'DESC', no: 'DESC' }, take: most })).map(viewOf);
  }

  /** All from this instant to that, both included, the earliest first. */
  async between(from: string, to: string): Promise<HeadlineView[]> {
    const where = { at: Between(new Date(from), new Date(to)) };
    return (await this.rows.find({ where, order: { at: 'ASC', no: 'ASC' } })).map(viewOf);
  }

  /** What the entry publishes, read as the public reads it; doing it twice gives the same row. */
  private publish({ streamId, no }: Cause): Promise<void> {
    return this.rows.manager.transaction(async (manager) => {
      // Read behind the lock: what another entry of the meeting took back meanwhile is not put there again.
      await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`publish ${streamId}`]);
      const { state, entries } = await this.views.seen(streamId, PUBLIC_READER);
      const entry = entries.find((candidate) => candidate.no === no);
      if (entry) await put(manager.getRepository(Publication), state, entry);
    });
  }
}

async function put(rows: Repository<Publication>, state: MeetingState, entry: MeetingEntry): Promise<void> {
  const streamId = state.meetingId;
  if (entry.type === 'record.struck') await rows.delete({ streamId, subjectId: entry.data.recordId });
  else if (entry.type === 'record.corrected') {
    await rows.update({ streamId, subjectId: entry.data.recordId }, { text: entry.data.text });
  } else if (entry.type === 'vote.annulment-confirmed') {
    const { voteId } = entry.data;
    const text = resultText(state, voteId);
    // What no longer counts is news again, at the time when it stopped to count.
    if (text !== null) await rows.update({ streamId, subjectId: voteId }, { text, at: new Date(entry.at) });
  } else {
    const row = rowFor(state, entry);
    if (row) await rows.upsert(row, ['streamId', 'no']);
  }
}

function viewOf({ streamId, no, meetingTitle, kind, text, at }: Publication): HeadlineView {
  return { meetingId: streamId, no, meetingTitle, kind, text, at: at.toISOString() };
}

/** The result as the public reads it now: its outcome, or that this was annulled, why and by whom. */
function resultText(state: MeetingState, voteId: string): string | null {
  const vote = state.votes.find((one) => one.voteId === voteId);
  return vote === undefined ? null : sayResult(vote, voteSubject(vote, itemOf(state, vote.itemId)));
}

function rowFor(state: MeetingState, entry: MeetingEntry): Publication | null {
  const base = { streamId: state.meetingId, no: entry.no, meetingTitle: state.title, at: new Date(entry.at) };
  if (entry.type === 'vote.declared') {
    const { voteId } = entry.data;
    const text = resultText(state, voteId);
    return text === null ? null : { ...base, subjectId: voteId, kind: 'result', text };
  }
  if (entry.type !== 'record.written') return null;
  const { recordId, kind } = entry.data;
  const record = state.records.find((candidate) => candidate.recordId === recordId);
  if (!record || record.struck || (kind !== 'headline' && kind !== 'decision')) return null;
  return { ...base, subjectId: recordId, kind, text: record.text };
}
