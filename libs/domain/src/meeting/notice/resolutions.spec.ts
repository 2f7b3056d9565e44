/** Resolutions of members: on which items they stand, under which rules they pass, and what notice holds fast. */
import { describe, expect, it } from '@jest/globals';
import { COMPANIES_ACT_NOTICE, type NoticeRule } from '../../notice/notice-rule.js';
import type { NewResolution } from '../../resolution/resolution.js';
import { sharesRules } from '../../testing/a-general-meeting.js';
import {
  aMotionAnswer,
  anItem,
  aPlan,
  aRoster,
  aVoteOpening,
  MeetingRun,
  STARTS,
} from '../../testing/a-meeting.js';
import type { RuleSet } from '../../rule-set/rule-set.js';
import type { NewAgendaItem } from '../meeting-command.js';
import { startsNotBefore } from './check-noticed.js';
import { sayVerdictOf } from '../annulment/say-annulment.js';
import { voteSubject } from '../votes/vote-subject.js';

const ordinary = sharesRules({ id: 'ordinary', name: 'Ordinary' });
const special = sharesRules({
  ...{ id: 'special', name: 'Special' },
  threshold: { fraction: { numerator: 3, denominator: 4 }, strict: false, base: 'cast' },
});
const twoThirds = sharesRules({
  ...{ id: 'two-thirds', name: 'Two thirds' },
  threshold: { fraction: { numerator: 2, denominator: 3 }, strict: false, base: 'cast' },
});

const straw = sharesRules({ id: 'straw', name: 'A show of feeling', binding: false });

const plain: NewResolution = {
  kind: 'ordinary',
  text: 'That the accounts be received.',
  matterId: null,
  specialNoticeOn: null,
};
const item = (resolution: Partial<NewResolution> = {}, altered: Partial<NewAgendaItem> = {}): NewAgendaItem =>
  anItem({ title: 'The accounts', modification: null, resolution: { ...plain, ...resolution }, ...altered });

/** Planned for Monday 20 December 2021 at 13:00, of four lots; the next act happens at this instant. */
class Meeting {
  readonly run = new MeetingRun();

  constructor(at: string, notice: NoticeRule | null = COMPANIES_ACT_NOTICE) {
    const seats = [60, 20, 15, 5].map((weight, index) => ({
      ...{ seatId: `lot-${index}`, label: `Lot ${index}`, constituencyId: 'shares', weight, alternates: [] },
      member: { personId: `member-${index}`, name: `Member ${index}` },
      ...{ holderId: `holder-${index}`, holderName: `Company ${index}` },
    }));
    const others: RuleSet[] = [special, twoThirds, straw];
    const ruled = notice === null ? {} : { notice };
    const roster = { ...aRoster(ordinary), seats, ruleSets: others, ...ruled };
    const times = { startsAt: '2021-12-20T13:00:00.000Z', endsAt: '2021-12-20T15:00:00.000Z' };
    this.at('2021-11-01T12:00:00.000Z');
    this.run.must('secretary', aPlan({ ...times, roster }));
    this.at(at);
  }

  at(instant: string): void {
    this.run.seconds = (Date.parse(instant) - Date.parse(STARTS)) / 1000 - 1;
  }

  adding(asked: NewAgendaItem) {
    const { agenda, agendaRevision } = this.run.state;
    return { type: 'item.add', item: asked, position: agenda.length, agendaRevision } as const;
  }

  amending(itemId: string, asked: NewAgendaItem) {
    return {
      ...({ type: 'item.amend', itemId, item: asked } as const),
      agendaRevision: this.run.state.agendaRevision,
    };
  }

  add(asked: NewAgendaItem): string {
    this.run.must('secretary', this.adding(asked));
    return this.run.state.agenda.at(-1)?.itemId ?? '';
  }

  called(...asked: NewAgendaItem[]): string {
    const [first = ''] = asked.map((one) => this.add(one));
    this.run.must('secretary', { type: 'meeting.call' });
    return first;
  }

  start(itemId: string): void {
    this.at('2021-12-20T13:00:00.000Z');
    for (const index of [0, 1, 2, 3]) {
      const personId = `member-${index}`;
      this.run.must(personId, { type: 'seat.take', seatId: `lot-${index}`, personId });
    }
    this.run.must('chair', { type: 'meeting.start' });
    this.run.must('chair', { type: 'item.open', itemId, from: null });
  }
}

const IN_TIME = '2021-12-01T10:00:00.000Z';
const call = { type: 'meeting.call' } as const;

