/** What an open vote asks of a person, for each capacity in which they may vote. */
import {
  isVoteOfPersons,
  proxyAt,
  voterAt,
  votingAt,
  type MeetingState,
  type Proxy,
  type RollPlace,
  type RosterSeat,
  type Vote,
} from '@quorate/domain';

export interface MyVote {
  readonly label: string;
  /** "as alternate for Kit Marlow", "as proxy of Kit Marlow"; null in their own seat or as themselves. */
  readonly capacity: string | null;
  readonly words: string;
  readonly tone: 'live' | 'met' | 'caution' | 'muted';
}

/** The seats the person is member of, may stand in for or holds a proxy of, or their own place where persons vote, each with what it waits for. */
export function myVotes(state: MeetingState, vote: Vote, personId: string, now: string): readonly MyVote[] {
  if (isVoteOfPersons(vote)) {
    return vote.roll
      .filter(({ seatId }) => seatId === personId)
      .map((place) => ({ label: place.label, capacity: null, ...ownVote(state, vote, place) }));
  }
  return vote.roll.flatMap((place) => {
    const { label } = place;
    const proxy = proxyAt(state, vote, place.seatId, now);
    if (proxy?.holder.personId === personId && voterAt(state, vote, place) !== personId) {
      return [{ label, capacity: `as proxy of ${proxy.member.name}`, ...byProxy(state, vote, place) }];
    }
    const seat = state.roster?.seats.find(({ seatId }) => seatId === place.seatId);
    if (seat === undefined || !belongsTo(seat, personId)) return [];
    const isMember = seat.member?.personId === personId;
    const capacity = isMember ? null : `as alternate for ${seat.member?.name ?? 'the member'}`;
    return [{ label, capacity, ...waitsFor(state, vote, place, personId, proxy) }];
  });
}

function belongsTo({ member, alternates }: RosterSeat, personId: string): boolean {
  return [member, ...alternates].some((one) => one?.personId === personId);
}

function ownVote(state: MeetingState, vote: Vote, place: RollPlace): Pick<MyVote, 'words' | 'tone'> {
  switch (votingAt(state, vote, place)) {
    case 'voted':
      return { words: 'Voted', tone: 'met' };
    case 'recused':
      return { words: 'Recused', tone: 'muted' };
    case 'not-voted':
      return { words: 'Waits for your vote', tone: 'live' };
    case 'absent':
      return vote.ruleSet?.electorate === 'named-list'
        ? { words: 'Waits for your vote', tone: 'live' }
        : { words: 'Come into the meeting to vote', tone: 'caution' };
  }
}

function byProxy(state: MeetingState, vote: Vote, place: RollPlace): Pick<MyVote, 'words' | 'tone'> {
  switch (votingAt(state, vote, place)) {
    case 'voted':
      return { words: 'Voted', tone: 'met' };
    case 'recused':
      return { words: 'Recused', tone: 'muted' };
    case 'not-voted':
    case 'absent':
      return { words: 'Waits for your vote', tone: 'live' };
  }
}

function waitsFor(
  state: MeetingState,
  vote: Vote,
  place: RollPlace,
  personId: string,
  proxy: Proxy | null,
): Pick<MyVote, 'words' | 'tone'> {
  const sitter = state.seats.find(({ seatId }) => seatId === place.seatId)?.person ?? null;
  switch (votingAt(state, vote, place)) {
    case 'voted':
      return { words: 'Voted', tone: 'met' };
    case 'recused':
      return { words: 'Recused', tone: 'muted' };
    case 'absent':
      return proxy === null
        ? { words: 'Take the seat to vote', tone: 'caution' }
        : { words: `${proxy.holder.name} votes by proxy, or you in the seat`, tone: 'muted' };
    case 'not-voted':
      if (sitter?.personId === personId) return { words: 'Waits for your vote', tone: 'live' };
      return { words: `${sitter?.name ?? 'Someone else'} sits there and has not voted`, tone: 'muted' };
  }
}
