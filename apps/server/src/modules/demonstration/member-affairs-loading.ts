/** Writes down what members of the demonstration declared and claimed, each with its own day. */
import { Injectable } from '@nestjs/common';
import {
  checkLine,
  claimState,
  type ClaimLine,
  type ClaimStep,
  EXPENSE_RULE,
  type InterestAct,
  ukCalendarDate,
} from '@quorate/domain';
import { Bodies } from '../bodies/index.js';
import { ExpenseClaims, ExpenseRules } from '../expenses/index.js';
import { Interests } from '../interests/index.js';
import { Calendar, idFor } from '../meetings/index.js';
import type { DemonstrationData } from './demonstration-data.js';
import { found, type PeopleByName } from './register-loading.js';
import { valueOf } from './value-of.js';

const DAY_MS = 86_400_000;

type Declared = DemonstrationData['interests'][number];
type Claimed = DemonstrationData['expenseClaims'][number];

@Injectable()
export class MemberAffairsLoading {
  constructor(
    private readonly interests: Interests,
    private readonly claims: ExpenseClaims,
    private readonly rules: ExpenseRules,
    private readonly bodies: Bodies,
    private readonly calendar: Calendar,
  ) {}

  /** Whoever has declared something already keeps it. */
  async loadInterests({ interests }: DemonstrationData, people: PeopleByName, now: string): Promise<void> {
    for (const { person, acts } of interests)
      await this.interests.writeDown(
        found(people, person),
        acts.map((act) => datedAct(person, act, now)),
      );
  }

  /** Of meetings that are over; by a clock before them there are none. */
  async loadClaims(data: DemonstrationData, people: PeopleByName, now: string): Promise<void> {
    const bodyIds = new Map((await this.bodies.list()).map(({ code, bodyId }) => [code, bodyId]));
    for (const { body, claimDays } of data.expenseRules)
      valueOf(await this.rules.set(found(bodyIds, body), { ...EXPENSE_RULE, claimDays }));
    const meetings = await this.calendar.list({});
    for (const claimed of data.expenseClaims) {
      const { body, number, steps } = claimed;
      const meeting = meetings.find((one) => one.bodyCode === body && one.number === number);
      const isOver = steps.every(({ at }) => at <= now);
      if (meeting === undefined || !isOver) continue;
      const secretary = data.bodies.find(({ code }) => code === body)?.secretaries[0] ?? '';
      const persons = { claimant: found(people, claimed.claimant), secretary: found(people, secretary) };
      await this.write(claimed, meeting, persons);
    }
  }

  private async write(
    { lines, notes, steps }: Claimed,
    { meetingId, bodyId }: { readonly meetingId: string; readonly bodyId: string },
    { claimant, secretary }: { readonly claimant: string; readonly secretary: string },
  ): Promise<void> {
    const asked = lines.map((line) => ({ ...line, receipts: [] }));
    const dated = steps.map(({ at, ...step }) => ({
      ...stepOf(step, asked.map(lineOf), notes),
      ...{ at, by: step.type === 'submitted' ? claimant : secretary },
    }));
    const row = {
      ...{ id: idFor(`${claimant} claims for ${meetingId}`), bodyId, meetingId, claimantId: claimant },
      ...{ version: dated.length + 1, state: claimState({ steps: dated }), lines: asked, notes },
      at: new Date(dated[0]?.at ?? 0),
    };
    await this.claims.writeDown(row, dated);
  }
}

function datedAct(person: string, act: Declared['acts'][number], now: string): InterestAct & { at: string } {
  const at = new Date(Date.parse(now) - act.daysAgo * DAY_MS).toISOString();
  if (!('which' in act)) return { type: act.type, at };
  return { type: act.type, interestId: idFor(`${person} ${String(act.which)}`), facts: act.facts, at };
}

function lineOf(asked: Parameters<typeof checkLine>[0], at: number): ClaimLine {
  const today = ukCalendarDate(new Date(Date.parse(asked.on) + DAY_MS).toISOString());
  return valueOf(checkLine(asked, at, { rule: EXPENSE_RULE, today }));
}

type StepData = Claimed['steps'][number] extends infer Step
  ? Step extends unknown
    ? Omit<Step, 'at'>
    : never
  : never;

function stepOf(step: StepData, lines: readonly ClaimLine[], notes: string): ClaimStep {
  if (step.type === 'submitted') return { type: 'submitted', currency: EXPENSE_RULE.currency, lines, notes };
  if (step.type === 'approved') return { type: 'approved' };
  return step as ClaimStep;
}
