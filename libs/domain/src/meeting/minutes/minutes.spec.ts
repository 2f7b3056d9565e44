/** The life of written minutes, proved by commands. */
import { describe, expect, it } from '@jest/globals';
import type { Reader } from '../../audience/audience.js';
import { MINUTES_RULE, sayMinutesRule } from '../../body/minutes-rule.js';
import { BANK_HOLIDAYS_ENGLAND_WALES } from '../../calendar/bank-holidays-england-wales.js';
import { aPlan, aRunningMeeting, MeetingRun } from '../../testing/a-meeting.js';
import { foldMeeting, initialMeeting } from '../fold-meeting.js';
import { viewEntries } from '../view-entries.js';
import { minutesDue, sayMinutesDue } from './minutes-due.js';
import { approvedVersion, publishedVersion, sayApproval, sayVersionState } from './minutes-life.js';

const hash = 'a'.repeat(64);
const circulate = { type: 'minutes.circulate', hash, reason: '' } as const;
const ask = {
  ...({ type: 'minutes.ask-correction', version: 1, paragraphKey: 'opening/meeting/1' } as const),
  ...{ wrong: ' The time ', should: 'It started at 10:05.' },
};
const atMeeting = {
  ...({ way: 'vote', meetingId: 'meeting-62', meeting: 'Change Board, meeting 62' } as const),
  ...{ itemId: 'item-1', sourceId: 'vote-1' },
};
const approveAt = { type: 'minutes.approve-at', version: 1, approval: atMeeting } as const;

function aClosedMeeting(chairApproves = false): MeetingRun {
  const run = new MeetingRun();
  const minutes = { ...MINUTES_RULE, chairApproves };
  run.must('secretary', aPlan({ clocks: { noticeWorkingDays: 5, paperWorkingDays: 5, minutes } }));
  run.addItem();
  run.must('secretary', { type: 'meeting.call' });
  run.must('chair', { type: 'meeting.start' });
  run.must('chair', { type: 'meeting.close' });
  return run;
}

function seenBy(reader: Reader, { entries }: MeetingRun) {
  return foldMeeting(initialMeeting, viewEntries(entries, reader)).minutes;
}

