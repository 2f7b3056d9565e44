/** Whether a register may be written as the seats of its company again: a lot for which something is given in a meeting to come is not split under it. */
import { splitSince, type StandingLot } from '../meeting/attendance/standing-lots.js';
import { accept, refuse, type Result } from '../value/refusal.js';

/** What a meeting that is called is known by, and the seats for which a proxy or a vote in advance is given there. */
export interface StandingFor {
  readonly meeting: string;
  readonly given: ReadonlySet<string>;
}

/**
 * Accepts these lots for the meetings to come: one that is called keeps its own. Where they are those of a called meeting but for
 * lots that were split, they are meant for it, so a lot for which something is given there is split once that is revoked.
 */
export function checkLotsSplit(
  standing: readonly StandingLot[],
  asked: readonly StandingLot[],
  { meeting, given }: StandingFor,
): Result<null> {
  const bound = splitSince(standing, asked)?.find(({ seatId }) => given.has(seatId));
  if (bound === undefined) return accept(null);
  const sentence = `A proxy or a vote in advance is given for ${bound.label} in “${meeting}”, so this lot is split there once its holder has revoked that. Nothing was changed.`;
  return refuse('conflict', 'lot-given', sentence, 'on');
}
