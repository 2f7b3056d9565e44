/** Who runs the ballot of an election, and who scrutinises it: those of the body that elects, without whoever stands in it. */
import type { BallotVisibility } from '../rule-set/rule-set.js';
import { type Result, accept, refuse } from '../value/refusal.js';
import type { NamedPerson } from './election-state.js';

export interface BallotOfficers {
  readonly chair: NamedPerson | null;
  readonly secretaries: readonly NamedPerson[];
  readonly scrutineers: readonly NamedPerson[];
}

/** The officers who do not stand; refused where no secretary is left, since nobody could open and close the ballot, or nobody to read a roll call that is for scrutineers. */
export function ballotOfficers(
  { chair, secretaries, scrutineers }: BallotOfficers,
  candidateIds: readonly string[],
  visibility: BallotVisibility,
): Result<BallotOfficers> {
  const isFree = ({ personId }: NamedPerson): boolean => !candidateIds.includes(personId);
  const free = {
    chair: chair !== null && isFree(chair) ? chair : null,
    secretaries: secretaries.filter(isFree),
    scrutineers: scrutineers.filter(isFree),
  };
  if (free.secretaries.length === 0 && secretaries.length > 0) {
    const sentence =
      'Every secretary of this body stands in the ballot, so nobody is left to run it. An administrator names another secretary first.';
    return refuse('conflict', 'officers-stand', sentence);
  }
  if (free.scrutineers.length === 0 && visibility === 'scrutineers') {
    const sentence =
      'How each voting group votes is for scrutineers alone, and this body has none who does not stand in the ballot. An administrator names a scrutineer first.';
    return refuse('conflict', 'scrutineers-stand', sentence);
  }
  return accept(free);
}
