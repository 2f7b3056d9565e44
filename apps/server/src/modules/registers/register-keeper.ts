/** Keeps the registers in step with the journals of meetings. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import {
  actionStatus,
  type Audience,
  itemOf,
  lowestReader,
  type MeetingEntry,
  type MeetingState,
  sayResult,
  voteSubject,
} from '@quorate/domain';
import type { Repository } from 'typeorm';
import { type Cause, Jobs } from '../../platform/jobs/index.js';
import { Consumers } from '../../platform/journal/index.js';
import { audienceColumns } from '../bodies/index.js';
import { MeetingViews } from '../meetings/index.js';
import { RegisterRow } from './register-row.entity.js';

const PURPOSE = 'registers';
const KEPT: ReadonlySet<string> = new Set([
  ...['record.written', 'record.corrected', 'record.reported', 'record.struck'],
  ...['vote.declared', 'vote.annulment-confirmed'],
]);

@Injectable()
export class RegisterKeeper implements OnModuleInit {
  constructor(
    @InjectRepository(RegisterRow) private readonly rows: Repository<RegisterRow>,
    private readonly views: MeetingViews,
    private readonly consumers: Consumers,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(PURPOSE, (cause: Cause) => this.take(cause));
    this.consumers.register({ name: 'registers', kind: 'meeting', types: KEPT, purpose: PURPOSE });
  }

  /** Writes the row of the entry's subject as it stands now, so that it does not matter which of its entries is last. */
  private async take({ streamId: meetingId, no }: Cause): Promise<void> {
    const entry = await this.views.entry(meetingId, no);
    const subjectId = entry === null ? null : subjectIdOf(entry);
    if (entry === null || subjectId === null) return;
    await this.rows.manager.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [subjectId]);
      const row = await this.rowNow(meetingId, subjectId, entry.audience);
      await manager.delete(RegisterRow, { meetingId, subjectId });
      if (row !== null) await manager.insert(RegisterRow, row);
    });
  }

  /** In the words of those who read least of those who may read it. `outcomeFor` is the audience of an outcome. */
  private async rowNow(
    meetingId: string,
    subjectId: string,
    outcomeFor: Audience,
  ): Promise<RegisterRow | null> {
    const { records } = await this.views.whole(meetingId);
    const audience = records.find(({ recordId }) => recordId === subjectId)?.audience ?? outcomeFor;
    const reader = lowestReader(audience);
    if (reader === null) return null;
    const { state } = await this.views.seen(meetingId, reader);
    return recordRow(state, subjectId) ?? resultRow(state, subjectId, audience);
  }
}

function subjectIdOf({ type, data }: MeetingEntry): string | null {
  switch (type) {
    case 'record.written':
    case 'record.corrected':
    case 'record.reported':
    case 'record.struck':
      return data.recordId;
    case 'vote.declared':
    case 'vote.annulment-confirmed':
      return data.voteId;
    default:
      return null;
  }
}

const OF_NO_ACTION = { number: null, owner: null, due: null, status: null, note: '' } as const;

/** Null for what is no decision or action, or was struck. */
function recordRow(state: MeetingState, subjectId: string): RegisterRow | null {
  const record = state.records.find((one) => one.recordId === subjectId);
  if (record === undefined || record.struck) return null;
  const { kind, text, itemId, at, action, reports } = record;
  if (kind !== 'decision' && kind !== 'action') return null;
  const facts =
    action === null
      ? OF_NO_ACTION
      : { ...action, status: actionStatus(record), note: reports.at(-1)?.note ?? '' };
  const title = (itemId === null ? null : itemOf(state, itemId))?.title ?? state.title;
  return {
    ...{ meetingId: state.meetingId, subjectId, bodyId: state.bodyId, kind, title, text },
    ...facts,
    ...audienceColumns(record.audience),
    at: new Date(at),
  };
}

function resultRow(state: MeetingState, subjectId: string, audience: Audience): RegisterRow | null {
  const vote = state.votes.find((one) => one.voteId === subjectId);
  if (vote === undefined || vote.declaredAt === null) return null;
  const title = voteSubject(vote, itemOf(state, vote.itemId));
  const text = sayResult(vote, title);
  if (text === null) return null;
  return {
    ...{ meetingId: state.meetingId, subjectId, bodyId: state.bodyId, kind: 'result', title, text },
    ...OF_NO_ACTION,
    ...audienceColumns(audience),
    at: new Date(vote.declaredAt),
  };
}