describe('a resolution on an item', () => {
  it('[RES-1] stands for decision, and only where the body has a rule of notice', () => {
    const meeting = new Meeting(IN_TIME);
    const { run } = meeting;
    expect(run.refused('secretary', meeting.adding(item({}, { purpose: 'discussion' })))).toMatchObject({
      code: 'not-for-decision',
    });
    expect(run.refused('secretary', meeting.adding(item({ text: ' ' })))).toMatchObject({
      ...{ code: 'text-missing', field: 'item.resolution.text' },
    });
    expect(run.refused('secretary', meeting.adding(item({ matterId: 'no' })))).toMatchObject({
      code: 'no-such-matter',
    });
    const red = { classification: 'RED', namedPersons: ['ann'] } as const;
    expect(run.refused('secretary', meeting.adding(item({}, red)))).toMatchObject({
      ...{ code: 'resolution-not-red', field: 'item.classification' },
    });
    const other = new Meeting(IN_TIME, null);
    expect(other.run.refused('secretary', other.adding(item()))).toMatchObject({ code: 'no-notice-rule' });
  });

  it('[RES-1] goes when the item is amended without it before notice', () => {
    const meeting = new Meeting(IN_TIME);
    const itemId = meeting.add(item());
    expect(meeting.run.state.agenda[0]?.resolution).toEqual({
      ...{ kind: 'ordinary', text: 'That the accounts be received.', matter: null, specialNoticeOn: null },
    });
    meeting.run.must('secretary', meeting.amending(itemId, anItem({ modification: null })));
    expect(meeting.run.state.agenda[0]?.resolution).toBeUndefined();
  });
});

describe('special notice', () => {
  const auditor = item({ matterId: 'auditor-other', specialNoticeOn: '2021-11-21' });

  it('[RES-3] reaches the company 28 clear days before: on Sunday 21 November, and not on the day after', () => {
    const meeting = new Meeting(IN_TIME);
    meeting.called(auditor);
    const late = new Meeting(IN_TIME);
    const itemId = late.add(item({ matterId: 'auditor-other', specialNoticeOn: '2021-11-22' }));
    expect(late.run.refused('secretary', call)).toEqual({
      kind: 'conflict',
      code: 'special-notice-late',
      sentence:
        'Special notice of “The accounts” is due (Companies Act 2006 s.514 and s.515), 28 clear days before the meeting: by the end of Sunday 21 November 2021. It was given on Monday 22 November 2021; move the meeting, or take the item off the agenda.',
    });
    late.run.must('secretary', late.amending(itemId, auditor));
    late.run.must('secretary', call);
  });

  it('[RES-3] is recorded where it is due and nowhere else, on a day that is past', () => {
    const meeting = new Meeting(IN_TIME);
    meeting.add(item({ matterId: 'director-removal' }));
    expect(meeting.run.refused('secretary', call)).toMatchObject({ code: 'special-notice-missing' });
    expect(
      meeting.run.refused('secretary', meeting.adding(item({ specialNoticeOn: '2021-11-21' }))),
    ).toMatchObject({ code: 'no-special-notice' });
    const tomorrow = item({ matterId: 'director-removal', specialNoticeOn: '2021-12-02' });
    expect(meeting.run.refused('secretary', meeting.adding(tomorrow))).toMatchObject({ code: 'day-to-come' });
  });
});

describe('after notice', () => {
  it('[RES-4] no resolution is added, changed or taken out', () => {
    const meeting = new Meeting(IN_TIME);
    const itemId = meeting.called(item());
    const { run } = meeting;
    const changes = [
      meeting.adding(item()),
      meeting.amending(itemId, item({ text: 'That the accounts be received and approved.' })),
      meeting.amending(itemId, item({ kind: 'special' })),
      meeting.amending(itemId, anItem({ title: 'The accounts', modification: null })),
    ];
    for (const change of changes) {
      expect(run.refused('secretary', change)).toMatchObject({ code: 'resolution-noticed' });
    }
    run.must('secretary', meeting.amending(itemId, item({}, { plannedMinutes: 5 })));
    run.must('secretary', meeting.adding(anItem({ purpose: 'discussion', modification: null })));
  });

  it('[RES-5] the meeting moves only to a day that leaves notice in time again, and stays where it is otherwise', () => {
    const meeting = new Meeting(IN_TIME);
    meeting.called(item());
    const { run } = meeting;
    const moving = (startsAt: string, place = 'By telephone') =>
      ({
        ...({ type: 'meeting.reschedule', startsAt, place, reason: 'The hall is not free.' } as const),
        endsAt: '2022-02-01T15:00:00.000Z',
      }) as const;
    meeting.at('2021-12-08T10:00:00.000Z');
    expect(run.refused('secretary', moving('2021-12-22T13:00:00.000Z'))).toEqual({
      ...{ kind: 'conflict', code: 'notice-given', field: 'startsAt' },
      sentence:
        'Notice of this meeting has been given, so another time or place is told 14 clear days before: choose Thursday 23 December 2021 or a later day, or cancel the meeting and plan another.',
    });
    expect(run.refused('secretary', moving('2021-12-20T13:00:00.000Z', 'Elsewhere'))).toMatchObject({
      code: 'notice-given',
    });
    run.must('secretary', moving('2021-12-20T13:00:00.000Z'));
    run.must('secretary', moving('2021-12-23T13:00:00.000Z', 'Elsewhere'));
  });
});

