/** The outcome in one sentence of figures, printed under the verdict on every screen. */
import { quorumFigures } from '../quorum/say-quorum.js';
import { asSentenceStart, sayNumber } from '../value/plain-english.js';
import type { CategoryOutcome, CategoryResult, Outcome, Tally } from './outcome.js';

/** "2 reject", "1 rejects", "none rejects". */
function figure(count: number, singular: string, plural: string): string {
  if (count === 0) return `none ${singular}`;
  return `${count} ${count === 1 ? singular : plural}`;
}

/** "two reject", "one rejects", "none rejects". */
function inWords(count: number, singular: string, plural: string): string {
  if (count === 0) return `none ${singular}`;
  return `${sayNumber(count)} ${count === 1 ? singular : plural}`;
}

/** "15 members approve, 2 reject, 2 abstain"; members become votes where places weigh more than one. */
export function perHeadFigures(total: Tally, categories: readonly CategoryResult[]): string {
  const seats = categories.reduce((sum, { seats }) => sum + seats, 0);
  const weight = Object.values(total).reduce((sum, part) => sum + part, 0);
  const voter = seats === weight ? 'member' : 'vote';
  const approving = figure(total.approve, `${voter} approves`, `${voter}s approve`);
  const opening = total.approve === 0 ? `no ${voter} approves` : approving;
  return [
    opening,
    figure(total.reject, 'rejects', 'reject'),
    figure(total.abstain, 'abstains', 'abstain'),
  ].join(', ');
}

/** "four categories approve, none rejects, one is tied". */
export function categoryFigures(categories: readonly CategoryResult[]): string {
  const having = (wanted: CategoryOutcome): number =>
    categories.filter(({ outcome }) => outcome === wanted).length;
  const approving = having('approve');
  const tied = having('tied');
  const silent = having('none');
  return [
    `${sayNumber(approving)} ${approving < 2 ? 'category approves' : 'categories approve'}`,
    inWords(having('reject'), 'rejects', 'reject'),
    ...(tied === 0 ? [] : [inWords(tied, 'is tied', 'are tied')]),
    ...(silent === 0 ? [] : [inWords(silent, 'has no vote for or against', 'have no vote for or against')]),
  ].join(', ');
}

/** "Four categories approve, none rejects, one is tied.", or the figures per head, or those of the missing quorum. */
export function outcomeSentence(outcome: Omit<Outcome, 'sentence'>): string {
  if (outcome.verdict === 'inquorate') {
    const atClose = !outcome.quorumAtClose.met;
    const reading = atClose ? outcome.quorumAtClose : outcome.quorumAtOpening;
    return `The meeting was not quorate when the vote ${atClose ? 'closed' : 'opened'}: ${quorumFigures(reading)}.`;
  }
  const figures =
    outcome.method === 'per-head'
      ? perHeadFigures(outcome.total, outcome.categories)
      : categoryFigures(outcome.categories);
  return `${asSentenceStart(figures)}.`;
}
