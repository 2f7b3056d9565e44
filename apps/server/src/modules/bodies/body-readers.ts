/** What of a body somebody is told, from what they are on it. */
import type { BodyView, SeatView } from '@quorate/contracts';
import { accept, clearanceOf, mayReadLots, type Result, type Role } from '@quorate/domain';
import { ELECTORATE } from './body-record.js';
import { BODY_UNKNOWN } from './body-unknown.js';

/** The body without what is not theirs to read; the number of its seats stays. */
export function bodyFor(roles: readonly Role[], body: BodyView): Result<BodyView> {
  // An electorate names the contacts of parties, which is the business of its electors and officers.
  if (body.kind === ELECTORATE && !['body', 'officers'].includes(clearanceOf(roles))) return BODY_UNKNOWN;
  if (mayReadLots(roles)) return accept(body);
  const seats = body.seatList.filter(({ holderId }) => holderId === null);
  // Who is known to a company so that a holder can make them a proxy is as private as who holds what.
  const observers = body.ruleSet.electorate === 'shareholder' ? [] : body.observers;
  return accept({ ...body, observers, seatList: seats.map(withoutReason) });
}

/** Everybody is told that a member leaves, when, and by which rule; what was written of it is personal. */
function withoutReason(seat: SeatView): SeatView {
  return { ...seat, leaving: seat.leaving && { ...seat.leaving, reason: null } };
}
