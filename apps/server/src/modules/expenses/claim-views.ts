/** Claims as they are shown: to the claimant as they write, and to who decides as it was submitted last. */
import { Injectable } from '@nestjs/common';
import type { ClaimView } from '@quorate/contracts';
import {
  accept,
  addDays,
  type AskedLine,
  type ClaimLine,
  checkLine,
  type ExpenseRule,
  lastSubmitted,
  RECEIPT_MEDIA,
  type Result,
  type Role,
  mayDo,
  sayClaimStep,
  ukCalendarDate,
  ukDate,
  totalOf,
} from '@quorate/domain';
import { In, Not } from 'typeorm';
import { Database } from '../../platform/database/index.js';
import { People } from '../identity/index.js';
import { ClaimStore, type KeptClaim, NO_CLAIM } from './claim-store.js';
import type { ClaimId } from './expense-claims.js';
import { ExpenseRules } from './expense-rules.js';

export interface ClaimReader {
  readonly personId: string;
  /** On the body of the claim. */
  readonly roles: readonly Role[];
}

type LineView = ClaimView['lines'][number];

@Injectable()
export class ClaimViews {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly store: ClaimStore,
    private readonly rules: ExpenseRules,
  ) {}

  async mine(claimantId: string): Promise<ClaimView[]> {
    return this.views(await this.store.list({ claimantId }), claimantId);
  }

  /** Those that were submitted; the ones that wait first. */
  async ofBody(bodyId: string, reader: string): Promise<ClaimView[]> {
    const waiting = await this.store.list({ bodyId, state: 'submitted' });
    const others = await this.store.list({ bodyId, state: Not(In(['draft', 'submitted'])) });
    return this.views([...waiting, ...others], reader);
  }

  async one(id: ClaimId, reader: ClaimReader): Promise<Result<ClaimView>> {
    const kept = await this.readable(id, reader);
    if (!kept.ok) return kept;
    const [view] = await this.views([kept.value], reader.personId);
    return view === undefined ? NO_CLAIM : accept(view);
  }

  /** The claim, where the reader is its claimant, or decides it and it was submitted. */
  async readable({ bodyId, claimId }: ClaimId, { personId, roles }: ClaimReader): Promise<Result<KeptClaim>> {
    const kept = await this.store.find(bodyId, claimId);
    if (!kept.ok || kept.value.row.claimantId === personId) return kept;
    const isDecided = mayDo('expenses.decide', roles) && kept.value.row.state !== 'draft';
    return isDecided ? kept : NO_CLAIM;
  }

  private async views(all: readonly KeptClaim[], reader: string): Promise<ClaimView[]> {
    const persons = all.flatMap(({ claim }) => [claim.claimantId, ...claim.steps.map(({ by }) => by)]);
    const [names, rules, now] = await Promise.all([
      this.people.namesOf([...new Set(persons)]),
      this.rules.ofAll([...new Set(all.map(({ row }) => row.bodyId))]),
      this.database.now(),
    ]);
    return all.flatMap((kept) => {
      const rule = rules.get(kept.row.bodyId);
      return rule === undefined ? [] : [viewOf(kept, { reader, names, rule, today: ukCalendarDate(now) })];
    });
  }
}

interface Viewing {
  readonly reader: string;
  readonly names: ReadonlyMap<string, string>;
  readonly rule: ExpenseRule;
  readonly today: string;
}

function viewOf({ row, meeting, claim }: KeptClaim, { reader, names, rule, today }: Viewing): ClaimView {
  const submitted = lastSubmitted(claim);
  const isBeingWritten = submitted === null || (row.state === 'sent-back' && reader === row.claimantId);
  const shown = isBeingWritten
    ? {
        currency: rule.currency,
        notes: row.notes,
        lines: row.lines.map((line) => draftLine(line, rule, today)),
      }
    : { currency: submitted.currency, notes: submitted.notes, lines: submitted.lines.map(submittedLine) };
  return {
    ...{ claimId: row.id, reference: referenceOf(row.id, meeting.bodyCode), version: row.version },
    ...{
      bodyId: row.bodyId,
      bodyName: meeting.bodyName,
      meetingId: row.meetingId,
      meetingTitle: meeting.title,
    },
    ...{ meetingDay: claim.meetingDay, lastDay: addDays(claim.meetingDay, rule.claimDays) },
    ...{ claimantId: row.claimantId, claimant: names.get(row.claimantId) ?? '', state: row.state, ...shown },
    total: totalOf(shown.lines),
    steps: claim.steps.map((step) => ({
      ...{ at: step.at, by: names.get(step.by) ?? 'Somebody' },
      sentence: sayClaimStep(step, (day) => ukDate(`${day}T12:00:00Z`)),
    })),
  };
}

function submittedLine({ receipts, ...line }: ClaimLine): LineView {
  return { ...line, receipts: receiptsOf(receipts) };
}

/** What a line comes to is told by the rule as it is now, where the line can be claimed. */
function draftLine(asked: AskedLine, rule: ExpenseRule, today: string): LineView {
  const checked = checkLine(asked, 0, { rule, today });
  if (checked.ok) return submittedLine(checked.value);
  const kind = rule.kinds.find(({ kindId }) => kindId === asked.kindId);
  return {
    ...{ ...asked, kind: kind?.name ?? asked.kindId, perMile: kind?.perMile ?? null },
    ...{ amount: kind?.perMile === null ? asked.amount : null, receipts: receiptsOf(asked.receipts) },
  };
}

function receiptsOf(files: AskedLine['receipts']): LineView['receipts'] {
  return files.flatMap(({ hash, name, bytes, pages, media }) => {
    const known = RECEIPT_MEDIA.find((one) => one === media);
    return known === undefined ? [] : [{ hash, name, bytes, pages, media: known }];
  });
}

/** "SECCB-1A2B3C4D": what claimant, secretary and accounts department call it. */
export function referenceOf(claimId: string, bodyCode: string): string {
  return `${bodyCode}-${claimId.slice(0, 8).toUpperCase()}`;
}
