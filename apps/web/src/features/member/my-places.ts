/** Where a person votes in one vote: at their seats, by proxy for those of others or, where persons vote, as themselves. */
import {
  isPersonPresent,
  isVoteOfPersons,
  proxyAt,
  proxyCasterAt,
  rosterSeat,
  seatIn,
  voterAt,
  type MeetingState,
  type RollPlace,
  type Vote,
} from '@quorate/domain';
import { mySeats, type MySeat } from './my-seats.js';

/** One place at most where persons vote; none for who is not on the roll and holds no proxy. */
export function myPlaces(state: MeetingState, vote: Vote, personId: string, now: string): readonly MySeat[] {
  if (isVoteOfPersons(vote)) return asOneself(state, vote, personId);
  const seats = mySeats(state, personId);
  const votesHere = new Set(seats.filter(({ isMine }) => isMine).map(({ seatId }) => seatId));
  const byProxy = vote.roll
    .filter(({ seatId }) => !votesHere.has(seatId))
    .flatMap((place) => asProxy(state, vote, place, personId, now));
  const isByProxy = new Set(byProxy.map(({ seatId }) => seatId));
  return [...seats.filter(({ seatId }) => !isByProxy.has(seatId)), ...byProxy];
}

/** The place while its proxy holds; and afterwards, to look at, where the ballot that counts was cast by it. */
function asProxy(
  state: MeetingState,
  vote: Vote,
  { place, seatId, label }: RollPlace,
  personId: string,
  now: string,
): MySeat[] {
  const proxy = proxyAt(state, vote, seatId, now);
  const isMine = proxy?.holder.personId === personId;
  const hasCast = proxyCasterAt(vote.proxyBallots, place)?.personId === personId;
  if (!isMine && !hasCast) return [];
  const member = isMine ? proxy.member : (rosterSeat(state, seatId)?.member ?? null);
  const presence = seatIn(state.seats, seatId);
  return [
    {
      ...{ seatId, label, alternateFor: null, proxyFor: member?.name ?? 'the member', isMine },
      presence: presence?.state ?? 'expected',
      sitter: presence?.person ?? null,
    },
  ];
}

function asOneself(state: MeetingState, vote: Vote, personId: string): readonly MySeat[] {
  const mine = seatIn(vote.roll, personId);
  if (mine === null) return [];
  return [
    {
      ...{ seatId: personId, label: mine.label, alternateFor: null, proxyFor: null },
      presence: isPersonPresent(state, personId) ? 'present' : 'left',
      sitter: { personId, name: mine.label },
      isMine: voterAt(state, vote, mine) === personId,
    },
  ];
}
