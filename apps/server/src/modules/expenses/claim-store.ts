/** Claims in the database with their steps and the day of their meeting; one claim is changed by one person at a time. */
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { accept, type ExpenseClaim, refuse, type Result, ukCalendarDate } from '@quorate/domain';
import { type EntityManager, type FindOptionsWhere, In, type Repository } from 'typeorm';
import type { MeetingSummary } from '@quorate/contracts';
import { Calendar } from '../meetings/index.js';
import { ExpenseClaimRow } from './expense-claim.entity.js';
import { ExpenseStepRow } from './expense-step.entity.js';

export interface KeptClaim {
  readonly row: ExpenseClaimRow;
  readonly meeting: MeetingSummary;
  readonly claim: ExpenseClaim;
}

const NO_CLAIM = refuse('missing', 'no-such-claim', 'There is no such claim that you may read.');
const CHANGED = refuse(
  'conflict',
  'claim-changed',
  'The claim has changed since you read it. Load the page again, and look at it once more.',
);
const MOST = 500;

@Injectable()
export class ClaimStore {
  constructor(
    @InjectRepository(ExpenseClaimRow) private readonly rows: Repository<ExpenseClaimRow>,
    private readonly calendar: Calendar,
  ) {}

  /** The latest first. */
  async list(where: FindOptionsWhere<ExpenseClaimRow>): Promise<KeptClaim[]> {
    const rows = await this.rows.find({ where, order: { at: 'DESC', id: 'ASC' }, take: MOST });
    return this.whole(this.rows.manager, rows);
  }

  async find(bodyId: string, claimId: string): Promise<Result<KeptClaim>> {
    const [kept] = await this.list({ id: claimId, bodyId });
    return kept === undefined ? NO_CLAIM : accept(kept);
  }

  /** Does something with the claim while nobody else does, where it is still as it was read. */
  change<Value>(
    bodyId: string,
    claimId: string,
    version: number,
    act: (kept: KeptClaim, manager: EntityManager) => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    return this.rows.manager.transaction(async (manager) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const row = await manager.findOne(ExpenseClaimRow, { where: { id: claimId, bodyId }, lock });
      const [kept] = row === null ? [] : await this.whole(manager, [row]);
      if (kept === undefined) return NO_CLAIM;
      return kept.row.version === version ? act(kept, manager) : CHANGED;
    });
  }

  private async whole(manager: EntityManager, rows: readonly ExpenseClaimRow[]): Promise<KeptClaim[]> {
    const [steps, meetings] = await Promise.all([
      manager.find(ExpenseStepRow, {
        where: { claimId: In(rows.map(({ id }) => id)) },
        order: { no: 'ASC' },
      }),
      this.calendar.withIds(rows.map(({ meetingId }) => meetingId)),
    ]);
    return rows.flatMap((row) => {
      const meeting = meetings.get(row.meetingId);
      if (meeting === undefined) return [];
      const { claimantId, lines, notes } = row;
      const taken = steps
        .filter(({ claimId }) => claimId === row.id)
        .map(({ step, at, by }) => ({ ...step, at: at.toISOString(), by }));
      const meetingDay = ukCalendarDate(meeting.startsAt);
      return [{ row, meeting, claim: { claimantId, meetingDay, lines, notes, steps: taken } }];
    });
  }
}

export { NO_CLAIM };
