/** Proves decisions in writing: the call, who votes, the quorum of ballots, the window, reminders, the report to the next meeting. */
import { describe, expect, it } from '@jest/globals';
import { draftMinutes } from '../../minutes/draft-minutes.js';
import { sayRule } from '../../rule-set/say-rule.js';
import { anItem, aMotionAnswer, aRoster, aRunningMeeting, MeetingRun } from '../../testing/a-meeting.js';
import {
  aCall,
  aWrittenDecision,
  aWrittenQuestion,
  closeWindow,
  IN_WRITING_ALL,
  IN_WRITING_MAJORITY,
} from '../../testing/a-written-decision.js';
import type { MeetingState, Vote } from '../meeting-state.js';
import { remindersOf, votersWaitedFor } from './reminders.js';
import { mayVoteFor, waitingFor } from '../select.js';

function theVote(state: MeetingState, voteId: string | undefined): Vote {
  const vote = state.votes.find((one) => one.voteId === voteId);
  if (vote === undefined) throw new Error('there is no such vote');
  return vote;
}

function settle(run: MeetingRun, voteId: string): Vote {
  if (theVote(run.state, voteId).stage === 'open') closeWindow(run, voteId);
  run.must('secretary', { type: 'vote.declare', voteId });
  return theVote(run.state, voteId);
}

const both = [aWrittenQuestion(), aWrittenQuestion({ question: 'Should MP189 be approved?' })];

describe('the call', () => {
  it('[WRT-1] puts every question at once to every seat in post, until the window closes', () => {
    const { run, voteIds } = aWrittenDecision(IN_WRITING_MAJORITY, { questions: both });
    expect(run.state).toMatchObject({ conduct: 'written', number: null, stage: 'in-session' });
    expect(run.state.endsAt).toBe('2021-12-31T17:00:00.000Z');
    expect(voteIds).toHaveLength(2);
    for (const voteId of voteIds) {
      const vote = theVote(run.state, voteId);
      expect(vote).toMatchObject({ stage: 'open', closesAt: run.state.endsAt });
      expect(waitingFor(run.state, vote, run.now)).toHaveLength(23);
    }
  });

  it.each([
    ['no-questions', 'questions', { questions: [] }],
    ['not-a-window', 'workingDays', { workingDays: 0 }],
    ['not-a-window', 'workingDays', { workingDays: 61 }],
    ['no-such-rule-set', 'questions.0.ruleSetId', { questions: [aWrittenQuestion({ ruleSetId: 'none' })] }],
    [
      'red-names-nobody',
      'questions.1.item.namedPersons',
      { questions: [aWrittenQuestion(), aWrittenQuestion({ item: anItem({ classification: 'RED' }) })] },
    ],
  ])('[WRT-1] is refused as a whole: %s at %s', (code, field, altered) => {
    const refused = new MeetingRun().refused('secretary', aCall(IN_WRITING_MAJORITY, altered));
    expect(refused).toMatchObject({ code, field });
  });

  it('[WRT-1] is refused where the rules could never have a quorum', () => {
    const { quorum } = IN_WRITING_MAJORITY;
    const asked = { ...IN_WRITING_MAJORITY, quorum: { ...quorum, count: 24 } };
    const { code, sentence } = new MeetingRun().refused('secretary', aCall(asked));
    expect(code).toBe('inquorate');
    expect(sentence).toContain('1 more needed');
  });

  it.each([
    ['persons-not-in-writing', { electorate: 'person-present' }],
    ['persons-not-in-writing', { electorate: 'named-list' }],
    ['secret-not-in-writing', { visibility: 'secret' }],
  ] as const)('[WRT-9] is refused where the rules need a meeting: %s', (code, altered) => {
    const asked = aCall({ ...IN_WRITING_MAJORITY, ...altered });
    const { sentence, ...refused } = new MeetingRun().refused('secretary', asked);
    expect(refused).toMatchObject({ code, field: 'questions.0.ruleSetId' });
    expect(sentence).toContain('Choose rules');
  });

  it('[WRT-1] goes out once', () => {
    const { run } = aWrittenDecision();
    expect(run.refused('secretary', aCall(IN_WRITING_MAJORITY)).code).toBe('already-planned');
  });
});

