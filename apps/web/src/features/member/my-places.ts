/** Where a person votes in one vote: at their seats or, where persons vote, as themselves. */
import { isPersonPresent, isVoteOfPersons, voterAt, type MeetingState, type Vote } from '@quorate/domain';
import { mySeats, type MySeat } from './my-seats.js';

/** One place at most where persons vote; none for who is not on the roll. */
export function myPlaces(state: MeetingState, vote: Vote, personId: string): readonly MySeat[] {
  if (!isVoteOfPersons(vote)) return mySeats(state, personId);
  const mine = vote.roll.find(({ seatId }) => seatId === personId);
  if (mine === undefined) return [];
  const person = { personId, name: mine.label };
  return [
    {
      seatId: personId,
      label: mine.label,
      alternateFor: null,
      presence: isPersonPresent(state, personId) ? 'present' : 'left',
      sitter: person,
      isMine: voterAt(state, vote, mine) === personId,
    },
  ];
}
