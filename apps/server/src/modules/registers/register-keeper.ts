/** Keeps the registers in step with the journals of meetings. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { actionStatus, entriesAbout, itemOf, sayResult, voteSubject } from '@quorate/domain';
import type { Repository } from 'typeorm';
import { type Cause, Jobs } from '../../platform/jobs/index.js';
import { Consumers } from '../../platform/journal/index.js';
import { audienceColumns } from '../bodies/index.js';
import { Subjects, type ToldSubject } from '../meetings/index.js';
import { RegisterRow } from './register-row.entity.js';

const PURPOSE = 'registers';

@Injectable()
export class RegisterKeeper implements OnModuleInit {
  constructor(
    @InjectRepository(RegisterRow) private readonly rows: Repository<RegisterRow>,
    private readonly subjects: Subjects,
    private readonly consumers: Consumers,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(PURPOSE, (cause: Cause) => this.take(cause));
    const types = entriesAbout('record', 'result');
    this.consumers.register({ name: 'registers', kind: 'meeting', types, purpose: PURPOSE });
  }

  /** Writes the row of the entry's subject as it stands now, so that it does not matter which of its entries is last. */
  private async take(cause: Cause): Promise<void> {
    const subject = await this.subjects.of(cause);
    if (subject === null) return;
    const meetingId = cause.streamId;
    await this.rows.manager.transaction(async (manager) => {
      await this.subjects.hold(subject, manager);
      await manager.delete(RegisterRow, { meetingId, subjectId: subject.id });
      const told = await this.subjects.told(meetingId, subject);
      const row = told === null ? null : (recordRow(told) ?? resultRow(told));
      if (row !== null) await manager.insert(RegisterRow, row);
    });
  }
}

const OF_NO_ACTION = { number: null, owner: null, ownerId: null, due: null, status: null, note: '' } as const;

/** Null for what is no decision or action. */
function recordRow({ state, subject, audience }: ToldSubject): RegisterRow | null {
  const record = state.records.find(({ recordId }) => recordId === subject.id);
  if (record === undefined || (record.kind !== 'decision' && record.kind !== 'action')) return null;
  const { kind, text, itemId, at, action, reports } = record;
  const facts =
    action === null
      ? OF_NO_ACTION
      : { ownerId: null, ...action, status: actionStatus(record), note: reports.at(-1)?.note ?? '' };
  const title = (itemId === null ? null : itemOf(state, itemId))?.title ?? state.title;
  return {
    ...{ meetingId: state.meetingId, subjectId: subject.id, bodyId: state.bodyId, kind, title, text },
    ...{ ...facts, ...audienceColumns(audience), at: new Date(at) },
  };
}

function resultRow({ state, subject, audience }: ToldSubject): RegisterRow | null {
  const vote = state.votes.find(({ voteId }) => voteId === subject.id);
  if (vote === undefined || vote.declaredAt === null) return null;
  const item = itemOf(state, vote.itemId);
  const asked = voteSubject(vote, item);
  const [title, text] = [item?.title ?? asked, sayResult(vote, asked)];
  if (text === null) return null;
  return {
    ...{ meetingId: state.meetingId, subjectId: subject.id, bodyId: state.bodyId },
    ...{ kind: 'result', title, text, ...OF_NO_ACTION },
    ...{ ...audienceColumns(audience), at: new Date(vote.declaredAt) },
  };
}