describe('who votes', () => {
  const ballot = (voteId: string, seatId: string, choice: 'approve' | 'reject') =>
    ({ type: 'ballot.cast', voteId, seatId, answer: aMotionAnswer(choice) }) as const;
  const recorded = (voteId: string, seatId: string) => ({
    ...{ type: 'ballot.record' as const, voteId, seatId },
    ...{ answer: aMotionAnswer('reject'), reason: 'On the telephone' },
  });

  it('[WRT-2] is the member or an alternate, and a member’s ballot is changed by the member alone', () => {
    const { run, voteIds } = aWrittenDecision();
    const voteId = voteIds[0] ?? '';
    expect(
      mayVoteFor(run.state, theVote(run.state, voteId), 'alt-0', run.now).map(({ seatId }) => seatId),
    ).toEqual(['seat-0', 'seat-1']);
    run.must('alt-0', ballot(voteId, 'seat-0', 'approve'));
    run.must('alt-0', ballot(voteId, 'seat-1', 'approve'));
    run.must('member-0', ballot(voteId, 'seat-0', 'reject'));
    expect(run.refused('alt-0', ballot(voteId, 'seat-0', 'approve')).code).toBe('member-voted');
    run.must('alt-0', ballot(voteId, 'seat-1', 'reject'));
    expect(run.refused('secretary', recorded(voteId, 'seat-1')).code).toBe('own-ballot-stands');
    expect(run.refused('member-5', ballot(voteId, 'seat-6', 'approve')).code).toBe('not-your-seat');
  });

  it('[WRT-2] is the member also where the secretary recorded it for them: no alternate replaces that', () => {
    const { run, voteIds } = aWrittenDecision();
    const voteId = voteIds[0] ?? '';
    run.must('secretary', recorded(voteId, 'seat-0'));
    expect(run.refused('alt-0', ballot(voteId, 'seat-0', 'approve')).code).toBe('member-voted');
    run.must('member-0', ballot(voteId, 'seat-0', 'approve'));
  });

  it('[WRT-2] is no alternate where the rules let none vote, and nobody for a seat without a member', () => {
    const { run, voteIds } = aWrittenDecision();
    const voteId = voteIds[0] ?? '';
    const roster = aRoster(IN_WRITING_MAJORITY);
    const seats = roster.seats.map((seat) => (seat.seatId === 'seat-0' ? { ...seat, member: null } : seat));
    run.must('secretary', { type: 'roster.set', roster: { ...roster, seats } });
    expect(run.refused('alt-0', ballot(voteId, 'seat-0', 'approve')).code).toBe('not-in-post');
    const vote = theVote(run.state, voteId);
    const ruleSet = {
      ...IN_WRITING_MAJORITY,
      mandates: { ...IN_WRITING_MAJORITY.mandates, alternates: false },
    };
    expect(mayVoteFor(run.state, { ...vote, ruleSet }, 'alt-0', run.now)).toEqual([]);
  });
});

