/** What is done with a claim for expenses, by whom, and when it is refused. */
import { addDays, daysBetween } from '../calendar/calendar-date.js';
import { checkReason, checkText } from '../meeting/check-text.js';
import { accept, refuse, type Result } from '../value/refusal.js';
import {
  type AskedLine,
  type ClaimLine,
  claimState,
  type ClaimStep,
  type ExpenseClaim,
} from './expense-claim.js';
import { type ExpenseKind, type ExpenseRule, MOST_OF_A_LINE, sayMoney } from './expense-rule.js';

export const MOST_LINES = 40;
/** Of one line. */
export const MOST_RECEIPTS = 5;
export const MOST_RECEIPT_BYTES = 10 * 1024 * 1024;
/** As told by their content. */
export const RECEIPT_MEDIA = ['application/pdf', 'image/png', 'image/jpeg'] as const;

export type ClaimAct =
  | { readonly type: 'submit' }
  | { readonly type: 'approve' }
  | { readonly type: 'send-back' | 'refuse'; readonly reason: string }
  | { readonly type: 'pay'; readonly on: string; readonly reference: string };

export interface ClaimContext {
  readonly rule: ExpenseRule;
  readonly by: string;
  readonly today: string;
}

/** Accepts a claim whose lines and notes may be written: by its claimant, while it is a draft or was sent back. */
export function checkMayWrite(claim: ExpenseClaim, by: string): Result<null> {
  if (claim.claimantId !== by) return NOT_YOURS;
  return ['draft', 'sent-back'].includes(claimState(claim)) ? accept(null) : SUBMITTED_ALREADY;
}

/** The step that is written, or why it is not. */
export function decideClaim(claim: ExpenseClaim, act: ClaimAct, context: ClaimContext): Result<ClaimStep> {
  if (act.type === 'submit') return submit(claim, context);
  if (claim.claimantId === context.by) return OWN_CLAIM;
  const state = claimState(claim);
  if (act.type === 'pay') {
    return state === 'approved' ? pay(act, context) : notNow('An approved claim is marked as paid', claim);
  }
  if (state !== 'submitted') return notNow('A claim that was submitted is decided', claim);
  if (act.type === 'approve') return accept({ type: 'approved' });
  const reason = checkReason(act.reason);
  if (!reason.ok) return reason;
  return accept({ type: act.type === 'refuse' ? 'refused' : 'sent-back', reason: reason.value });
}

function submit(claim: ExpenseClaim, context: ClaimContext): Result<ClaimStep> {
  const may = checkMayWrite(claim, context.by);
  if (!may.ok) return may;
  const inTime = checkInTime(claim, context);
  if (!inTime.ok) return inTime;
  if (claim.lines.length === 0) return NO_LINES;
  if (claim.lines.length > MOST_LINES) return TOO_MANY_LINES;
  const lines: ClaimLine[] = [];
  for (const [at, asked] of claim.lines.entries()) {
    const line = checkLine(asked, at, context);
    if (!line.ok) return line;
    lines.push(line.value);
  }
  return accept({ type: 'submitted', currency: context.rule.currency, lines, notes: claim.notes });
}

/** One that was submitted in time and sent back may come again later. */
function checkInTime({ meetingDay, steps }: ExpenseClaim, { rule, today }: ClaimContext): Result<null> {
  if (daysBetween(meetingDay, today) < 0) return NOT_HELD;
  const last = addDays(meetingDay, rule.claimDays);
  if (steps.length > 0 || today <= last) return accept(null);
  const days = rule.claimDays === 1 ? 'a day' : `${String(rule.claimDays)} days`;
  const sentence = `Claims come within ${days} after the meeting, and that is over. Ask the secretary, who can tell you what else may be done.`;
  return refuse('conflict', 'claim-late', sentence);
}

