/** Claims for expenses: begun for a meeting that one was called to, written, submitted, decided and marked as paid. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ClaimableMeeting } from '@quorate/contracts';
import {
  accept,
  addDays,
  type AskedLine,
  checkMayWrite,
  type ClaimAct,
  type ClaimStep,
  decideClaim,
  type KeptFile,
  type MeetingState,
  refuse,
  type Result,
  ukCalendarDate,
} from '@quorate/domain';
import { DataSource } from 'typeorm';
import { Database, violates } from '../../platform/database/index.js';
import { Files } from '../../platform/files/index.js';
import { Bodies, ProofRules } from '../bodies/index.js';
import { Calendar, MeetingViews } from '../meetings/index.js';
import { ClaimNews } from './claim-news.js';
import { ClaimStore } from './claim-store.js';
import { ExpenseClaimRow } from './expense-claim.entity.js';
import { ExpenseRules } from './expense-rules.js';
import { ExpenseStepRow } from './expense-step.entity.js';

/** Which claim, as its reader knows it. */
export interface ClaimId {
  readonly bodyId: string;
  readonly claimId: string;
}

export interface DraftOfClaim {
  readonly version: number;
  readonly notes: string;
  readonly lines: readonly (Omit<AskedLine, 'receipts'> & {
    readonly receipts: readonly Pick<KeptFile, 'hash' | 'name'>[];
  })[];
}

const NOT_CALLED = refuse(
  'forbidden',
  'not-called',
  'You were not called to this meeting as a member, an alternate or its Chair, so you claim nothing for it.',
  'meetingId',
);
const NOT_UPLOADED = refuse(
  'missing',
  'file-unknown',
  'This receipt is not there (any more). Upload it again.',
  'lines',
);

@Injectable()
export class ExpenseClaims {
  constructor(
    private readonly dataSource: DataSource,
    private readonly database: Database,
    private readonly files: Files,
    private readonly bodies: Bodies,
    private readonly proofRules: ProofRules,
    private readonly calendar: Calendar,
    private readonly views: MeetingViews,
    private readonly rules: ExpenseRules,
    private readonly store: ClaimStore,
    private readonly news: ClaimNews,
  ) {}

  /** Meetings of the person's bodies that were held and for which claims are still taken, the latest first. */
  async claimable(personId: string): Promise<ClaimableMeeting[]> {
    const today = await this.today();
    const all = await Promise.all(
      (await this.bodies.standingsOf(personId)).map(async ({ bodyId, isElectorate }) => {
        if (isElectorate || (await this.proofRules.of(bodyId)).electorate === 'shareholder') return [];
        const { claimDays } = await this.rules.of(bodyId);
        const meetings = await this.calendar.list({ bodyId, from: addDays(today, -claimDays), to: today });
        const held = meetings.filter(({ conduct }) => conduct === 'meeting').slice(-100);
        const called = await Promise.all(held.map(({ meetingId }) => this.wasCalled(meetingId, personId)));
        return held
          .filter((_, at) => called[at])
          .map(({ meetingId, title, startsAt, bodyName }) => {
            const lastDay = addDays(ukCalendarDate(startsAt), claimDays);
            return { meetingId, title, startsAt, lastDay, bodyId, bodyName };
          });
      }),
    );
    return all.flat().toSorted((one, other) => other.startsAt.localeCompare(one.startsAt));
  }

  /** One draft for each meeting at a time: asked for again, it is the same. */
  async begin(meetingId: string, claimantId: string): Promise<Result<ClaimId>> {
    const bodyId = await this.calendar.bodyOfMeeting(meetingId);
    if (bodyId === null || !(await this.wasCalled(meetingId, claimantId))) return NOT_CALLED;
    const found = await this.draftOf(meetingId, claimantId);
    if (found !== null) return accept(found);
    const row = {
      ...{ id: randomUUID(), bodyId, meetingId, claimantId, version: 1, state: 'draft' as const },
      ...{ lines: [], notes: '', at: new Date(await this.database.now()) },
    };
    try {
      await this.dataSource.manager.insert(ExpenseClaimRow, row);
    } catch (error) {
      const other = violates(error, 'expense_claim_draft') ? await this.draftOf(meetingId, claimantId) : null;
      if (other === null) throw error;
      return accept(other);
    }
    return accept({ bodyId, claimId: row.id });
  }