describe('a meeting of members', () => {
  it('[NTC-12] starts at the time of its notice and not before', () => {
    const meeting = new Meeting('2021-12-01T10:00:00.000Z');
    meeting.called(item());
    const { run } = meeting;
    meeting.at('2021-12-20T12:59:59.000Z');
    expect(run.refused('chair', { type: 'meeting.start' })).toEqual({
      ...{ kind: 'conflict', code: 'not-due' },
      sentence:
        'Notice of this meeting was given for 13:00 UK time on Monday 20 December 2021, so it starts then and not before.',
    });
    meeting.at('2021-12-20T13:00:00.000Z');
    run.must('chair', { type: 'meeting.start' });
    const other = new Meeting('2021-12-01T10:00:00.000Z', null);
    other.called(anItem({ modification: null }));
    expect([meeting, other].map(({ run: { state } }) => startsNotBefore(state))).toEqual([
      ...['2021-12-20T13:00:00.000Z', null],
    ]);
    other.run.must('chair', { type: 'meeting.start' });
  });

  it('[RES-16] takes no binding vote on what its notice held no resolution of, and straw votes on anything', () => {
    const meeting = new Meeting(IN_TIME);
    meeting.called(item());
    const { run } = meeting;
    const late = meeting.add(anItem({ title: 'A new chair', modification: null }));
    meeting.start(late);
    const opening = (ruleSetId: string | null) => aVoteOpening(late, { ruleSetId, question: 'Shall it?' });
    expect(run.refused('chair', opening(null))).toMatchObject({ code: 'not-noticed', field: 'itemId' });
    run.must('chair', opening('straw'));
    run.must('secretary', { type: 'decision.write', itemId: late, text: 'Jo Member takes the chair.' });
  });
});

describe('the vote on a resolution', () => {
  it('[RES-18] [RES-19] is held once, and takes no ballot for a holder who did not come', () => {
    const meeting = new Meeting(IN_TIME);
    const itemId = meeting.called(item({ kind: 'special' }));
    meeting.start(itemId);
    const { run } = meeting;
    const opening = aVoteOpening(itemId, { ruleSetId: 'special', question: 'Should it be passed?' });
    run.must('chair', opening);
    const voteId = run.state.votes.at(-1)?.voteId ?? '';
    const record = (seat: number) =>
      ({
        ...({ type: 'ballot.record', voteId, seatId: `lot-${seat}`, reason: 'By telephone.' } as const),
        answer: aMotionAnswer('approve'),
      }) as const;
    run.must('secretary', record(0));
    run.must('member-1', { type: 'seat.leave', seatId: 'lot-1' });
    expect(run.refused('secretary', record(1))).toMatchObject({ code: 'not-present' });
    run.must('chair', { type: 'vote.close', voteId });
    run.must('chair', { type: 'vote.declare', voteId });
    expect(run.refused('chair', opening)).toMatchObject({ code: 'resolved', field: 'itemId' });
    run.must('chair', aVoteOpening(itemId, { ruleSetId: 'straw', question: 'Are we content?' }));
  });

  it('[RES-2] is under a majority of its kind: three quarters or more for a special one, more than half for an ordinary one', () => {
    const meeting = new Meeting(IN_TIME);
    const itemId = meeting.called(item({ kind: 'special' }), item({}, { title: 'The other' }));
    meeting.start(itemId);
    const { run } = meeting;
    const opening = (ruleSetId: string | null, of = itemId) =>
      aVoteOpening(of, { ruleSetId, question: 'Should it be passed?' });
    expect(run.refused('chair', opening(null))).toEqual({
      ...{ kind: 'conflict', code: 'not-this-majority', field: 'ruleSetId' },
      sentence:
        'A special resolution is passed by at least three quarters of the votes cast for and against (Companies Act 2006 s.283). The rules “Ordinary” ask for something else. Choose others for this vote.',
    });
    expect(run.refused('chair', opening('two-thirds'))).toMatchObject({ code: 'not-this-majority' });
    run.must('chair', opening('special'));
    const voteId = run.state.votes.at(-1)?.voteId ?? '';
    const cast = (seat: number, choice: 'approve' | 'reject' | 'abstain') =>
      run.must(`member-${seat}`, {
        ...({ type: 'ballot.cast', voteId, seatId: `lot-${seat}` } as const),
        answer: aMotionAnswer(choice),
      });
    // 60 for, 20 against and 5 withheld are exactly three quarters of the votes cast.
    cast(0, 'approve');
    cast(1, 'reject');
    cast(3, 'abstain');
    run.must('chair', { type: 'vote.close', voteId });
    run.must('chair', { type: 'vote.declare', voteId });
    const vote = run.state.votes.at(-1);
    if (vote === undefined) throw new Error('there is no vote');
    expect(vote.resolution?.kind).toBe('special');
    expect(sayVerdictOf(vote, voteSubject(vote, null))).toBe('The special resolution was passed');
    expect(sayVerdictOf(vote, voteSubject(vote, run.state.agenda[0] ?? null))).toBe(
      'The special resolution “The accounts” was passed',
    );
    const second = run.state.agenda[1]?.itemId ?? '';
    run.must('chair', { type: 'item.open', itemId: second, from: itemId });
    expect(run.refused('chair', opening('special', second))).toMatchObject({ code: 'not-this-majority' });
    run.must('chair', opening(null, second));
  });
});