describe('the quorum in writing', () => {
  it('[WRT-3] is read at the close from the ballots and the withdrawals', () => {
    const { run, voteIds } = aWrittenDecision();
    const voteId = voteIds[0] ?? '';
    const { itemId, quorumAtOpening } = theVote(run.state, voteId);
    expect(quorumAtOpening).toMatchObject({ met: true, present: 23, inPost: 23, needed: 12 });
    for (let seat = 0; seat < 11; seat++) run.cast(seat, voteId, 'approve');
    run.must('member-11', {
      type: 'interest.declare',
      itemId,
      seatId: 'seat-11',
      text: 'It is about my party',
    });
    const vote = settle(run, voteId);
    expect(vote.quorumAtClose).toMatchObject({ met: false, present: 11, needed: 12 });
    expect(vote.outcome).toMatchObject({ verdict: 'inquorate' });
    expect(vote.rollCall.filter(({ standing }) => standing === 'not-voted')).toHaveLength(11);
  });

  it('[WRT-3] counts a withdrawal where the rules say so, and an officer in office as there', () => {
    const { quorum } = IN_WRITING_MAJORITY;
    const rules = {
      ...IN_WRITING_MAJORITY,
      quorum: { ...quorum, recusedCount: true, rolesPresent: ['chair' as const] },
    };
    const { run, voteIds } = aWrittenDecision(rules);
    const voteId = voteIds[0] ?? '';
    const { itemId } = theVote(run.state, voteId);
    for (let seat = 0; seat < 11; seat++) run.cast(seat, voteId, 'approve');
    run.must('member-11', {
      type: 'interest.declare',
      itemId,
      seatId: 'seat-11',
      text: 'It is about my party',
    });
    expect(settle(run, voteId).quorumAtClose).toMatchObject({ met: true, present: 12 });
  });

  it('[WRT-3] is said in words of its own', () => {
    const { quorum } = IN_WRITING_ALL;
    const asked = {
      ...quorum,
      count: 7,
      rolesPresent: ['chair' as const],
      minimumByConstituency: [{ constituencyId: 'large', minimum: 2 }],
    };
    const said = sayRule({ ...IN_WRITING_ALL, quorum: asked }, 'written');
    expect(said).toEqual(
      expect.arrayContaining([
        'In writing a ballot stands for presence: everyone in post is asked at the call, and the quorum is read when the vote closes.',
        'There is a quorum when ballots are in for at least half of the seats in post (rounded up), and at least seven seats.',
        'At least two must have voted for Large Suppliers.',
        'The Chair must be in office.',
      ]),
    );
    const none = { ...quorum, fractionInPost: null };
    expect(sayRule({ ...IN_WRITING_ALL, quorum: none }, 'written')).toContain(
      'There is a quorum when anyone has voted.',
    );
  });

  it.each([
    ['all', IN_WRITING_ALL, 23, 'approved'],
    ['all but one', IN_WRITING_ALL, 22, 'rejected'],
    ['more than half of all', IN_WRITING_MAJORITY, 12, 'approved'],
  ])('[WRT-3] unanimity and majority are of everyone entitled: %s', (_name, rules, approving, verdict) => {
    const { run, voteIds } = aWrittenDecision(rules);
    const voteId = voteIds[0] ?? '';
    for (let seat = 0; seat < approving; seat++) run.cast(seat, voteId, 'approve');
    const { stage } = theVote(run.state, voteId);
    expect(stage).toBe(approving === 23 ? 'closed' : 'open');
    expect(settle(run, voteId).outcome).toMatchObject({ verdict });
  });
});

