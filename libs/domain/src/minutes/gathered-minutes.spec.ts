/** Near-equal paragraphs of the minutes gathered into one sentence, and those that must stay apart. */
import { describe, expect, it } from '@jest/globals';
import type { MeetingRun } from '../testing/a-meeting.js';
import { aRunningMeeting } from '../testing/a-meeting.js';
import { draftMinutes } from './draft-minutes.js';
import type { MinutesParagraph, ParagraphKind } from './minutes.js';

function paragraphs(run: MeetingRun, kind: ParagraphKind): MinutesParagraph[] {
  const { sections } = draftMinutes(run.state, run.entries);
  return sections.flatMap((section) => section.paragraphs.filter((one) => one.kind === kind));
}

const texts = (run: MeetingRun, kind: ParagraphKind): string[] =>
  paragraphs(run, kind).map(({ text }) => text);

function record(run: MeetingRun, voteId: string, seat: number, reason: string): void {
  const seatId = `seat-${seat}`;
  run.must('secretary', {
    type: 'ballot.record',
    voteId,
    seatId,
    answer: { kind: 'motion', choice: 'approve' },
    reason,
  });
}

describe('the minutes gather', () => {
  it('[MIN-7] the votes that the secretary recorded, with what came between, and name every entry', () => {
    const { run, itemId } = aRunningMeeting();
    const voteId = run.openVote(itemId);
    record(run, voteId, 20, 'By telephone');
    run.cast(3, voteId, 'approve');
    run.must('observer', { type: 'person.join' });
    record(run, voteId, 21, 'By telephone');
    record(run, voteId, 21, 'By telephone');
    const recorded = run.entries.filter(
      ({ type, by }) => type === 'ballot.cast' && by?.personId === 'secretary',
    );
    expect(paragraphs(run, 'vote').slice(1)).toEqual([
      {
        kind: 'vote',
        text: 'The secretary recorded the votes of Seat 20 and Seat 21: By telephone.',
        entryNos: recorded.map(({ no }) => no),
      },
    ]);
    record(run, voteId, 22, 'By post');
    expect(texts(run, 'vote')[1]).toBe(
      'The secretary recorded the votes of Seat 20 and Seat 21 (By telephone) and of Seat 22 (By post).',
    );
  });

  it('[MIN-7] those who came, left or sent apologies at one moment', () => {
    const { run } = aRunningMeeting();
    run.seat(20, 23);
    run.must('observer', { type: 'person.join' });
    for (const seatId of ['seat-4', 'seat-5']) run.must('secretary', { type: 'seat.leave', seatId });
    for (const seatId of ['seat-4', 'seat-5'])
      run.must('secretary', { type: 'apologies.give', seatId, note: 'Train delayed' });
    run.must('member-5', { type: 'seat.take', seatId: 'seat-5', personId: 'member-5' });
    expect(texts(run, 'attendance').slice(-4)).toEqual([
      'Name of member-20 (Seat 20), Name of member-21 (Seat 21), Name of member-22 (Seat 22) and Name of observer (observer) joined at 10:00.',
      'Name of member-4 (Seat 4) and Name of member-5 (Seat 5) left at 10:00.',
      'Apologies were received from Seat 4 and Seat 5 at 10:00: Train delayed.',
      'Name of member-5 (Seat 5) joined at 10:00.',
    ]);
  });

  it('[MIN-7] equal interests, but not over something that was said between them', () => {
    const { run, itemId } = aRunningMeeting();
    const declare = (seatId: string, text: string) =>
      run.must('secretary', { type: 'interest.declare', itemId, seatId, text });
    declare('seat-1', 'We wrote it');
    declare('seat-2', 'We wrote it');
    declare('seat-3', 'We pay for it');
    declare('seat-4', 'We wrote it');
    expect(texts(run, 'interest')).toEqual([
      'Seat 1 and Seat 2 declared an interest and withdrew from the vote on this item: We wrote it.',
      'Seat 3 declared an interest and withdrew from the vote on this item: We pay for it.',
      'Seat 4 declared an interest and withdrew from the vote on this item: We wrote it.',
    ]);
  });
});
