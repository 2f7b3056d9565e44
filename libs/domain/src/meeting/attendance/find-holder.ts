/** For which holder somebody acts: as one of those who represent it, or as the secretary, who says why. */
import { type Result, accept, refuse } from '../../value/refusal.js';
import { checkReason } from '../check-text.js';
import type { Situation } from '../decided.js';
import { holderOf, isOnSeat, type RosterPerson, seatsOfHolder } from './roster.js';

export interface FoundHolder {
  readonly holder: {
    readonly holderId: string;
    readonly holderName: string;
    readonly recordedBecause?: string;
  };
  /** Who acts: one of its representatives, or the first of them where the secretary does it for them; null where it has none. */
  readonly person: RosterPerson | null;
}

/** Finds the holder, or refuses; `sayNotYours` says who else may do it. */
export function findHolder(
  { state: { roster }, context: { actor } }: Situation,
  { holderId, reason }: { readonly holderId: string; readonly reason: string | null },
  sayNotYours: (holderName: string) => string,
): Result<FoundHolder> {
  const seats = roster === null ? [] : seatsOfHolder(roster, holderId);
  const [first] = seats;
  if (first === undefined) {
    const sentence = 'Nobody on the roster of this meeting is this holder. Choose one of those you act for.';
    return refuse('missing', 'holder-unknown', sentence, 'holderId');
  }
  const { personId, name, roles } = actor;
  const holder = { holderId, holderName: holderOf(first).name };
  if (seats.some((seat) => isOnSeat(seat, personId))) return accept({ holder, person: { personId, name } });
  if (!roles.includes('secretary')) {
    return refuse('forbidden', 'not-your-holder', sayNotYours(holder.holderName), 'holderId');
  }
  const why = checkReason(reason ?? '');
  if (!why.ok) return why;
  return accept({ holder: { ...holder, recordedBecause: why.value }, person: first.member });
}