describe('what is possible in writing', () => {
  it('[WRT-4] needs no meeting; the rest says that there is none', () => {
    const { run, voteIds } = aWrittenDecision();
    const pause = { type: 'meeting.pause', note: '' } as const;
    const take = { type: 'seat.take', seatId: 'seat-1', personId: 'member-1' } as const;
    for (const command of [pause, take]) {
      const { code, sentence } = run.refused('secretary', command);
      expect(code).toBe('wrong-conduct');
      expect(sentence).toContain('this is a written decision');
    }
    run.must('secretary', { type: 'note.write', itemId: null, text: 'Sent by post as well.' });
    expect(voteIds).toHaveLength(1);
  });

  it('[WRT-4] a meeting reminds nobody', () => {
    const { run, itemId } = aRunningMeeting();
    const voteId = run.openVote(itemId);
    expect(run.refused('secretary', { type: 'vote.remind', voteId }).code).toBe('wrong-conduct');
  });

  it('[WRT-5] a window is put off to the close of a working day', () => {
    const { run, voteIds } = aWrittenDecision();
    const voteId = voteIds[0] ?? '';
    const extend = (closesAt: string) =>
      ({ type: 'vote.extend', voteId, closesAt, reason: 'Holidays' }) as const;
    expect(run.refused('chair', extend('2022-01-03T17:00:00.000Z')).code).toBe('not-a-window-end');
    expect(run.refused('chair', extend('2022-01-05T12:00:00.000Z')).code).toBe('not-a-window-end');
    run.must('chair', extend('2022-01-05T17:00:00.000Z'));
    expect(theVote(run.state, voteId).closesAt).toBe('2022-01-05T17:00:00.000Z');
  });

  it('[WRT-5] a window is closed early only once everybody has voted', () => {
    const { run, voteIds } = aWrittenDecision(IN_WRITING_MAJORITY);
    const voteId = voteIds[0] ?? '';
    const close = { type: 'vote.close', voteId } as const;
    for (let seat = 0; seat < 22; seat++) run.cast(seat, voteId, 'approve');
    if (theVote(run.state, voteId).stage === 'open') {
      expect(run.refused('chair', close).code).toBe('window-open');
    }
    run.cast(22, voteId, 'reject');
    expect(theVote(run.state, voteId).stage).toBe('closed');
  });

  it('[WRT-11] an interest is declared by the member alone, so that nobody is withdrawn by an officer', () => {
    const { run, voteIds } = aWrittenDecision(IN_WRITING_MAJORITY);
    const { itemId } = theVote(run.state, voteIds[0]);
    const declare = { type: 'interest.declare', itemId, seatId: 'seat-3', text: 'They said so' } as const;
    expect(run.refused('secretary', declare)).toMatchObject({
      code: 'members-own-interest',
      sentence: expect.stringMatching(/^In writing only the member declares an interest/),
    });
    run.must('member-3', declare);
  });

  it('[WRT-6] it is over when its last question is settled', () => {
    const { run, voteIds } = aWrittenDecision(IN_WRITING_MAJORITY, { questions: both });
    const [first = '', second = ''] = voteIds;
    settle(run, first);
    expect(run.state.stage).toBe('in-session');
    run.must('secretary', { type: 'vote.annul', voteId: second, reason: 'Asked again in the meeting' });
    expect(run.state.stage).toBe('closed');
  });
});

describe('reminders', () => {
  it('[WRT-7] go out at the opening, on the days named and anew when the window is put off', () => {
    const { run, voteIds } = aWrittenDecision();
    const voteId = voteIds[0] ?? '';
    const times = () => remindersOf(run.state, theVote(run.state, voteId)).map(({ at }) => at);
    expect(times()).toEqual([
      '2021-12-22T10:00:01.000Z',
      '2021-12-29T09:00:00.000Z',
      '2021-12-31T09:00:00.000Z',
    ]);
    const before = remindersOf(run.state, theVote(run.state, voteId)).map(({ purpose }) => purpose);
    run.must('chair', {
      type: 'vote.extend',
      voteId,
      closesAt: '2022-01-05T17:00:00.000Z',
      reason: 'Holidays',
    });
    const after = remindersOf(run.state, theVote(run.state, voteId)).map(({ purpose }) => purpose);
    expect(after.filter((purpose) => before.includes(purpose))).toEqual(['opening']);
  });

  it('[WRT-7] leave out the days before the opening, and a meeting has none', () => {
    const { run, voteIds } = aWrittenDecision(IN_WRITING_MAJORITY, {
      workingDays: 1,
      reminders: { atOpening: false, workingDaysLeft: [2, 0] },
    });
    expect(remindersOf(run.state, theVote(run.state, voteIds[0])).map(({ at }) => at)).toEqual([
      '2021-12-23T09:00:00.000Z',
    ]);
    const meeting = aRunningMeeting();
    const voteId = meeting.run.openVote(meeting.itemId);
    expect(remindersOf(meeting.run.state, theVote(meeting.run.state, voteId))).toEqual([]);
  });

  it('[WRT-7] go to whoever may vote for a seat that has neither voted nor withdrawn', () => {
    const { run, voteIds } = aWrittenDecision();
    const voteId = voteIds[0] ?? '';
    const { itemId } = theVote(run.state, voteId);
    run.cast(0, voteId, 'approve');
    run.must('member-2', {
      type: 'interest.declare',
      itemId,
      seatId: 'seat-2',
      text: 'It is about my party',
    });
    const waiting = votersWaitedFor(run.state, theVote(run.state, voteId));
    const ids = waiting.map(({ personId }) => personId);
    expect(ids).not.toContain('member-0');
    expect(ids).not.toContain('alt-1');
    expect(waiting.find(({ personId }) => personId === 'alt-0')?.seats).toEqual([
      { seatId: 'seat-1', label: 'Seat 1', alternateFor: 'Name of member-1' },
    ]);
    run.must('secretary', { type: 'vote.remind', voteId });
    run.seconds += 12 * 3600;
    for (let seat = 1; seat < 23; seat++) if (seat !== 2 && seat !== 22) run.cast(seat, voteId, 'approve');
    run.must('secretary', {
      ...{ type: 'ballot.record', voteId, seatId: 'seat-22' },
      ...{ answer: aMotionAnswer('reject'), reason: 'On the telephone' },
    });
    expect(run.refused('secretary', { type: 'vote.remind', voteId }).code).toBe('nobody-to-remind');
    run.cast(22, voteId, 'reject');
    expect(run.refused('secretary', { type: 'vote.remind', voteId }).code).toBe('vote-closed');
  });
});

