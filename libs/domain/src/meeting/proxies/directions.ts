/** How the giver directs a proxy, item by item, and what that asks of a ballot. Sealed beside the journal, as ballots are. */
import { CHOICES, type Choice } from '../../counting/ballot.js';
import type { RollPlace } from '../../counting/roll.js';
import { type Result, accept, refuse } from '../../value/refusal.js';
import { choicesOf, sayChoice } from '../../vote/answer-words.js';
import type { BallotAnswer } from '../../vote/ballot-answer.js';
import type { Vote } from '../meeting-state.js';

/** For, against, withheld, or left to the holder. */
export const DIRECTED_CHOICES = [...CHOICES, 'discretion'] as const;
export type DirectedChoice = (typeof DIRECTED_CHOICES)[number];

export interface Direction {
  readonly itemId: string;
  readonly choice: DirectedChoice;
}

/** An item that none of them names is at the discretion of the holder. */
export type Directions = readonly Direction[];

/** Kept apart from the entry that gives the proxy, which only commits to it; only the server ever holds it. */
export interface SealedDirections {
  readonly proxyId: string;
  readonly seatId: string;
  readonly directions: Directions;
  /** Hex, 32 bytes; opens the commitment in the entry. */
  readonly salt: string;
}

/** The answer that the directions ask for in the vote; null where it is at the discretion of the holder. */
export function directedIn(
  { itemId, form }: Pick<Vote, 'itemId' | 'form'>,
  directions: Directions,
): Choice | null {
  if (form.kind !== 'motion') return null;
  const choice = directions.find((direction) => direction.itemId === itemId)?.choice ?? 'discretion';
  return choice === 'discretion' ? null : choice;
}

/** True where the ballot of the vote has the answer on it; a vote without abstentions cannot be withheld by a ballot. */
export function isOffered({ form }: Pick<Vote, 'form'>, choice: Choice): boolean {
  return form.kind === 'motion' && choicesOf(form).includes(choice);
}

/** Who votes by a directed proxy votes as directed or not at all. */
export function checkAsDirected(
  vote: Vote,
  { label }: RollPlace,
  directions: Directions,
  answer: BallotAnswer,
): Result<null> {
  const choice = directedIn(vote, directions);
  if (choice === null || (answer.kind === 'motion' && answer.choice === choice)) return accept(null);
  const sentence = isOffered(vote, choice)
    ? `The proxy of ${label} is directed to vote “${sayChoice(choice, vote.form)}” here. Cast that vote, or none.`
    : `The proxy of ${label} is directed to withhold the vote here. Cast none for it.`;
  return refuse('conflict', 'not-as-directed', sentence, 'answer');
}
