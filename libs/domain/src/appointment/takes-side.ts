/** Whether somebody has a side in the seats of a constituency, and so judges nothing there as an officer. */
import type { Actor } from '../meeting/decide-context.js';
import { type Result, accept, refuse } from '../value/refusal.js';
import type { ElectionState, Nomination } from './election-state.js';

/** True while they stand, or nominated somebody as the contact of a party, by a nomination that waits to be checked or is accepted. */
export function takesSide(
  nominations: readonly Pick<Nomination, 'constituencyId' | 'candidate' | 'nominator' | 'party' | 'status'>[],
  constituencyId: string,
  personId: string,
): boolean {
  return nominations.some(
    ({ candidate, nominator, party, status, ...one }) =>
      one.constituencyId === constituencyId &&
      (candidate.personId === personId || (party !== null && nominator.personId === personId)) &&
      (status === 'made' || status === 'accepted'),
  );
}

/** Whoever stands, or nominated somebody, for the same seats judges none of the others. */
export function checkNoSide(
  { nominations }: ElectionState,
  { constituencyId }: Nomination,
  { personId }: Actor,
): Result<null> {
  if (!takesSide(nominations, constituencyId, personId)) return accept(null);
  const sentence =
    'You stand for these seats yourself, or nominated somebody for them: another officer decides on this nomination. Where there is none, an administrator names one.';
  return refuse('forbidden', 'own-nomination', sentence, 'nominationId');
}

/** Nor ends the election for everybody. */
export function checkNoSideAnywhere(
  { constituencies, nominations }: ElectionState,
  { personId }: Actor,
): Result<null> {
  const own = constituencies.find((one) => takesSide(nominations, one.constituencyId, personId));
  if (own === undefined) return accept(null);
  const sentence = `You stand for ${own.name} yourself, or nominated somebody there: another officer cancels this election. Where there is none, an administrator names one.`;
  return refuse('forbidden', 'own-election', sentence);
}

/** Nor nominates for seats for which they turned somebody down; what an officer writes down for a body outside the register is no side. */
export function checkTurnedNobodyDown(
  { turnedDown }: ElectionState,
  constituencyId: string,
  party: Nomination['party'],
  { personId }: Actor,
): Result<null> {
  const hasTurnedDown = turnedDown.some(
    (one) => one.personId === personId && one.constituencyId === constituencyId,
  );
  if (party === null || !hasTurnedDown) return accept(null);
  const sentence =
    'You refused or set aside a nomination for these seats as an officer, and so nominate nobody for them. Ask another contact of your party.';
  return refuse('forbidden', 'judged-others', sentence);
}