  save({ bodyId, claimId }: ClaimId, draft: DraftOfClaim, by: string): Promise<Result<null>> {
    return this.store.change(bodyId, claimId, draft.version, async ({ row, claim }, manager) => {
      const may = checkMayWrite(claim, by);
      if (!may.ok) return may;
      const lines = await this.withReceipts(claimId, draft.lines);
      if (!lines.ok) return lines;
      const change = { lines: lines.value, notes: draft.notes, version: row.version + 1 };
      await manager.update(ExpenseClaimRow, { id: claimId }, change);
      return accept(null);
    });
  }

  /** Once it is written, whom it concerns is told. */
  async act({ bodyId, claimId }: ClaimId, version: number, act: ClaimAct, by: string): Promise<Result<null>> {
    const context = { rule: await this.rules.of(bodyId), by, today: await this.today() };
    const done = await this.store.change(bodyId, claimId, version, async (kept, manager) => {
      const decided = decideClaim(kept.claim, act, context);
      if (!decided.ok) return decided;
      const no = kept.claim.steps.length + 1;
      const at = new Date(await this.database.now());
      await manager.insert(ExpenseStepRow, { claimId, no, at, by, step: decided.value });
      const state = decided.value.type;
      await manager.update(ExpenseClaimRow, { id: claimId }, { state, version: kept.row.version + 1 });
      return accept(no);
    });
    if (!done.ok) return done;
    await this.news.plan(claimId, done.value);
    return accept(null);
  }

  /** Written down with steps of some time before, once. */
  async writeDown(
    row: ExpenseClaimRow,
    steps: readonly (ClaimStep & { readonly at: string; readonly by: string })[],
  ): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      if (await manager.existsBy(ExpenseClaimRow, { id: row.id })) return;
      await manager.insert(ExpenseClaimRow, row);
      for (const [place, { at, by, ...step }] of steps.entries())
        await manager.insert(ExpenseStepRow, { claimId: row.id, no: place + 1, at: new Date(at), by, step });
    });
  }

  private async draftOf(meetingId: string, claimantId: string): Promise<ClaimId | null> {
    const [draft] = await this.store.list({ meetingId, claimantId, state: 'draft' });
    return draft === undefined ? null : { bodyId: draft.row.bodyId, claimId: draft.row.id };
  }

  private async wasCalled(meetingId: string, personId: string): Promise<boolean> {
    return isOfRoster(await this.views.whole(meetingId), personId);
  }

  private async withReceipts(claimId: string, lines: DraftOfClaim['lines']): Promise<Result<AskedLine[]>> {
    const whole: AskedLine[] = [];
    for (const line of lines) {
      const receipts: KeptFile[] = [];
      for (const { hash, name } of line.receipts) {
        const known = await this.files.find(claimId, hash);
        if (known === null) return NOT_UPLOADED;
        receipts.push({ ...known, name });
      }
      whole.push({ ...line, receipts });
    }
    return accept(whole);
  }

  private async today(): Promise<string> {
    return ukCalendarDate(await this.database.now());
  }
}

/** True for its Chair, and who sat in a seat or stood in for it; not for who holds shares. */
function isOfRoster({ roster }: MeetingState, personId: string): boolean {
  if (roster === null || roster.ruleSet.electorate === 'shareholder') return false;
  return (
    roster.chair?.personId === personId ||
    roster.seats.some(({ member, alternates }) =>
      [member, ...alternates].some((one) => one?.personId === personId),
    )
  );
}
