/** A member's way out of a seat before the term ends: the last day in London, and why. The term keeps its dates, since an interim election fills its rest. */
import { accept, refuse, type Result } from '../value/refusal.js';

export const DEPARTURE_CAUSES = ['resignation', 'category-lost'] as const;

export interface Departure {
  /** Seat and vote stay until it is over. */
  readonly lastDay: string;
  readonly cause: (typeof DEPARTURE_CAUSES)[number];
  readonly reason: string;
}

/** The cause as the rules of the field call it. */
export function sayCause(cause: Departure['cause']): string {
  return cause === 'resignation' ? 'resignation' : 'loss of category';
}

/** True from midnight in London after the last day. */
export function hasLeft({ lastDay }: Departure, today: string): boolean {
  return lastDay < today;
}

interface Sitting {
  readonly memberId: string | null;
  readonly leaving: Departure | null;
}

/** Who was meant still sits there: since the page was read, the seat may have gone to another, or the last day may be over. */
export function checkSits(
  { memberId, leaving }: Sitting,
  meant: string,
  today: string,
): Result<{ readonly memberId: string }> {
  if (memberId === meant && (leaving === null || !hasLeft(leaving, today))) return accept({ memberId });
  const sentence = 'Whom you mean sits here no longer. Load the page of the body again.';
  return refuse('conflict', 'seat-left', sentence, 'memberId');
}

/** Nobody leaves on a day that is over: what was voted since then stands. */
export function checkDeparture(departure: Departure, today: string): Result<Departure> {
  if (!hasLeft(departure, today)) return accept(departure);
  const sentence =
    'That day is over, and votes given since then stand. Give today or a later day, or change the seat to vacant now.';
  return refuse('invalid', 'last-day-over', sentence, 'lastDay');
}
