/** The secret part of a vote, and a person in it as its scrutineer. */
import type { Scrutineer, SecretRound } from '../../secret-vote/secret-round.js';
import { accept, refuse, type Result } from '../../value/refusal.js';
import type { Vote } from '../meeting-state.js';

/** The secret part of a vote; an ordinary one has none. */
export function secretOf(vote: Vote): Result<SecretRound> {
  if (vote.secret !== null) return accept(vote.secret);
  return refuse('conflict', 'vote-not-secret', 'This vote is not secret.', 'voteId');
}

/**
 * From the first share on a scrutineer may have read what is in the box: with the shares of the others and their own a
 * device needs no one else. So the vote is taken back by somebody who cannot know how it came out.
 */
export function checkCannotKnow({ secret }: Vote, personId: string): Result<null> {
  const isGiven = secret?.scrutineers.some(({ hasGiven }) => hasGiven) ?? false;
  const isScrutineer = secret?.scrutineers.some((one) => one.personId === personId) ?? false;
  if (!isGiven || !isScrutineer) return accept(null);
  const sentence =
    'You are a scrutineer of this vote and can open its box by now, so you do not annul it. The Chair or a secretary who is no scrutineer of it can.';
  return refuse('forbidden', 'may-know-the-count', sentence, 'voteId');
}

/** The person as a scrutineer of this vote: those the body had when it was prepared. */
export function findScrutineer({ scrutineers }: SecretRound, personId: string): Result<Scrutineer> {
  const found = scrutineers.find((one) => one.personId === personId);
  const sentence = 'You are not a scrutineer of this vote: they were named when it was prepared.';
  return found === undefined ? refuse('forbidden', 'not-a-scrutineer', sentence) : accept(found);
}