/** The line with what it comes to, or what is wrong with it. */
export function checkLine(
  asked: AskedLine,
  at: number,
  { rule, today }: Pick<ClaimContext, 'rule' | 'today'>,
): Result<ClaimLine> {
  const kind = rule.kinds.find(({ kindId }) => kindId === asked.kindId);
  const wrong = (code: string, sentence: string, field: keyof AskedLine): Result<never> =>
    refuse('invalid', code, `Line ${String(at + 1)}: ${sentence}`, `lines.${String(at)}.${field}`);
  if (kind === undefined) {
    return wrong(
      'expense-kind-unknown',
      'The body pays no such kind any more. Choose another one.',
      'kindId',
    );
  }
  if (asked.on > today)
    return wrong('expense-to-come', 'This day is still to come. Claim what was spent.', 'on');
  if (asked.receipts.length > MOST_RECEIPTS) {
    return wrong(
      'too-many-receipts',
      `Attach at most ${String(MOST_RECEIPTS)} receipts to a line.`,
      'receipts',
    );
  }
  const given = kind.perMile === null ? asked.amount : asked.miles;
  const field = kind.perMile === null ? 'amount' : 'miles';
  if (given === null)
    return wrong('expense-missing', `Give the ${field === 'miles' ? 'miles' : 'amount'}.`, field);
  if (!Number.isSafeInteger(given) || given < 1) return wrong('expense-not-whole', SAY_WHOLE[field], field);
  const amount = given * (kind.perMile ?? 1);
  const most = Math.min(kind.most ?? MOST_OF_A_LINE, MOST_OF_A_LINE);
  if (amount > most) return wrong('expense-too-large', sayTooLarge(kind, most, rule.currency), field);
  const { perMile, name } = kind;
  return accept({ ...asked, kind: name, perMile, miles: perMile === null ? null : given, amount });
}

const SAY_WHOLE = {
  amount: 'Give an amount of one penny or more, without fractions of a penny.',
  miles: 'Give whole miles, one or more.',
} as const;

function sayTooLarge({ name }: ExpenseKind, most: number, currency: string): string {
  return `For ${name.toLowerCase()} the body pays at most ${sayMoney(most, currency)} a line. Claim that, and say the rest in the notes.`;
}

function pay(
  { on, reference }: Extract<ClaimAct, { type: 'pay' }>,
  { today }: ClaimContext,
): Result<ClaimStep> {
  if (on > today) return PAID_LATER;
  const said = checkText(reference, 'reference', 80);
  return said.ok ? accept({ type: 'paid', on, reference: said.value }) : said;
}

function notNow(what: string, claim: ExpenseClaim): Result<never> {
  const words = { draft: 'still a draft', submitted: 'submitted', 'sent-back': 'sent back to its claimant' };
  const state = claimState(claim);
  const is = state in words ? words[state as keyof typeof words] : state;
  return refuse('conflict', 'claim-not-so-far', `${what}; this one is ${is}. Load the page again.`);
}

const NOT_YOURS = refuse('forbidden', 'not-your-claim', 'Only the person who claims writes the claim.');
const OWN_CLAIM = refuse(
  'forbidden',
  'own-claim',
  'This claim is your own. Another secretary of the body decides it and marks it as paid.',
);
const SUBMITTED_ALREADY = refuse(
  'conflict',
  'claim-submitted',
  'This claim is submitted, so its lines stay as they are. The secretary can send it back to you.',
);
const NOT_HELD = refuse(
  'conflict',
  'meeting-to-come',
  'The meeting is still to come. Save the claim, and submit it once the meeting was held.',
);
const NO_LINES = refuse('invalid', 'no-lines', 'The claim has no lines. Add what you spent.', 'lines');
const TOO_MANY_LINES = refuse(
  'invalid',
  'too-many-lines',
  `A claim has at most ${String(MOST_LINES)} lines. Take some out.`,
  'lines',
);
const PAID_LATER = refuse(
  'invalid',
  'paid-later',
  'This day is still to come. Give the day it was paid.',
  'on',
);
