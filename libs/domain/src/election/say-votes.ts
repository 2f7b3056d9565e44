/** The words for votes and for broken ties that the explanations of all elections share. */
import { sayList } from '../value/plain-english.js';
import type { ElectionOption } from './ballot-paper.js';
import { namesOf } from './election-sentence.js';
import type { TieAim, TieBreak } from './tie-break.js';

/** "1 vote", "12 votes". */
export function sayVotes(votes: number): string {
  return `${votes} ${votes === 1 ? 'vote' : 'votes'}`;
}

/** "is level with Ben Cole, had fewest votes in round 2": what told the found option from the others. */
export function sayTieBreak(
  options: readonly ElectionOption[],
  found: string,
  tieBreak: TieBreak,
  aim: TieAim,
  step: 'round' | 'stage',
): string {
  const others = tieBreak.tied.filter((id) => id !== found);
  const level = `is level with ${sayList(namesOf(options, others))}`;
  if (tieBreak.by === 'lot') return `${level}, is ${aim === 'most' ? 'first' : 'last'} in the lot`;
  return `${level}, had ${aim} votes of them in ${step} ${tieBreak.stage}`;
}
