/** Minutes drafted from whole and unfinished meetings, for those who may read all and those who may not. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Reader } from '../audience/audience.js';
import { foldMeeting, initialMeeting } from '../meeting/fold-meeting.js';
import { viewEntries } from '../meeting/view-entries.js';
import { anyMeeting } from '../testing/a-journal.js';
import type { MeetingRun } from '../testing/a-meeting.js';
import { aPlannedMeeting, aRunningMeeting } from '../testing/a-meeting.js';
import { draftMinutes } from './draft-minutes.js';
import type { DraftMinutes, ParagraphKind } from './minutes.js';

const reason = 'The figure was wrong';

const minutesOf = (run: MeetingRun): DraftMinutes => draftMinutes(run.state, run.entries);

function minutesFor(run: MeetingRun, reader: Reader): DraftMinutes {
  const view = viewEntries(run.entries, reader);
  return draftMinutes(foldMeeting(initialMeeting, view), view);
}

function texts(minutes: DraftMinutes, kind: ParagraphKind): string[] {
  return minutes.sections.flatMap(({ paragraphs }) =>
    paragraphs.filter((paragraph) => paragraph.kind === kind).map(({ text }) => text),
  );
}

function votedMeeting(): { run: MeetingRun; itemId: string; voteId: string } {
  const { run, itemId } = aRunningMeeting();
  run.must('member-14', { type: 'interest.declare', itemId, seatId: 'seat-14', text: 'We wrote it' });
  const voteId = run.openVote(itemId);
  for (let seat = 0; seat < 14; seat++) run.cast(seat, voteId, seat === 12 ? 'reject' : 'approve');
  for (const [seat, choice] of [
    [16, 'approve'],
    [17, 'reject'],
    [18, 'abstain'],
  ] as const)
    run.cast(seat, voteId, choice);
  run.must('secretary', {
    type: 'ballot.record',
    voteId,
    seatId: 'seat-22',
    answer: { kind: 'motion', choice: 'approve' },
    reason: 'By telephone',
  });
  run.must('chair', { type: 'vote.close', voteId });
  return { run, itemId, voteId };
}

describe('the minutes of a meeting', () => {
  it('[MIN-1] have the opening, each item in order with its number, and the close', () => {
    const { run } = aRunningMeeting({ title: 'Actions' }, { title: 'MP188', classification: 'GREEN' });
    run.addItem({ title: 'Urgent matter' });
    run.must('chair', { type: 'meeting.close' });
    const minutes = minutesOf(run);
    expect(minutes).toMatchObject({
      title: 'Change Board, meeting 61',
      date: 'Wednesday 22 December 2021',
      place: 'By telephone',
      finished: true,
    });
    expect(
      minutes.sections.map(({ number, heading, classification }) => [number, heading, classification]),
    ).toEqual([
      [null, 'Opening', null],
      ['1', 'Actions', 'WHITE'],
      ['2', 'MP188', 'GREEN'],
      ['3', 'Urgent matter (late item)', 'WHITE'],
      [null, 'Close', null],
    ]);
    expect(minutes.sections[2]?.paragraphs).toEqual([
      { kind: 'meeting', text: 'The meeting did not reach this item.', entryNos: [] },
    ]);
    expect(minutes.sections.at(-1)?.paragraphs[0]?.text).toBe('The meeting closed at 10:00 UK time.');
  });

  it('[MIN-1] can be read before anything was said and while the meeting runs', () => {
    expect(draftMinutes(initialMeeting, [])).toMatchObject({ finished: false, date: '' });
    const { run, itemId } = aRunningMeeting();
    run.openVote(itemId);
    expect(minutesOf(run).finished).toBe(false);
    expect(texts(minutesOf(run), 'vote')).toEqual([
      'The Change Board voted on the question “Should MP188 be approved?” The vote opened at 10:00 and is open.',
    ]);
  });

  it('[MIN-2] say who was there at the start, who sent apologies, and whether that was a quorum', () => {
    const { run } = aPlannedMeeting({});
    run.must('secretary', { type: 'meeting.call' });
    run.must('member-0', { type: 'apologies.give', seatId: 'seat-0', note: '' });
    run.must('alt-1', { type: 'seat.take', seatId: 'seat-2', personId: 'alt-1' });
    run.must('chair', { type: 'person.join' });
    run.must('chair', { type: 'meeting.start' });
    const opening = minutesOf(run).sections[0]?.paragraphs.map(({ text }) => text);
    expect(opening).toEqual([
      'The meeting started at 10:00 UK time.',
      'Present: Name of alt-1 (Seat 2, as alternate).',
      'In attendance: Name of chair (chair).',
      'Apologies were received from Seat 0.',
      'The meeting was not quorate: 1 of 23 seats in post were filled, and 12 were needed.',
    ]);
  });

  it('[MIN-2] say who came and went later, and when the quorum was lost and found', () => {
    const { run } = aRunningMeeting();
    for (let seat = 11; seat < 20; seat++)
      run.must(`member-${seat}`, { type: 'seat.leave', seatId: `seat-${seat}` });
    run.seat(11, 12);
    run.must('observer', { type: 'person.join' });
    run.must('observer', { type: 'person.leave' });
    run.must('secretary', { type: 'apologies.give', seatId: 'seat-22', note: 'Train delayed' });
    const minutes = minutesOf(run);
    expect(texts(minutes, 'attendance').slice(-5)).toEqual([
      expect.stringMatching(/^Name of member-11 .* and Name of member-19 \(Seat 19\) left at 10:00\.$/),
      'Name of member-11 (Seat 11) joined at 10:00.',
      'Name of observer (observer) joined at 10:00.',
      'Name of observer (observer) left at 10:00.',
      'Apologies were received from Seat 22 at 10:00: Train delayed.',
    ]);
    expect(texts(minutes, 'quorum')).toEqual([
      'The meeting was quorate: 20 of 23 seats in post were filled, and 12 were needed.',
      'The meeting was no longer quorate at 10:00: 11 of 23 seats in post were filled, and 12 were needed.',
      'The meeting became quorate at 10:00: 12 of 23 seats in post were filled, and 12 were needed.',
    ]);
  });

  it('[MIN-3] tell a vote with its question, figures, verdict and rule', () => {
    const { run, voteId } = votedMeeting();
    expect(texts(minutesOf(run), 'vote')[0]).toContain('its outcome has not been declared.');
    run.must('chair', { type: 'vote.declare', voteId });
    expect(texts(minutesOf(run), 'vote')).toEqual([
      'The Change Board voted on the question “Should MP188 be approved?” ' +
        '15 members approved, 2 rejected and 1 abstained; 2 were present and did not vote, 1 had withdrawn for an interest and 2 were absent. ' +
        'MP188 was approved under the rule “Change Board: Rule C”: three categories approved, none rejected, one was tied, one had no vote for or against. ' +
        'At the close 19 of 23 seats in post were filled, and 12 were needed.',
      'The secretary recorded the vote of Seat 22: By telephone.',
    ]);
    expect(texts(minutesOf(run), 'interest')).toEqual([
      'Seat 14 declared an interest and withdrew from the vote on this item: We wrote it.',
    ]);
  });

  it('[MIN-3] [VOT-8] say how many votes were changed before the close, to those who are told who voted', () => {
    const { run, itemId } = aRunningMeeting();
    const voteId = run.openVote(itemId);
    for (const [seat, choice] of [
      [1, 'approve'],
      [2, 'approve'],
      [1, 'reject'],
      [1, 'abstain'],
      [2, 'reject'],
      [3, 'approve'],
    ] as const)
      run.cast(seat, voteId, choice);
    run.must('chair', { type: 'vote.close', voteId });
    run.must('chair', { type: 'vote.declare', voteId });
    expect(texts(minutesOf(run), 'vote')[0]).toContain(' Two votes were changed before the close. ');
  });

  it('[MIN-3] tell of a vote that gave no decision and of one that was annulled', () => {
    const { run, itemId } = aRunningMeeting();
    const lost = run.openVote(itemId);
    for (let seat = 11; seat < 20; seat++)
      run.must(`member-${seat}`, { type: 'seat.leave', seatId: `seat-${seat}` });
    run.must('chair', { type: 'vote.close', voteId: lost });
    run.must('chair', { type: 'vote.declare', voteId: lost });
    run.seat(11, 20);
    const annulled = run.openVote(itemId);
    run.must('secretary', { type: 'vote.annul', voteId: annulled, reason: 'Wrong question' });
    const [first = '', second = ''] = texts(minutesOf(run), 'vote');
    expect(first).toContain('No decision was taken, because there was no quorum when the vote closed.');
    expect(second).toContain('The vote was annulled and does not count: Wrong question.');
  });

  it('[MIN-4] say what was corrected as corrected, and leave out what was struck', () => {
    const { run, itemId } = aRunningMeeting();
    run.must('secretary', { type: 'note.write', itemId, text: 'A long discussion' });
    run.must('secretary', { type: 'decision.write', itemId, text: 'To defer' });
    run.must('secretary', { type: 'headline.publish', itemId, text: 'MP188 discussed!' });
    run.must('secretary', {
      type: 'action.give',
      itemId,
      text: 'Publish it',
      owner: 'SECAS',
      due: '2022-01-14',
    });
    const [note, decision, , action] = run.state.records;
    run.must('secretary', {
      type: 'record.correct',
      recordId: action?.recordId ?? '',
      text: 'Publish it',
      action: { owner: 'The Chair', due: '2022-01-21' },
      reason,
    });
    run.must('secretary', {
      type: 'record.correct',
      recordId: decision?.recordId ?? '',
      text: 'To approve',
      action: null,
      reason,
    });
    run.must('secretary', { type: 'record.strike', recordId: note?.recordId ?? '', reason });
    const paragraphs = minutesOf(run).sections[1]?.paragraphs ?? [];
    expect(paragraphs.map(({ text }) => text)).toEqual([
      'Decision: To approve.',
      'Headline published at 10:00: MP188 discussed!',
      'Action 61/01: Publish it. Owner: The Chair, due Friday 21 January 2022.',
    ]);
    expect(paragraphs[0]?.entryNos).toEqual([decision?.no, run.state.no - 1]);
  });

  it('[MIN-5] tell pauses, deferrals, late items and the close where they happened', () => {
    const { run, itemId } = aRunningMeeting();
    run.must('chair', { type: 'meeting.pause', note: 'Back at 11' });
    run.must('chair', { type: 'meeting.resume' });
    run.must('chair', { type: 'meeting.adjourn', note: '' });
    run.must('chair', { type: 'meeting.resume' });
    const late = run.addItem({ title: 'Extra' });
    run.must('secretary', {
      type: 'item.remove',
      itemId: late,
      reason: 'A mistake',
      agendaRevision: run.state.agendaRevision,
    });
    run.must('chair', { type: 'item.defer', itemId, reason: 'No time' });
    run.must('chair', { type: 'meeting.close' });
    run.must('secretary', { type: 'meeting.reopen', reason: 'One item was forgotten' });
    expect(texts(minutesOf(run), 'meeting')).toEqual([
      'The meeting started at 10:00 UK time.',
      'The meeting paused at 10:00: Back at 11.',
      'The meeting resumed at 10:00.',
      'The meeting was adjourned at 10:00.',
      'The meeting resumed at 10:00.',
      'The late item “Extra” was taken off the agenda: A mistake.',
      'The item was deferred: No time.',
      'The meeting closed at 10:00 UK time.',
      'The meeting was reopened at 10:00: One item was forgotten.',
    ]);
  });

  it('[MIN-6] say to a reader only what that reader may see', () => {
    const { run, voteId } = votedMeeting();
    run.must('chair', { type: 'vote.declare', voteId });
    run.must('secretary', { type: 'note.write', itemId: null, text: 'Only for the officers' });
    const shown = minutesFor(run, { clearance: 'public', personId: null });
    expect(texts(shown, 'attendance')).toEqual([]);
    expect(texts(shown, 'note')).toEqual([]);
    expect(texts(shown, 'vote')).toHaveLength(1);
    expect(JSON.stringify(shown)).not.toMatch(/Name of|Seat 22/);
  });

  it('[MIN-6] name every entry they say, of any meeting, and leak nothing', () => {
    fc.assert(
      fc.property(anyMeeting, (run) => {
        const minutes = minutesOf(run);
        for (const { entryNos } of minutes.sections.flatMap(({ paragraphs }) => paragraphs)) {
          expect(entryNos.every((no) => no > 0 && no <= run.state.no)).toBe(true);
          expect(entryNos).toEqual(entryNos.toSorted((one, other) => one - other));
        }
        const shown = JSON.stringify(minutesFor(run, { clearance: 'public', personId: null }));
        expect(/(GREEN|AMBER|RED|BODY|OFFICERS)-secret|Name of/.exec(shown)?.[0]).toBeUndefined();
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });
});
