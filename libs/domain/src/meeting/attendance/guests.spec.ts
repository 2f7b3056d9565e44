/** Guests are named in the minutes and count for nothing. */
import { describe, expect, it } from '@jest/globals';
import { draftMinutes } from '../../minutes/draft-minutes.js';
import { aPlannedMeeting } from '../../testing/a-meeting.js';
import { quorumNow } from '../select.js';

const admit = { type: 'guest.admit', name: 'Ruth Penrose', capacity: 'auditor' } as const;

describe('guests of a meeting', () => {
  it('[ATT-12] are admitted once in a capacity, make no quorum, and are named in the minutes as they come and go', () => {
    const { run } = aPlannedMeeting({});
    expect(run.refused('secretary', admit)).toMatchObject({ code: 'wrong-stage' });
    run.must('secretary', { type: 'meeting.call' });
    const before = quorumNow(run.state, null);
    run.must('secretary', admit);
    expect(run.refused('secretary', admit)).toMatchObject({ code: 'guest-here' });
    expect(run.refused('secretary', { ...admit, capacity: ' ' })).toMatchObject({
      ...{ code: 'text-missing', field: 'capacity' },
    });
    expect(quorumNow(run.state, null)).toEqual(before);
    run.must('chair', { type: 'meeting.start' });
    run.must('secretary', { ...admit, name: 'Ivo Lind', capacity: 'solicitor' });
    const [{ guestId = '' } = {}] = run.state.guests;
    run.must('secretary', { type: 'guest.leave', guestId });
    expect(run.refused('secretary', { type: 'guest.leave', guestId })).toMatchObject({
      code: 'no-such-guest',
    });
    const said = draftMinutes(run.state, run.entries)
      .sections.flatMap(({ paragraphs }) => paragraphs)
      .map(({ text }) => text)
      .join(' ');
    expect(said).toContain('In attendance: Ruth Penrose (auditor, guest).');
    expect(said).toMatch(/Ivo Lind \(solicitor, guest\) joined at/);
    expect(said).toMatch(/Ruth Penrose \(auditor, guest\) left at/);
  });
});
