/** How each member attended a meeting that is over, read from its journal, and what that makes over many meetings. */
import { foldMeeting, initialMeeting } from '../fold-meeting.js';
import { asTaken } from '../held.js';
import type { MeetingEntry } from '../meeting-entry.js';
import type { MeetingState } from '../meeting-state.js';
import type { RosterPerson } from './roster.js';

/** whole, part: the member sat there. alternate: somebody did for them, and they never. */
export const ATTENDED = ['whole', 'part', 'alternate', 'apologies', 'absent'] as const;
export type Attended = (typeof ATTENDED)[number];

/** All that the lines are read from; an entry of another type changes none of them. */
export const ATTENDANCE_ENTRIES: readonly MeetingEntry['type'][] = [
  ...(['meeting.planned', 'meeting.started', 'meeting.paused', 'meeting.resumed'] as const),
  ...(['meeting.adjourned', 'meeting.closed', 'meeting.reopened', 'roster.set'] as const),
  ...(['seat.taken', 'seat.left', 'apologies.given', 'apologies.withdrawn'] as const),
];

export interface AttendanceLine {
  readonly person: RosterPerson;
  readonly seat: string;
  readonly attended: Attended;
}

interface Seen {
  readonly person: RosterPerson;
  readonly seat: string;
  sat: boolean;
  missed: boolean;
  stoodIn: boolean;
  sentApologies: boolean;
}

/** A line for whoever was the member of a seat while the meeting was in session, in the order of the seats. */
export function attendanceLines(entries: readonly MeetingEntry[]): AttendanceLine[] {
  const seen = new Map<string, Seen>();
  const told = entries.map(asTaken);
  let state = initialMeeting;
  for (const [index, entry] of told.entries()) {
    state = foldMeeting(state, [entry]);
    // What stands between two instants counts, and nothing that is gone within one.
    if (told[index + 1]?.at !== entry.at && state.stage === 'in-session') look(state, seen);
  }
  return [...seen.values()].map((one) => ({
    person: one.person,
    seat: one.seat,
    attended: attendedBy(one),
  }));
}

function look({ roster, seats }: MeetingState, seen: Map<string, Seen>): void {
  for (const [index, { seatId, label, member }] of (roster?.seats ?? []).entries()) {
    if (member === null) continue;
    const key = `${seatId} ${member.personId}`;
    const one = seen.get(key) ?? newlySeen(member, label);
    seen.set(key, one);
    const presence = seats[index];
    const sits = presence?.state === 'present' && presence.person?.personId === member.personId;
    one.sat ||= sits;
    one.missed ||= !sits;
    one.stoodIn ||= presence?.state === 'present' && !sits;
    one.sentApologies = presence?.state === 'apologies';
  }
}

function newlySeen(person: RosterPerson, seat: string): Seen {
  return { person, seat, sat: false, missed: false, stoodIn: false, sentApologies: false };
}

function attendedBy({ sat, missed, stoodIn, sentApologies }: Seen): Attended {
  if (sat) return missed ? 'part' : 'whole';
  if (stoodIn) return 'alternate';
  return sentApologies ? 'apologies' : 'absent';
}

export type AttendanceCounts = Readonly<Record<Attended, number>>;

/** How often each stands among the lines. */
export function countAttended(lines: readonly Pick<AttendanceLine, 'attended'>[]): AttendanceCounts {
  const counts = { whole: 0, part: 0, alternate: 0, apologies: 0, absent: 0 };
  for (const { attended } of lines) counts[attended] += 1;
  return counts;
}

/** Of a hundred meetings so many in person, in whole or in part, to the nearest one; null where there was none. */
export function percentAttended(counts: AttendanceCounts): number | null {
  const all = ATTENDED.reduce((sum, attended) => sum + counts[attended], 0);
  return all === 0 ? null : Math.round(((counts.whole + counts.part) / all) * 100);
}

const WORDS: Readonly<Record<Attended, string>> = {
  whole: 'Whole meeting',
  part: 'Part of it',
  alternate: 'By alternate',
  apologies: 'Apologies',
  absent: 'Absent',
};

/** "Part of it". */
export function sayAttended(attended: Attended): string {
  return WORDS[attended];
}
