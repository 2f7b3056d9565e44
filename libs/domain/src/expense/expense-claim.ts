/** A claim for expenses: its lines, and the steps that were taken with it, each dated and by whom. */
import type { KeptFile } from '../file/kept-file.js';
import { assertNever } from '../value/assert-never.js';

export const CLAIM_STATES = ['draft', 'submitted', 'sent-back', 'approved', 'refused', 'paid'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

/** As the claimant writes it. */
export interface AskedLine {
  readonly on: string;
  readonly kindId: string;
  /** Of a kind that is paid by the mile; null for the others. */
  readonly miles: number | null;
  /** In hundredths of the currency; null for a kind that is paid by the mile. */
  readonly amount: number | null;
  readonly note: string;
  readonly receipts: readonly KeptFile[];
}

/** With what it comes to by the rule that held when it was submitted. */
export interface ClaimLine extends AskedLine {
  readonly kind: string;
  readonly perMile: number | null;
  readonly amount: number;
}

export type ClaimStep =
  | {
      readonly type: 'submitted';
      readonly currency: string;
      readonly lines: readonly ClaimLine[];
      readonly notes: string;
    }
  | { readonly type: 'sent-back' | 'refused'; readonly reason: string }
  | { readonly type: 'approved' }
  | { readonly type: 'paid'; readonly on: string; readonly reference: string };

export type DatedClaimStep = ClaimStep & { readonly at: string; readonly by: string };

export interface ExpenseClaim {
  readonly claimantId: string;
  /** The day of the meeting, in London. */
  readonly meetingDay: string;
  readonly lines: readonly AskedLine[];
  readonly notes: string;
  /** Oldest first. */
  readonly steps: readonly DatedClaimStep[];
}

export function claimState({ steps }: Pick<ExpenseClaim, 'steps'>): ClaimState {
  return steps.at(-1)?.type ?? 'draft';
}

/** What was submitted last; null before. */
export function lastSubmitted({
  steps,
}: Pick<ExpenseClaim, 'steps'>): Extract<DatedClaimStep, { type: 'submitted' }> | null {
  return steps.findLast((step) => step.type === 'submitted') ?? null;
}

/** In hundredths; a line that cannot be claimed yet comes to nothing. */
export function totalOf(lines: readonly { readonly amount: number | null }[]): number {
  return lines.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
}

/** In words, as pages, mails and the table of the secretary say it. */
export const CLAIM_STATE_WORDS: Readonly<Record<ClaimState, string>> = {
  draft: 'Draft',
  submitted: 'Submitted',
  'sent-back': 'Sent back',
  approved: 'Approved',
  refused: 'Refused',
  paid: 'Paid',
};

/** "Sent back. Reason: The receipt is missing." */
export function sayClaimStep(step: ClaimStep, sayDay: (day: string) => string): string {
  switch (step.type) {
    case 'submitted':
    case 'approved':
      return CLAIM_STATE_WORDS[step.type];
    case 'sent-back':
    case 'refused':
      return `${CLAIM_STATE_WORDS[step.type]}. Reason: ${step.reason}`;
    case 'paid':
      return `Paid on ${sayDay(step.on)}, reference ${step.reference}`;
    default:
      return assertNever(step);
  }
}
