/** Who runs the ballot of an election: the officers of the body that elects, without those who stand in it. */
import { type Result, accept, refuse } from '../value/refusal.js';
import type { NamedPerson } from './election-state.js';

export interface BallotOfficers {
  readonly chair: NamedPerson | null;
  readonly secretaries: readonly NamedPerson[];
}

/** The officers who do not stand; refused where no secretary is left, since nobody could open and close the ballot. */
export function ballotOfficers(
  { chair, secretaries }: BallotOfficers,
  candidateIds: readonly string[],
): Result<BallotOfficers> {
  const isFree = ({ personId }: NamedPerson): boolean => !candidateIds.includes(personId);
  const free = {
    chair: chair !== null && isFree(chair) ? chair : null,
    secretaries: secretaries.filter(isFree),
  };
  if (free.secretaries.length > 0 || secretaries.length === 0) return accept(free);
  const sentence =
    'Every secretary of this body stands in the ballot, so nobody is left to run it. An administrator names another secretary first.';
  return refuse('conflict', 'officers-stand', sentence);
}
