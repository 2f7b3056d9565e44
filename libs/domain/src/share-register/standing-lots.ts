/** Whether a register may be written as the seats of its company again: while a meeting is called, its lots stand. */
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

/** True where the same holders have the same lots with the same shares, whoever acts for them. */
function areSame(standing: readonly StandingLot[], asked: readonly StandingLot[]): boolean {
  const known = new Map(standing.map((lot) => [lot.seatId, lot]));
  return (
    standing.length === asked.length &&
    asked.every(({ seatId, holderId, weight }) => {
      const lot = known.get(seatId);
      return lot?.holderId === holderId && lot.weight === weight;
    })
  );
}

/** Accepts these lots where no meeting stands for the others, or where they are the same. */
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
