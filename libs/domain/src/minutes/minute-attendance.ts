/** Arrivals and departures after the start, and what they did to the quorum. Who was there at the start stands in the opening. */
import { ukTime } from '../calendar/uk-time.js';
import type { MeetingEntry } from '../meeting/meeting-entry.js';
import { seatIn } from '../meeting/attendance/seat-index.js';
import { quorumNow } from '../meeting/select.js';
import { sayList } from '../value/plain-english.js';
import { asSentence } from '../value/as-sentence.js';
import {
  type Gathering,
  type Minute,
  type MinuteWriter,
  type Moment,
  gatheredMinute,
  minute,
} from './minute.js';
import { sayFigures, sayGuest, saySitter, seatLabel } from './say-attendance.js';

function move(name: string, came: 'joined' | 'left', at: string): Gathering {
  return {
    key: `${came} at ${at}`,
    within: 'next',
    named: [{ name, note: '' }],
    say: (named) => `${sayList(named.map((one) => one.name))} ${came} at ${at}.`,
  };
}

function apologies(name: string, note: string, at: string): Gathering {
  return {
    key: `apologies at ${at}: ${note}`,
    within: 'next',
    named: [{ name, note }],
    say: (named) => {
      const from = `Apologies were received from ${sayList(named.map((one) => one.name))} at ${at}`;
      return asSentence(note === '' ? from : `${from}: ${note}`);
    },
  };
}

function moveOf(entry: MeetingEntry, { before, after }: Moment): Gathering | null {
  const at = ukTime(entry.at);
  switch (entry.type) {
    case 'seat.taken': {
      const sitter = seatIn(after.seats, entry.data.seatId);
      return move(sitter === null ? entry.data.name : saySitter(after, sitter), 'joined', at);
    }
    case 'seat.left': {
      const sitter = seatIn(before.seats, entry.data.seatId);
      return move(sitter === null ? 'The member' : saySitter(before, sitter), 'left', at);
    }
    case 'apologies.given':
      return apologies(seatLabel(after, entry.data.seatId), entry.data.note, at);
    case 'person.joined':
      return move(`${entry.data.name} (${entry.data.role})`, 'joined', at);
    case 'person.left': {
      const person = before.others.find((other) => other.personId === entry.data.personId);
      return person === undefined ? null : move(`${person.name} (${person.role})`, 'left', at);
    }
    case 'guest.admitted':
      return move(sayGuest(entry.data), 'joined', at);
    case 'guest.left': {
      const guest = before.guests.find(({ guestId }) => guestId === entry.data.guestId);
      return guest === undefined ? null : move(sayGuest(guest), 'left', at);
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
  const moved = started && moment.before.stage !== 'closed' ? moveOf(entry, moment) : null;
  if (moved === null) return [];
  return [gatheredMinute('attendance', moved, entry.no), ...minuteQuorum(entry, moment)];
};
