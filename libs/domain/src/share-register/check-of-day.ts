/** Whether the seats of a company are the lots of its register on a day, whoever changed what since the record date. */
import type { Roster, RosterSeat } from '../meeting/attendance/roster.js';
import { refuse, accept, type Result } from '../value/refusal.js';
import type { LotSeat } from './lot-seats.js';

type Place = Pick<RosterSeat, 'member' | 'alternates'> & {
  readonly holderId?: string;
  readonly weight?: number;
};

/** Holder, shares and who acts; lots of a holder with as many shares are alike. */
function said({ holderId = '', weight = 1, member, alternates }: Place): string {
  const acting = [member?.personId ?? '', ...alternates.map(({ personId }) => personId).toSorted()];
  return [holderId, String(weight), ...acting].join(' ');
}

/** Accepts seats that say of every lot what the register says. */
export function checkOfDay({ seats }: Pick<Roster, 'seats'>, lots: readonly LotSeat[]): Result<null> {
  const seated = seats.filter(({ holderId }) => holderId !== undefined).map(said);
  const registered = lots.map(said);
  if (seated.toSorted().join('\n') === registered.toSorted().join('\n')) return accept(null);
  const sentence =
    'The share register says something else today than the record date did: shares, or who acts for a holder. Take a record date of today first; a resolution in writing is circulated to the members of its day.';
  return refuse('conflict', 'record-date-old', sentence, 'bodyId');
}
