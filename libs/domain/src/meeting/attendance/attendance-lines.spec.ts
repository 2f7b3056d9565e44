/** How members attended, proved by commands. */
import { describe, expect, it } from '@jest/globals';
import { aRunningMeeting } from '../../testing/a-meeting.js';
import { ATTENDANCE_ENTRIES, attendanceLines, countAttended, percentAttended } from './attendance-lines.js';

describe('attendance', () => {
  it('[ATT-15] is in whole, in part, by alternate, with apologies or not at all', () => {
    const { run } = aRunningMeeting();
    const present = run.state.seats.filter(({ state }) => state === 'present').length;
    run.must('member-0', { type: 'seat.leave', seatId: 'seat-0' });
    run.must('alt-0', { type: 'seat.take', seatId: 'seat-0', personId: 'alt-0' });
    const { seats } = run.state;
    const missing = seats.filter(({ state }) => state !== 'present').map(({ seatId }) => seatId);
    const [late = '', sorry = '', nobody = ''] = missing;
    const memberOf = (seatId: string) => seatId.replace('seat', 'member');
    run.must(memberOf(sorry), { type: 'apologies.give', seatId: sorry, note: '' });
    run.must(memberOf(late), { type: 'seat.take', seatId: late, personId: memberOf(late) });
    run.must('chair', { type: 'meeting.close' });
    const lines = attendanceLines(run.entries);
    const of = (seatId: string) => lines.find(({ person }) => person.personId === memberOf(seatId))?.attended;
    expect([of('seat-0'), of(late), of(sorry), of(nobody)]).toEqual(['part', 'part', 'apologies', 'absent']);
    expect(countAttended(lines)).toMatchObject({ whole: present - 1, part: 2, apologies: 1 });
    const known = new Set<string>(ATTENDANCE_ENTRIES);
    expect(attendanceLines(run.entries.filter(({ type }) => known.has(type)))).toEqual(lines);
  });

  it('[ATT-15] goes over an adjournment: who was there whenever it was in session was there in whole', () => {
    const { run } = aRunningMeeting();
    run.must('chair', { type: 'meeting.adjourn', note: 'Until tomorrow.' });
    for (const away of [0, 1]) run.must(`member-${away}`, { type: 'seat.leave', seatId: `seat-${away}` });
    run.seat(0, 1);
    run.must('chair', { type: 'meeting.resume' });
    run.seat(1, 2);
    run.must('chair', { type: 'meeting.close' });
    const [first, second] = attendanceLines(run.entries);
    expect([first?.attended, second?.attended]).toEqual(['whole', 'part']);
  });

  it('[ATT-16] in person makes the percentage, of the meetings in which one was a member', () => {
    const counts = { whole: 1, part: 1, alternate: 1, apologies: 0, absent: 0 };
    expect(percentAttended(counts)).toBe(67);
    expect(percentAttended({ ...counts, whole: 0, part: 0, alternate: 0 })).toBeNull();
  });
});