describe('reminding by hand', () => {
  it('[WRT-10] is possible once in twelve hours for each vote, by whichever officer, and says from when on', () => {
    const { run, voteIds } = aWrittenDecision(IN_WRITING_MAJORITY, { questions: both });
    const [voteId = '', other = ''] = voteIds;
    run.must('secretary', { type: 'vote.remind', voteId });
    const { seconds } = run;
    const again = run.refused('chair', { type: 'vote.remind', voteId });
    expect(again.code).toBe('reminded-already');
    expect(again.sentence).toContain('from 22:00 UK time on Wednesday 22 December 2021');
    run.must('chair', { type: 'vote.remind', voteId: other });
    run.seconds = seconds + 12 * 3600 - 2;
    expect(run.refused('chair', { type: 'vote.remind', voteId }).code).toBe('reminded-already');
    run.must('chair', { type: 'vote.remind', voteId });
    expect(run.refused('chair', { type: 'vote.remind', voteId }).code).toBe('reminded-already');
  });
});

describe('the report', () => {
  it('[WRT-8] is told to the next meeting once, and its minutes say it', () => {
    const { run, itemId } = aRunningMeeting();
    const item = run.state.agenda.find((one) => one.itemId === itemId);
    if (item === undefined) throw new Error('no item');
    const decision = {
      ...{ meetingId: 'written-1', voteId: 'vote-1', question: 'Should MP189 be approved?' },
      ...{ result: 'MP189 is approved', declaredAt: '2021-12-20T10:00:00.000Z' },
    };
    const report = { type: 'written.report', reports: [{ decision, item }] } as const;
    expect(run.must('secretary', report)).toHaveLength(1);
    expect(run.must('secretary', report)).toHaveLength(0);
    const said = draftMinutes(run.state, run.entries).sections[0]?.paragraphs.map(({ text }) => text);
    expect(said).toContain(
      'Since the last meeting this was decided in writing on Monday 20 December 2021: “Should MP189 be approved?” MP189 is approved.',
    );
  });

  it('[WRT-8] the record of the decision itself speaks of no meeting', () => {
    const { run, voteIds } = aWrittenDecision();
    const voteId = voteIds[0] ?? '';
    for (let seat = 0; seat < 12; seat++) run.cast(seat, voteId, 'approve');
    run.must('chair', {
      type: 'vote.extend',
      voteId,
      closesAt: '2022-01-05T17:00:00.000Z',
      reason: 'Holidays',
    });
    settle(run, voteId);
    const record = draftMinutes(run.state, run.entries);
    const said = record.sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).join(' ');
    expect(record).toMatchObject({ conduct: 'written', finished: true });
    expect(said).toContain(
      'put in writing to every member in post at 10:00 UK time on Wednesday 22 December 2021',
    );
    expect(said).toContain('voted in writing on the question');
    expect(said).toContain('11 did not vote');
    expect(said).toContain('ballots stood for 12 of 23 seats in post');
    expect(said).not.toMatch(/meeting (started|closed|was quorate)|were present/);
  });
});
