/** Whether somebody is nominated for the seats of a constituency. */
import type { Nomination } from './election-state.js';

/** True while a nomination of theirs waits to be checked or is accepted. */
export function standsFor(
  nominations: readonly Pick<Nomination, 'constituencyId' | 'candidate' | 'status'>[],
  constituencyId: string,
  personId: string,
): boolean {
  return nominations.some(
    ({ candidate, status, ...one }) =>
      one.constituencyId === constituencyId &&
      candidate.personId === personId &&
      (status === 'made' || status === 'accepted'),
  );
}
