/** A meeting of a body with a rule of notice is called in time, or with the consent of enough holders. */
import { describe, expect, it } from '@jest/globals';
import { COMPANIES_ACT_NOTICE } from '../../notice/notice-rule.js';
import { sharesRules } from '../../testing/a-general-meeting.js';
import { aPlan, aRoster, MeetingRun, STARTS } from '../../testing/a-meeting.js';
import { noticeRecipients } from './notice-recipients.js';
import { shortNoticeOf } from './decide-notice.js';
import { noticeText } from './notice-document.js';

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
    expect(planned('2021-12-05T23:59:00.000Z').must('secretary', call)).toHaveLength(2);
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

  it('[NTC-10] takes no consent that was given for another day', () => {
    const run = planned('2021-12-10T10:00:00.000Z');
    run.must('ann', agreeing('a'));
    run.must('bob', agreeing('b'));
    const move = { type: 'meeting.reschedule', endsAt: '2021-12-20T15:00:00.000Z', place: 'Online' } as const;
    const reason = 'The hall is taken';
    run.must('secretary', { ...move, startsAt: '2021-12-20T13:00:00.000Z', reason });
    expect(shortNoticeOf(run.state)).toMatchObject({ agreed: 2, met: true });
    run.must('secretary', { ...move, startsAt: '2021-12-20T12:00:00.000Z', reason });
    expect(shortNoticeOf(run.state)).toMatchObject({ agreed: 0, met: false });
    expect(run.refused('secretary', call)).toMatchObject({ code: 'notice-late' });
  });

  it('[NTC-11] stays under the rule by which it was given, whatever the body decides after it', () => {
    const run = planned('2021-12-01T10:00:00.000Z');
    const { notice: _rule, ...roster } = run.state.roster ?? aRoster(sharesRules());
    run.must('secretary', call);
    run.must('secretary', { type: 'roster.set', roster: { ...roster, ruleSets: [] } });
    expect(run.state.roster).toEqual({ ...roster, ruleSets: [], notice: COMPANIES_ACT_NOTICE });
    expect(run.must('secretary', { type: 'roster.set', roster: { ...roster, ruleSets: [] } })).toEqual([]);
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

  it('[NTC-8] freezes its notice in words, with the proxy rights, the cut-off and their fingerprint', () => {
    const run = planned('2021-12-03T10:00:00.000Z');
    run.addItem({ title: 'Kept to some', modification: null, classification: 'RED', namedPersons: ['ann'] });
    run.must('secretary', call);
    const { notice } = run.state;
    expect(notice?.document).toMatchObject({
      title: expect.stringMatching(/^Notice of /),
      resolutions: [{ heading: '1. Change of auditor' }],
      statements: [{ heading: 'Your right to appoint a proxy' }],
    });
    expect(notice?.document.facts).toContainEqual({
      ...{ term: 'Begins', detail: 'Monday 20 December 2021, 13:00 UK time' },
    });
    const text = notice === null ? '' : noticeText(notice.document);
    expect(text).toContain('may appoint another person as proxy, to exercise all or any');
    expect(text).toContain('to a different share or shares');
    expect(text).not.toContain('Kept to some');
    expect(text).not.toContain('Shorter notice');
    expect(notice?.fingerprint).toMatch(/^[0-9a-f]+$/);
  });

  it('[NTC-8] is given again, with the new time, when the meeting is moved in time', () => {
    const run = planned('2021-12-01T10:00:00.000Z');
    run.must('secretary', call);
    const first = run.state.notice;
    const times = { startsAt: '2021-12-22T13:00:00.000Z', endsAt: '2021-12-22T15:00:00.000Z' };
    const { place } = run.state;
    run.must('secretary', { type: 'meeting.reschedule', ...times, place, reason: 'The room is taken.' });
    expect(run.state.notice?.no).toBeGreaterThan(first?.no ?? 0);
    expect(run.state.notice?.document.facts).toContainEqual({
      ...{ term: 'Begins', detail: 'Wednesday 22 December 2021, 13:00 UK time' },
    });
  });

  it('[NTC-8] says in it that enough holders agreed to shorter notice', () => {
    const run = planned('2021-12-10T10:00:00.000Z');
    run.must('ann', agreeing('a'));
    run.must('bob', agreeing('b'));
    run.must('secretary', call);
    expect(run.state.notice?.document.facts).toContainEqual({
      ...{ term: 'Shorter notice', detail: 'Agreed to: 2 of 3 holders have agreed, with 96 of 100 shares' },
    });
  });

  it('[NTC-9] goes to whoever acts for a holder and to the officers, each once, and names whom nobody acts for', () => {
    const { roster } = planned('2021-12-10T10:00:00.000Z').state;
    const [first] = roster?.seats ?? [];
    if (roster === null || first === undefined) throw new Error('nobody holds anything');
    const vacant = { ...first, member: null, holderId: 'd', holderName: 'Company d' };
    const officer = { personId: 'bob', name: 'bob' };
    const { persons, unreached } = noticeRecipients({
      ...{ ...roster, seats: [...roster.seats, vacant] },
      ...{ chair: officer, secretaries: [{ personId: 'sue', name: 'sue' }], observers: [], scrutineers: [] },
    });
    expect(persons).toEqual([
      { personId: 'ann', name: 'ann', standing: 'for Company a' },
      { personId: 'bob', name: 'bob', standing: 'for Company b and Company c and as Chair' },
      { personId: 'sue', name: 'sue', standing: 'as secretary' },
    ]);
    expect(unreached).toEqual(['Company d']);
  });
});
