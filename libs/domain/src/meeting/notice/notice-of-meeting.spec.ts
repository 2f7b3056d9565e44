/** A meeting of a body with a rule of notice is called in time, or with the consent of enough holders. */
import { describe, expect, it } from '@jest/globals';
import { COMPANIES_ACT_NOTICE } from '../../notice/notice-rule.js';
import { sharesRules } from '../../testing/a-general-meeting.js';
import { aPlan, aRoster, MeetingRun, STARTS } from '../../testing/a-meeting.js';
import { shortNoticeOf } from './decide-notice.js';

const LOTS = [
  ['a', 'ann', 50],
  ['a', 'ann', 40],
  ['b', 'bob', 6],
  ['c', 'bob', 4],
] as const;

/** Planned for 20 December 2021 at 13:00; the next act happens at this instant. */
function planned(at: string): MeetingRun {
  const run = new MeetingRun();
  const seats = LOTS.map(([holderId, personId, weight], index) => ({
    ...{ seatId: `lot-${index}`, label: `Lot ${index}`, constituencyId: 'shares', weight, alternates: [] },
    ...{ member: { personId, name: personId }, holderId, holderName: `Company ${holderId}` },
  }));
  const roster = { ...aRoster(sharesRules()), seats, notice: COMPANIES_ACT_NOTICE };
  const times = { startsAt: '2021-12-20T13:00:00.000Z', endsAt: '2021-12-20T15:00:00.000Z' };
  run.must('secretary', aPlan({ ...times, roster }));
  run.addItem({ title: 'Change of auditor', modification: null });
  run.seconds = (Date.parse(at) - Date.parse(STARTS)) / 1000 - 1;
  return run;
}

const call = { type: 'meeting.call' } as const;
const agreeing = (holderId: string, reason: string | null = null) =>
  ({ type: 'short-notice.agree', holderId, reason }) as const;

describe('the call of a general meeting', () => {
  it('[NTC-5] is in time on Sunday 5 December 2021 and late from midnight', () => {
    expect(planned('2021-12-05T23:59:00.000Z').must('secretary', call)).toHaveLength(1);
    expect(planned('2021-12-06T00:00:00.000Z').refused('secretary', call)).toEqual({
      kind: 'conflict',
      code: 'notice-late',
      sentence:
        'Notice of this meeting must be given by the end of Sunday 5 December 2021, UK time. Move the meeting, or record the consent of a majority in number of the holders with nine tenths of the shares: 0 of 3 holders have agreed, with 0 of 100 shares.',
    });
  });

  it('[NTC-5] is possible later once enough holders have agreed', () => {
    const run = planned('2021-12-10T10:00:00.000Z');
    run.must('ann', agreeing('a'));
    expect(run.refused('secretary', call)).toMatchObject({ code: 'notice-late' });
    run.must('bob', agreeing('b'));
    expect(shortNoticeOf(run.state)).toMatchObject({ agreed: 2, agreedShares: 96, met: true });
    run.must('secretary', call);
    expect(run.refused('bob', agreeing('c'))).toMatchObject({ code: 'wrong-stage' });
  });

  it('[NTC-6] counts the consent of a representative or the secretary, once for each holder', () => {
    const run = planned('2021-12-10T10:00:00.000Z');
    expect(run.refused('bob', agreeing('a'))).toMatchObject({ code: 'not-your-holder' });
    expect(run.refused('secretary', agreeing('a'))).toMatchObject({ code: 'text-missing' });
    run.must('secretary', agreeing('a', 'The signed form came by post.'));
    expect(run.refused('ann', agreeing('a'))).toMatchObject({ code: 'agreed-already' });
    expect(run.refused('secretary', agreeing('x', 'A form.'))).toMatchObject({ code: 'holder-unknown' });
    expect(shortNoticeOf(run.state)).toMatchObject({ agreed: 1, agreedShares: 90 });
  });

  it('[NTC-7] lets a consent be withdrawn until notice is given, and given again', () => {
    const run = planned('2021-12-10T10:00:00.000Z');
    const withdrawing = (holderId: string, reason: string | null = null) =>
      ({ type: 'short-notice.withdraw', holderId, reason }) as const;
    expect(run.refused('ann', withdrawing('a'))).toMatchObject({ code: 'not-agreed' });
    run.must('secretary', agreeing('a', 'By telephone.'));
    expect(run.refused('bob', withdrawing('a'))).toMatchObject({ code: 'not-your-holder' });
    expect(run.refused('secretary', withdrawing('a'))).toMatchObject({ code: 'text-missing' });
    run.must('ann', withdrawing('a'));
    expect(shortNoticeOf(run.state)).toMatchObject({ agreed: 0, agreedShares: 0 });
    run.must('ann', agreeing('a'));
    run.must('bob', agreeing('b'));
    run.must('secretary', withdrawing('b', 'Told on the telephone.'));
    expect(run.refused('secretary', call)).toMatchObject({ code: 'notice-late' });
    run.must('bob', agreeing('c'));
    run.must('secretary', call);
    expect(run.refused('ann', withdrawing('a'))).toMatchObject({ code: 'wrong-stage' });
  });
});
