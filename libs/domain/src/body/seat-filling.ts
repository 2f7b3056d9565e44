/** Who sits in a seat and who may stand in: what must hold within the seat itself. */
import { accept, refuse, type Result } from '../value/refusal.js';

export interface SeatFilling {
  /** Null: the seat is vacant. */
  readonly memberId: string | null;
  readonly alternateIds: readonly string[];
  readonly termFrom: string | null;
  /** Last day of the term; null when it is open. */
  readonly termUntil: string | null;
}

/** Refuses a filling that contradicts itself. */
export function checkSeatFilling<Filling extends SeatFilling>(filling: Filling): Result<Filling> {
  const { memberId, alternateIds, termFrom, termUntil } = filling;
  if (memberId === null && (alternateIds.length > 0 || termFrom !== null || termUntil !== null)) {
    return refuse(
      'invalid',
      'seat-vacant',
      'A vacant seat has no alternates and no term. Choose a member, or leave them out.',
      'memberId',
    );
  }
  if (alternateIds.some((id) => id === memberId)) {
    return refuse(
      'invalid',
      'own-alternate',
      'A member cannot stand in for themselves. Choose another alternate.',
      'alternateIds',
    );
  }
  if (new Set(alternateIds).size < alternateIds.length) {
    return refuse(
      'invalid',
      'alternate-twice',
      'The same alternate is named twice. Name each person once.',
      'alternateIds',
    );
  }
  if (termFrom !== null && termUntil !== null && termUntil < termFrom) {
    return refuse(
      'invalid',
      'term-reversed',
      'The term ends before it begins. Correct one of the dates.',
      'termUntil',
    );
  }
  return accept(filling);
}
