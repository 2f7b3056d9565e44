/** Whether a register may be written as the seats of its company again: while a meeting is called, its lots stand, whole or split. */
import { ukDate } from '../calendar/uk-time.js';
import { accept, refuse, type Result } from '../value/refusal.js';

export interface StandingLot {
  readonly seatId: string;
  readonly holderId: string;
  readonly weight: number;
}

/** What a meeting that is called or running is known by, and the record date of its notice; null where none was taken. */
export interface StandingFor {
  readonly meeting: string;
  readonly recordDate: string | null;
}

function sharesOf(lots: readonly StandingLot[]): Map<string, number> {
  const shares = new Map<string, number>();
  for (const { holderId, weight } of lots) shares.set(holderId, (shares.get(holderId) ?? 0) + weight);
  return shares;
}

/** True where each holder has the same shares and every lot still stands, whoever acts for them; a part of it may be a lot of its own. */
function areSame(standing: readonly StandingLot[], asked: readonly StandingLot[]): boolean {
  const lots = new Map(asked.map((lot) => [lot.seatId, lot]));
  const [before, after] = [sharesOf(standing), sharesOf(asked)];
  return (
    before.size === after.size &&
    [...before].every(([holderId, shares]) => after.get(holderId) === shares) &&
    standing.every(({ seatId, holderId, weight }) => {
      const lot = lots.get(seatId);
      return lot?.holderId === holderId && lot.weight <= weight;
    })
  );
}

/** Accepts these lots where no meeting stands for the others, or where they are the same but for lots that were split. */
export function checkLotsStand(
  standing: readonly StandingLot[],
  asked: readonly StandingLot[],
  standingFor: StandingFor | null,
): Result<null> {
  if (standingFor === null || areSame(standing, asked)) return accept(null);
  const { meeting, recordDate } = standingFor;
  const day =
    recordDate === null ? 'when it was called' : `on ${ukDate(recordDate)}, the record date of its notice`;
  const sentence = `Who votes in the ${meeting} was settled ${day}. On the day you gave the lots and shares are others, so they become seats once that meeting is over. Nothing was changed.`;
  return refuse('conflict', 'lots-stand', sentence, 'on');
}
