/** What is typed into a claim, and what is sent of it: amounts as people write them become whole pence. */
import type { ClaimDraftInput, ClaimView, ExpenseRuleView } from '@quorate/contracts';
import { type AskedLine, checkLine } from '@quorate/domain';

export type Receipt = ClaimView['lines'][number]['receipts'][number];

export interface LineDraft {
  readonly key: string;
  readonly on: string;
  readonly kindId: string;
  /** Miles or money, as typed. */
  readonly quantity: string;
  readonly note: string;
  readonly receipts: readonly Receipt[];
}

export interface ClaimDraft {
  readonly lines: readonly LineDraft[];
  readonly notes: string;
}

export type LineField = 'on' | 'kindId' | 'quantity' | 'note' | 'receipts';
/** By the place of the line. */
export type LineFaults = ReadonlyMap<number, { readonly field: LineField; readonly sentence: string }>;

/** 4550 as "45.50"; whole miles as they are. */
export function draftOf({ lines, notes }: ClaimView): ClaimDraft {
  return {
    notes,
    lines: lines.map(({ on, kindId, miles, perMile, amount, note, receipts }, at) => {
      const quantity = perMile === null ? amount : miles;
      const typed = quantity === null ? '' : perMile === null ? moneyText(quantity) : String(quantity);
      return { key: `line-${at}`, on, kindId, quantity: typed, note, receipts };
    }),
  };
}

function moneyText(pence: number): string {
  return `${Math.trunc(pence / 100)}.${String(pence % 100).padStart(2, '0')}`;
}

/** "45.50" or "£1,045.5" in pence; NaN for what is no amount, null for nothing. */
export function penceOf(text: string): number | null {
  const typed = text.replace(/[£€$,\s]/g, '');
  if (typed === '') return null;
  const [, whole, part = ''] = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(typed) ?? [];
  return whole === undefined ? Number.NaN : Number(whole) * 100 + Number(part.padEnd(2, '0'));
}

function milesOf(text: string): number | null {
  const typed = text.replace(/[,\s]/g, '');
  if (typed === '') return null;
  return /^\d{1,9}$/.test(typed) ? Number(typed) : Number.NaN;
}

/** By the kind it is miles or money. */
export function askedOf(line: LineDraft, rule: ExpenseRuleView): AskedLine {
  const isByMile = (rule.kinds.find(({ kindId }) => kindId === line.kindId)?.perMile ?? null) !== null;
  const { on, kindId, quantity, note, receipts } = line;
  return {
    ...{ on, kindId, note: note.trim(), receipts },
    miles: isByMile ? milesOf(quantity) : null,
    amount: isByMile ? null : penceOf(quantity),
  };
}

const SAY_AMOUNT = 'Write the amount in figures, with pence after the point, as 45.50.';
const FIELDS: Readonly<Record<string, LineField>> = { miles: 'quantity', amount: 'quantity' };

/** What is wrong with a line as it would be claimed; the first fault of each. */
export function faultsOf({ lines }: ClaimDraft, rule: ExpenseRuleView, today: string): LineFaults {
  const faults = new Map<number, { field: LineField; sentence: string }>();
  for (const [at, line] of lines.entries()) {
    const asked = askedOf(line, rule);
    if (line.on === '') faults.set(at, { field: 'on', sentence: 'Give the day.' });
    else if (Number.isNaN(asked.amount)) faults.set(at, { field: 'quantity', sentence: SAY_AMOUNT });
    else {
      const checked = checkLine(asked, at, { rule, today });
      if (checked.ok) continue;
      const { field = '', sentence } = checked.refusal;
      const name = field.split('.')[2] ?? '';
      const shown = FIELDS[name] ?? (name === 'on' || name === 'receipts' ? name : 'kindId');
      faults.set(at, { field: shown, sentence: sentence.replace(/^Line \d+: /, '') });
    }
  }
  return faults;
}

/** Faults that keep a line from being saved at all, as a draft that is not finished may be. */
export function hindrances(draft: ClaimDraft, rule: ExpenseRuleView, today: string): LineFaults {
  const missing = ({ on, kindId, quantity }: LineDraft): boolean =>
    on !== '' && kindId !== '' && quantity === '';
  const faults = [...faultsOf(draft, rule, today)];
  return new Map(faults.filter(([at]) => !draft.lines[at] || !missing(draft.lines[at])));
}

export function inputOf(draft: ClaimDraft, rule: ExpenseRuleView, version: number): ClaimDraftInput {
  return {
    ...{ version, notes: draft.notes.trim() },
    lines: draft.lines.map((line) => {
      const { receipts, ...asked } = askedOf(line, rule);
      return { ...asked, receipts: receipts.map(({ hash, name }) => ({ hash, name })) };
    }),
  };
}

/** What the lines come to as far as they can be told. */
export function totalSoFar({ lines }: ClaimDraft, rule: ExpenseRuleView): number {
  return lines.reduce((sum, line) => {
    const { amount, miles } = askedOf(line, rule);
    const perMile = rule.kinds.find(({ kindId }) => kindId === line.kindId)?.perMile ?? 0;
    const comes = miles === null ? (amount ?? 0) : miles * perMile;
    return sum + (Number.isFinite(comes) ? comes : 0);
  }, 0);
}
