/** How long the record of a general meeting is kept, in its words. */
import { describe, expect, it } from '@jest/globals';
import { COMPANIES_ACT_KEEPING, keptUntil } from '../../notice/keeping.js';
import { COMPANIES_ACT_NOTICE } from '../../notice/notice-rule.js';
import { draftMinutes } from '../../minutes/draft-minutes.js';
import { aPlan, aRoster, MeetingRun } from '../../testing/a-meeting.js';
import { sayKeeping } from './say-keeping.js';

describe('the record of a general meeting', () => {
  it('[RES-6] is kept for ten years from the day of the meeting, by the rule of the body', () => {
    expect(keptUntil('2021-12-20', COMPANIES_ACT_KEEPING)).toBe('2031-12-20');
    expect(keptUntil('2024-02-29', COMPANIES_ACT_KEEPING)).toBe('2034-03-01');
    expect(keptUntil('2024-02-29', { years: 12, source: '' })).toBe('2036-02-29');
  });

  it('[RES-6] says so with its source at the end of the minutes, where a rule asks for it', () => {
    const run = new MeetingRun();
    run.must('secretary', aPlan({ roster: { ...aRoster(), notice: COMPANIES_ACT_NOTICE } }));
    const said = 'This record is kept until Monday 22 December 2031 at least (Companies Act 2006 s.355).';
    expect(sayKeeping(run.state)).toBe(said);
    expect(draftMinutes(run.state, run.entries).keeping).toBe(said);
    const other = new MeetingRun();
    other.must('secretary', aPlan());
    expect(sayKeeping(other.state)).toBeNull();
  });
});
