/** Whether a register may be written as the seats of its company again: while a meeting is called, its lots stand, or are split before it starts. */
import { ukDate } from '../calendar/uk-time.js';
import { splitSince, type StandingLot } from '../meeting/attendance/standing-lots.js';
import { accept, refuse, type Result } from '../value/refusal.js';

/** What a meeting that is called or running is known by, and the record date of its notice; null where none was taken. */
export interface StandingFor {
  readonly meeting: string;
  readonly recordDate: string | null;
  /** True until it starts. */
  readonly isToCome: boolean;
  /** The seats for which a proxy or a vote in advance is given there. */
  readonly given: ReadonlySet<string>;
}

/** Accepts these lots where no meeting stands for the others, where they are the same, or lots that nothing was given for are split. */
export function checkLotsStand(
  standing: readonly StandingLot[],
  asked: readonly StandingLot[],
  standingFor: StandingFor | null,
): Result<null> {
  if (standingFor === null) return accept(null);
  const { meeting, recordDate, isToCome, given } = standingFor;
  const split = splitSince(standing, asked);
  if (split?.length === 0) return accept(null);
  if (split === null || !isToCome) {
    const day =
      recordDate === null ? 'when it was called' : `on ${ukDate(recordDate)}, the record date of its notice`;
    const sentence = `Who votes in “${meeting}” was settled ${day}. On the day you gave the lots and shares are others, so they become seats once that meeting is over; until it starts lots are only split. Nothing was changed.`;
    return refuse('conflict', 'lots-stand', sentence, 'on');
  }
  const bound = split.find(({ seatId }) => given.has(seatId));
  if (bound === undefined) return accept(null);
  const sentence = `A proxy or a vote in advance is given for ${bound.label} in “${meeting}”, so this lot is split there once its holder has revoked that. Nothing was changed.`;
  return refuse('conflict', 'lot-given', sentence, 'on');
}
