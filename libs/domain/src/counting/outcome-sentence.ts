/** The outcome in one sentence of figures, printed under the verdict on every screen. */
import { quorumFigures } from '../quorum/say-quorum.js';
import { asSentenceStart } from '../value/plain-english.js';
import { categoryFigures, shareFigures, voteFigures } from './figures.js';
import type { Outcome, Tie } from './outcome.js';

function figuresOf(outcome: Omit<Outcome, 'sentence'>): string {
  if (outcome.shares !== null) return shareFigures(outcome.shares);
  return outcome.counting.kind === 'by-category'
    ? categoryFigures(outcome.categories, outcome.words)
    : voteFigures(outcome);
}

/** What broke the tie, as a sentence of its own, or nothing. */
function saySettled(tie: Tie | null): string {
  if (tie === null || tie.settledBy === null) return '';
  const who = tie.settledBy.kind === 'lot' ? 'The lot drawn' : 'The Chair’s casting vote';
  return ` ${who} is ${tie.settledBy.choice === 'approve' ? 'for' : 'against'}.`;
}

/** Which of the two quorums was missed, with its figures. */
export function inquorateSentence({
  quorumAtOpening,
  quorumAtClose,
}: Pick<Outcome, 'quorumAtOpening' | 'quorumAtClose'>): string {
  const atClose = !quorumAtClose.met;
  const reading = atClose ? quorumAtClose : quorumAtOpening;
  return `There was no quorum when the vote ${atClose ? 'closed' : 'opened'}: ${quorumFigures(reading)}.`;
}

/** "Four categories approve, none rejects, one is tied.", or the figures across the body, or those of the missing quorum. */
export function outcomeSentence(outcome: Omit<Outcome, 'sentence'>): string {
  if (outcome.verdict === 'inquorate') return inquorateSentence(outcome);
  return `${asSentenceStart(figuresOf(outcome))}.${saySettled(outcome.tie)}`;
}
