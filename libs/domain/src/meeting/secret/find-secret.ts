/** The secret part of a vote, and a person in it as its scrutineer. */
import type { Scrutineer, SecretRound } from '../../secret-vote/secret-round.js';
import { accept, refuse, type Result } from '../../value/refusal.js';
import type { Vote } from '../meeting-state.js';

/** The secret part of a vote; an ordinary one has none. */
export function secretOf(vote: Vote): Result<SecretRound> {
  if (vote.secret !== null) return accept(vote.secret);
  return refuse('conflict', 'vote-not-secret', 'This vote is not secret.', 'voteId');
}

/** The person as a scrutineer of this vote: those the body had when it was prepared. */
export function findScrutineer({ scrutineers }: SecretRound, personId: string): Result<Scrutineer> {
  const found = scrutineers.find((one) => one.personId === personId);
  const sentence = 'You are not a scrutineer of this vote: they were named when it was prepared.';
  return found === undefined ? refuse('forbidden', 'not-a-scrutineer', sentence) : accept(found);
}