describe('written minutes', () => {
  it('[MIN-12] go to members and alternates once the meeting is closed, numbered and with their hash', () => {
    const { run } = aRunningMeeting();
    expect(run.refused('secretary', circulate).code).toBe('wrong-stage');
    run.must('chair', { type: 'meeting.close' });
    const [sent] = run.must('secretary', circulate);
    expect(sent).toMatchObject({ type: 'minutes.circulated', audience: 'body', data: { version: 1, hash } });
    expect(run.state.minutes.versions[0]?.sentTo).toBe(25);
    expect(sent?.data).toMatchObject({ to: expect.arrayContaining(['member-0', 'member-22', 'alt-1']) });
    run.must('secretary', { ...circulate, hash: 'b'.repeat(64) });
    expect(run.state.minutes.versions.map(({ version }) => version)).toEqual([1, 2]);
  });

  it('[MIN-12] that are approved change by a new version with a reason', () => {
    const run = aClosedMeeting();
    run.must('secretary', circulate);
    run.must('secretary', approveAt);
    expect(run.refused('secretary', circulate)).toMatchObject({ code: 'text-missing', field: 'reason' });
    const [corrected] = run.must('secretary', { ...circulate, reason: 'A wrong figure' });
    expect(corrected).toMatchObject({
      type: 'minutes.corrected',
      data: { version: 2, reason: 'A wrong figure' },
    });
    expect(approvedVersion(run.state.minutes)?.version).toBe(1);
    expect(run.state.minutes.versions.map(sayVersionState)).toEqual([
      'Approved, not published',
      'Correction, with the members',
    ]);
  });

  it('[MIN-13] are corrected as members ask, for themselves and the officers, and answered once with a reason', () => {
    const run = aClosedMeeting();
    expect(run.refused('member-1', ask).code).toBe('no-such-version');
    run.must('secretary', circulate);
    expect(run.refused('member-1', { ...ask, should: ' ' })).toMatchObject({ field: 'should' });
    const [asked] = run.must('member-1', ask);
    expect(asked).toMatchObject({ audience: { persons: ['member-1'] }, data: { wrong: 'The time' } });
    expect(seenBy({ clearance: 'body', personId: 'member-2' }, run).corrections).toEqual([]);
    const correction = run.state.no;
    const answer = {
      ...({ type: 'minutes.answer-correction', correction, taken: true } as const),
      reason: 'Quite right',
    };
    expect(run.refused('secretary', { ...answer, correction: 1 }).code).toBe('no-such-correction');
    expect(run.refused('secretary', { ...answer, reason: '' }).field).toBe('reason');
    run.must('secretary', answer);
    expect(run.refused('secretary', answer).code).toBe('answered-already');
    const [shown] = seenBy({ clearance: 'body', personId: 'member-1' }, run).corrections;
    expect(shown?.answer).toMatchObject({ taken: true, reason: 'Quite right' });
  });

  it('[MIN-13] take no correction of an older version or of an approved one, nor too many of one person', () => {
    const run = aClosedMeeting();
    run.must('secretary', circulate);
    for (let count = 0; count < 50; count++) run.must('member-1', ask);
    expect(run.refused('member-1', ask).code).toBe('too-many-corrections');
    run.must('member-2', ask);
    run.must('secretary', circulate);
    expect(run.refused('member-2', ask).code).toBe('newer-version');
    run.must('secretary', { ...approveAt, version: 2 });
    expect(run.refused('member-2', { ...ask, version: 2 }).code).toBe('approved-already');
  });

  it('[MIN-14] are approved once, by another meeting of the body', () => {
    const run = aClosedMeeting();
    run.must('secretary', circulate);
    expect(run.refused('chair', { type: 'minutes.approve', version: 1 }).code).toBe('approved-by-meeting');
    run.must('secretary', approveAt);
    expect(run.refused('secretary', approveAt).code).toBe('approved-already');
    expect(sayApproval(atMeeting)).toBe('Approved by a vote of Change Board, meeting 62.');
    expect(sayApproval({ ...atMeeting, way: 'decision' })).toMatch(/^Approved by a decision of/);
  });

  it('[MIN-18] are approved no longer once the vote is annulled that approved them, and may be approved again', () => {
    const run = aClosedMeeting();
    const end = { type: 'minutes.end-approval', sourceId: 'vote-1' } as const;
    run.must('secretary', circulate);
    expect(run.refused('secretary', end).code).toBe('not-approved-by-it');
    run.must('secretary', approveAt);
    const [ended] = run.must('secretary', end);
    expect(ended).toMatchObject({ audience: 'body', data: { version: 1 } });
    expect(approvedVersion(run.state.minutes)).toBeNull();
    expect(run.state.minutes.versions.map(sayVersionState)).toEqual(['Draft, no longer approved']);
    expect(run.refused('secretary', end).code).toBe('not-approved-by-it');
    run.must('secretary', approveAt);
    run.must('secretary', { type: 'minutes.publish', version: 1, hash: 'c'.repeat(64) });
    run.must('secretary', end);
    const anyone: Reader = { clearance: 'public', personId: null };
    expect(seenBy(anyone, run).versions.map(sayVersionState)).toEqual(['Published, no longer approved']);
    run.must('secretary', approveAt);
    expect(seenBy(anyone, run).versions.map(sayVersionState)).toEqual(['Approved and published']);
  });

  it('[MIN-14] are approved by the Chair where the body says so, the latest version, with no correction waiting', () => {
    const run = aClosedMeeting(true);
    run.must('secretary', circulate);
    run.must('secretary', circulate);
    const approve = { type: 'minutes.approve', version: 2 } as const;
    expect(run.refused('chair', { ...approve, version: 1 }).code).toBe('newer-version');
    run.must('member-1', { ...ask, version: 2 });
    const correction = run.state.no;
    expect(run.refused('chair', approve).code).toBe('corrections-open');
    run.must('chair', { type: 'minutes.answer-correction', correction, taken: false, reason: 'It was ten' });
    run.must('chair', approve);
    const approval = approvedVersion(run.state.minutes)?.approval;
    expect(approval && sayApproval(approval)).toBe('Approved in writing by the Chair, Name of chair.');
  });

  it('[MIN-15] are published once approved, and the public hears of nothing before', () => {
    const run = aClosedMeeting();
    const publish = { type: 'minutes.publish', version: 1, hash: 'c'.repeat(64) } as const;
    const anyone: Reader = { clearance: 'public', personId: null };
    run.must('secretary', circulate);
    expect(run.refused('secretary', publish).code).toBe('not-approved');
    run.must('secretary', approveAt);
    expect(seenBy(anyone, run).versions).toEqual([]);
    run.must('secretary', publish);
    expect(run.refused('secretary', publish).code).toBe('published-already');
    const [seen] = seenBy(anyone, run).versions;
    expect(seen).toMatchObject({
      version: 1,
      hash: '',
      published: { hash: publish.hash },
      approval: atMeeting,
    });
    expect(publishedVersion(run.state.minutes)).toMatchObject({ hash, version: 1 });
    expect(run.state.minutes.versions.map(sayVersionState)).toEqual(['Approved and published']);
  });

  it('[MIN-16] are due in working days after the close, headlines first, until they are there', () => {
    const run = aClosedMeeting();
    const due = (now: string) => minutesDue(run.state, now, BANK_HOLIDAYS_ENGLAND_WALES);
    // Closed on Wednesday 22 December 2021: Christmas and the New Year lie between.
    expect(due('2021-12-24T23:00:00.000Z')).toEqual([
      { what: 'headlines', on: '2021-12-24', late: false },
      { what: 'minutes', on: '2021-12-31', late: false },
    ]);
    const [late] = due('2021-12-25T00:00:00.000Z');
    expect(late && sayMinutesDue(late)).toBe(
      'Headlines overdue since the end of Friday 24 December 2021 (UK time)',
    );
    run.must('secretary', { type: 'headline.publish', itemId: null, text: 'MP188 was discussed' });
    run.must('secretary', circulate);
    expect(due('2022-02-01T00:00:00.000Z')).toEqual([]);
    expect(minutesDue(aRunningMeeting().run.state, run.now, BANK_HOLIDAYS_ENGLAND_WALES)).toEqual([]);
    expect(sayMinutesRule(MINUTES_RULE)).toBe(
      'Headlines within 2 working days, draft minutes within 5 working days; a later meeting approves them.',
    );
  });
});
