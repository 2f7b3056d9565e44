/** The course of the meeting itself in the minutes: its start with who was there, its pauses, its close. */
import { ukTime } from '../calendar/uk-time.js';
import { presentSeats, quorumNow } from '../meeting/select.js';
import { asSentence } from '../value/as-sentence.js';
import { CLOSE, type Minute, type MinuteWriter, type Moment, OPENING, minute } from './minute.js';
import { sayApologies, sayFigures, sayInAttendance, sayPresent } from './say-attendance.js';

function withNote(text: string, note: string): string {
  return asSentence(note === '' ? text : `${text}: ${note}`);
}

/** The last entry before the start about each of these seats or persons. */
function lastNos({ entryNos }: Moment, ids: readonly string[], start: number): number[] {
  return ids
    .flatMap((id) => entryNos.get(id)?.findLast((no) => no < start) ?? [])
    .toSorted((one, other) => one - other);
}

/** Who was there when the meeting started, and whether that made a quorum; nothing to a reader who does not see the roster. */
function minuteRoom(moment: Moment, start: number): Minute[] {
  const { after } = moment;
  const quorum = quorumNow(after, null);
  if (quorum === null) return [];
  const present = presentSeats(after).map(({ seatId }) => seatId);
  const absent = after.seats.filter(({ state }) => state === 'apologies').map(({ seatId }) => seatId);
  const others = [
    ...after.others.map(({ personId }) => personId),
    ...after.guests.map(({ guestId }) => guestId),
  ];
  const inAttendance = sayInAttendance(after);
  const apologies = sayApologies(after);
  const met = quorum.met ? 'The meeting was quorate' : 'The meeting was not quorate';
  return [
    minute('attendance', sayPresent(after), lastNos(moment, present, start), OPENING),
    ...(inAttendance === null
      ? []
      : [minute('attendance', inAttendance, lastNos(moment, others, start), OPENING)]),
    ...(apologies === null ? [] : [minute('attendance', apologies, lastNos(moment, absent, start), OPENING)]),
    minute('quorum', `${met}: ${sayFigures(quorum)}.`, [start], OPENING),
  ];
}

/** Start, pauses, adjournments and close. */
export const minuteStage: MinuteWriter = (entry, moment) => {
  const at = ukTime(entry.at);
  const { no } = entry;
  if (moment.after.conduct === 'written') return [];
  switch (entry.type) {
    case 'meeting.started':
      return [
        minute('meeting', `The meeting started at ${at} UK time.`, [no], OPENING),
        ...minuteRoom(moment, no),
      ];
    case 'meeting.paused':
      return [minute('meeting', withNote(`The meeting paused at ${at}`, entry.data.note), [no])];
    case 'meeting.resumed':
      return [minute('meeting', `The meeting resumed at ${at}.`, [no])];
    case 'meeting.adjourned':
      return [minute('meeting', withNote(`The meeting was adjourned at ${at}`, entry.data.note), [no])];
    case 'meeting.closed':
      return [minute('meeting', `The meeting closed at ${at} UK time.`, [no], CLOSE)];
    case 'meeting.reopened':
      return [
        minute('meeting', withNote(`The meeting was reopened at ${at}`, entry.data.reason), [no], CLOSE),
      ];
    case 'meeting.cancelled':
      return [minute('meeting', withNote('The meeting was cancelled', entry.data.reason), [no], OPENING)];
    default:
      return [];
  }
};
