/** Who is there for which holder: in the seats of their lots, or by a proxy for all votes or for those on the item. */
import { type Qualification, qualifyingPersons } from '../../quorum/qualifying-persons.js';
import type { RuleSet } from '../../rule-set/rule-set.js';
import { isPersonPresent, sitterUnder } from '../ballots/voters.js';
import type { MeetingState } from '../meeting-state.js';
import type { Proxy } from '../proxies/proxies.js';
import type { RosterSeat } from './roster.js';
import { seatIn } from './seat-index.js';

function holderOf({ holderId, member, seatId }: RosterSeat): string {
  return holderId ?? member?.personId ?? seatId;
}

/** A proxy that ends at a time of its own, or is for one vote, is not counted: the quorum is of the meeting. */
function isCounted({ scope, until }: Proxy, itemId: string | null): boolean {
  if (until !== null || scope.kind === 'vote') return false;
  return scope.kind === 'meeting' || scope.itemId === itemId;
}

/** How many qualifying persons there are for the item, or for the meeting as a whole, as the reader sees it. */
export function qualifyingNow(state: MeetingState, itemId: string | null, ruleSet: RuleSet): number {
  const { roster, seats, interests, proxies } = state;
  const withdrawn = new Set(
    interests
      .filter((interest) => interest.itemId === itemId && !interest.withdrawn)
      .map(({ seatId }) => seatId),
  );
  const counted = (roster?.seats ?? []).filter(
    ({ seatId, member }) => member !== null && (ruleSet.quorum.recusedCount || !withdrawn.has(seatId)),
  );
  const inSeats = counted.flatMap((seat): Qualification[] => {
    const personId = sitterUnder(ruleSet, seatIn(seats, seat.seatId));
    return personId === null ? [] : [{ personId, holderId: holderOf(seat) }];
  });
  const holders = new Map(counted.map((seat) => [seat.seatId, holderOf(seat)]));
  const given = ruleSet.mandates.proxies === null ? [] : proxies;
  const byProxy = given.flatMap((proxy): Qualification[] => {
    const holderId = holders.get(proxy.seatId);
    const { personId } = proxy.holder;
    const isThere = holderId !== undefined && isCounted(proxy, itemId) && isPersonPresent(state, personId);
    return isThere ? [{ personId, holderId }] : [];
  });
  return qualifyingPersons([...inSeats, ...byProxy]);
}
