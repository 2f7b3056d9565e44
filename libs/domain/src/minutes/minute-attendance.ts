/** Arrivals and departures after the start, and what they did to the quorum. Who was there at the start stands in the opening. */
import { ukTime } from '../calendar/uk-time.js';
import type { MeetingEntry } from '../meeting/meeting-entry.js';
import { seatIn } from '../meeting/seat-index.js';
import { quorumNow } from '../meeting/select.js';
import { asSentence } from './as-sentence.js';
import { type Minute, type MinuteWriter, type Moment, minute } from './minute.js';
import { sayFigures, seatLabel } from './say-attendance.js';

function sayMove(entry: MeetingEntry, { before, after }: Moment): string | null {
  const at = ukTime(entry.at);
  switch (entry.type) {
    case 'seat.taken': {
      const { name, seatId, asAlternate } = entry.data;
      return `${name} joined at ${at} for ${seatLabel(after, seatId)}${asAlternate ? ', as alternate' : ''}.`;
    }
    case 'seat.left': {
      const { seatId } = entry.data;
      const name = seatIn(before.seats, seatId)?.person?.name ?? 'The member';
      return `${name} (${seatLabel(before, seatId)}) left at ${at}.`;
    }
    case 'apologies.given': {
      const { seatId, note } = entry.data;
      const from = `Apologies were received from ${seatLabel(after, seatId)} at ${at}`;
      return asSentence(note === '' ? from : `${from}: ${note}`);
    }
    case 'person.joined':
      return `${entry.data.name} (${entry.data.role}) joined at ${at}.`;
    case 'person.left': {
      const { personId } = entry.data;
      const person = before.others.find((other) => other.personId === personId);
      return person === undefined ? null : `${person.name} (${person.role}) left at ${at}.`;
    }
    default:
      return null;
  }
}

function minuteQuorum(entry: MeetingEntry, { before, after }: Moment): Minute[] {
  const quorum = quorumNow(after, null);
  const had = quorumNow(before, null);
  if (quorum === null || had === null || quorum.met === had.met) return [];
  const change = quorum.met ? 'became quorate' : 'was no longer quorate';
  return [
    minute('quorum', `The meeting ${change} at ${ukTime(entry.at)}: ${sayFigures(quorum)}.`, [entry.no]),
  ];
}

/** Who came and went while the meeting ran. */
export const minuteAttendance: MinuteWriter = (entry, moment) => {
  const started = moment.before.startedAt !== null;
  const text = started && moment.before.stage !== 'closed' ? sayMove(entry, moment) : null;
  if (text === null) return [];
  return [minute('attendance', text, [entry.no]), ...minuteQuorum(entry, moment)];
};
