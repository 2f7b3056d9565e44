/** What an open vote asks of a person, for each capacity in which they may vote. */
import {
  isVoteOfPersons,
  votingAt,
  type MeetingState,
  type RollPlace,
  type RosterSeat,
  type Vote,
} from '@quorate/domain';

export interface MyVote {
  readonly label: string;
  readonly asAlternate: boolean;
  readonly words: string;
  readonly tone: 'live' | 'met' | 'caution' | 'muted';
}

/** The seats the person is member of or may stand in for, or their own place where persons vote, each with what it waits for. */
export function myVotes(state: MeetingState, vote: Vote, personId: string): readonly MyVote[] {
  if (isVoteOfPersons(vote)) {
    return vote.roll
      .filter(({ seatId }) => seatId === personId)
      .map((place) => ({ label: place.label, asAlternate: false, ...ownVote(state, vote, place) }));
  }
  return vote.roll.flatMap((place) => {
    const seat = state.roster?.seats.find(({ seatId }) => seatId === place.seatId);
    if (seat === undefined || !belongsTo(seat, personId)) return [];
    const asAlternate = seat.member?.personId !== personId;
    return [{ label: place.label, asAlternate, ...waitsFor(state, vote, place, personId) }];
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

function waitsFor(
  state: MeetingState,
  vote: Vote,
  place: RollPlace,
  personId: string,
): Pick<MyVote, 'words' | 'tone'> {
  const sitter = state.seats.find(({ seatId }) => seatId === place.seatId)?.person ?? null;
  switch (votingAt(state, vote, place)) {
    case 'voted':
      return { words: 'Voted', tone: 'met' };
    case 'recused':
      return { words: 'Recused', tone: 'muted' };
    case 'absent':
      return { words: 'Take the seat to vote', tone: 'caution' };
    case 'not-voted':
      if (sitter?.personId === personId) return { words: 'Waits for your vote', tone: 'live' };
      return { words: `${sitter?.name ?? 'Someone else'} sits there and has not voted`, tone: 'muted' };
  }
}
