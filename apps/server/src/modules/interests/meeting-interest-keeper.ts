/** Keeps the interests declared in meetings in step with their journals, so that a body reads them in one place. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type MeetingEntry, type MeetingState, rosterSeat } from '@quorate/domain';
import type { Repository } from 'typeorm';
import { type Cause, Jobs } from '../../platform/jobs/index.js';
import { Consumers } from '../../platform/journal/index.js';
import { audienceColumns } from '../bodies/index.js';
import { MeetingViews } from '../meetings/index.js';
import { MeetingInterestRow } from './meeting-interest.entity.js';

const PURPOSE = 'meeting-interests';
const TYPES: ReadonlySet<string> = new Set<MeetingEntry['type']>(['interest.declared', 'interest.withdrawn']);

type Declared = Extract<MeetingEntry, { type: 'interest.declared' }>;

@Injectable()
export class MeetingInterestKeeper implements OnModuleInit {
  constructor(
    @InjectRepository(MeetingInterestRow) private readonly rows: Repository<MeetingInterestRow>,
    private readonly views: MeetingViews,
    private readonly consumers: Consumers,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(PURPOSE, (cause: Cause) => this.take(cause));
    this.consumers.register({ name: PURPOSE, kind: 'meeting', types: TYPES, purpose: PURPOSE });
  }

  /** Jobs come in any order: each makes the rows of the seat and item anew, from what the journal says now. */
  private async take({ streamId, no }: Cause): Promise<void> {
    const entry = await this.views.entry(streamId, no);
    if (entry?.type !== 'interest.declared' && entry?.type !== 'interest.withdrawn') return;
    const { itemId, seatId } = entry.data;
    await this.rows.manager.transaction(async (manager) => {
      const lock = 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))';
      await manager.query(lock, [`${streamId} ${itemId} ${seatId}`]);
      const rows = await this.rowsOf(streamId, itemId, seatId);
      await manager.delete(MeetingInterestRow, { meetingId: streamId, itemId, seatId });
      await manager.insert(MeetingInterestRow, rows);
    });
  }

  private async rowsOf(meetingId: string, itemId: string, seatId: string): Promise<MeetingInterestRow[]> {
    const told = (await this.views.entries(meetingId)).filter(
      (entry) =>
        (entry.type === 'interest.declared' || entry.type === 'interest.withdrawn') &&
        entry.data.itemId === itemId &&
        entry.data.seatId === seatId,
    );
    const declared = told.filter((entry): entry is Declared => entry.type === 'interest.declared');
    return Promise.all(
      declared.map(async (entry) => {
        const withdrawn = told.some(({ type, no }) => type === 'interest.withdrawn' && no > entry.no);
        return rowOf(entry, withdrawn, await this.views.wholeAt(meetingId, entry.no));
      }),
    );
  }
}

/** With the names that the meeting, item and seat had then. */
function rowOf(entry: Declared, withdrawn: boolean, then: MeetingState): MeetingInterestRow {
  const { itemId, seatId, text } = entry.data;
  const seat = rosterSeat(then, seatId);
  return {
    ...{ meetingId: then.meetingId, no: entry.no, bodyId: then.bodyId, itemId, seatId },
    ...{ meetingTitle: then.title, itemTitle: then.agenda.find((one) => one.itemId === itemId)?.title ?? '' },
    ...{ seat: seat?.label ?? 'A seat', name: seat?.member?.name ?? '', text, withdrawn },
    ...{ ...audienceColumns(entry.audience), at: new Date(entry.at) },
  };
}
