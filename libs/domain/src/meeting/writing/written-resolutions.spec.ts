/** Resolutions of members in writing: of all votes, passed with the ballot that is enough, lapsing after their days, told to nobody before. */
import { describe, expect, it } from '@jest/globals';
import type { Reader } from '../../audience/audience.js';
import { COMPANIES_ACT_NOTICE } from '../../notice/notice-rule.js';
import { COMPANIES_ACT_LAPSE, lapseAt } from '../../resolution/lapse.js';
import { sayAgreed } from '../../resolution/say-agreed.js';
import type { RuleSet } from '../../rule-set/rule-set.js';
import { sayIssued } from '../../vote/issued-capital.js';
import { sharesRules } from '../../testing/a-general-meeting.js';
import { aRoster, MeetingRun } from '../../testing/a-meeting.js';
import { closeWindow } from '../../testing/a-written-decision.js';
import {
  callingResolution,
  lotsOf,
  NO_QUORUM,
  ORDINARY_IN_WRITING,
  Resolving,
  SPECIAL_IN_WRITING,
} from '../../testing/a-written-resolution.js';
import { noticeText } from '../notice/notice-document.js';
import { remindersOf } from './reminders.js';
import { areBallotsKept } from '../ballots/kept-ballots.js';
import { toldUpTo } from '../told-up-to.js';
import { viewEntries } from '../view-entries.js';

const AS_MEMBER = { clearance: 'body', personId: 'member-1' } as const;
const AS_SCRUTINEER = { clearance: 'body', personId: 'scrutineer-0' } as const;
const AS_OFFICER = { clearance: 'officers', personId: 'secretary' } as const;

describe('a resolution in writing', () => {
  it('[RES-7] is passed with the agreement that makes more than half of all votes, and declared by it', () => {
    const resolving = new Resolving();
    resolving.agree(0);
    expect(resolving.vote.stage).toBe('open');
    resolving.agree(3);
    expect(resolving.vote).toMatchObject({ stage: 'declared', issuedShares: 100 });
    expect(resolving.run.state.stage).toBe('closed');
    expect(resolving.verdict()).toBe('The ordinary resolution was passed on Wednesday 22 December 2021');
  });

  it('[RES-7] of the special kind needs three quarters of all votes, and its rules say so', () => {
    const resolving = new Resolving({ kind: 'special' }, SPECIAL_IN_WRITING);
    for (const lot of [0, 3]) resolving.agree(lot);
    expect(resolving.vote.stage).toBe('open');
    resolving.agree(2);
    expect(resolving.vote.stage).toBe('declared');
    const run = new MeetingRun();
    const wrong = { code: 'not-this-majority' };
    expect(run.refused('secretary', callingResolution({ kind: 'special' }))).toMatchObject(wrong);
    const ofCast = sharesRules({ quorum: NO_QUORUM, tie: 'status-quo', close: ORDINARY_IN_WRITING.close });
    expect(run.refused('secretary', callingResolution({}, ofCast))).toMatchObject(wrong);
  });

  it('[RES-8] lapses at the end of the 28th day by the clock alone, and nobody puts that off or brings it forward', () => {
    const resolving = new Resolving();
    const { run, vote } = resolving;
    const { voteId } = vote;
    expect(vote.closesAt).toBe('2022-01-18T23:59:59.999Z');
    const later = { closesAt: '2022-01-20T17:00:00.000Z', reason: 'More time.' };
    const stands = { code: 'lapse-stands' };
    expect(run.refused('secretary', { type: 'vote.extend', voteId, ...later })).toMatchObject(stands);
    resolving.agree(0);
    for (const lot of [1, 2, 3]) run.must(`member-${lot}`, resolving.casting(lot, 'reject'));
    expect(run.refused('secretary', { type: 'vote.close', voteId })).toMatchObject(stands);
    expect(run.refused('clock', { type: 'vote.close-on-time', voteId })).toMatchObject({ code: 'not-time' });
    closeWindow(run, voteId);
    expect(resolving.vote.stage).toBe('declared');
    expect(run.state.stage).toBe('closed');
    expect(resolving.verdict()).toBe(
      'The ordinary resolution lapsed at the end of Tuesday 18 January 2022 without the agreement that it needed',
    );
  });

  it('[RES-8] lapses after the days of the body', () => {
    const call = callingResolution();
    const notice = { ...COMPANIES_ACT_NOTICE, lapse: { days: 1, source: 'Article 9' } };
    const run = new MeetingRun();
    run.must('secretary', { ...call, roster: { ...call.roster, notice } });
    expect(run.state.votes[0]?.closesAt).toBe('2021-12-22T23:59:59.999Z');
  });

  it.each([
    ['over Christmas', '2021-12-10T09:00:00.000Z', '2022-01-06T23:59:59.999Z'],
    ['over Easter and into summer time', '2024-03-08T09:00:00.000Z', '2024-04-04T22:59:59.999Z'],
    ['out of summer time', '2024-10-10T09:00:00.000Z', '2024-11-06T23:59:59.999Z'],
    [
      'late in a summer evening, which is the next day in London',
      '2024-06-01T23:30:00.000Z',
      '2024-06-29T22:59:59.999Z',
    ],
  ])('[RES-8] counts the day of circulation as the first: %s', (_when, circulated, lapses) => {
    expect(lapseAt(circulated, COMPANIES_ACT_LAPSE)).toBe(lapses);
  });

  it('[RES-9] lets agreement stand, and a refusal be changed into it', () => {
    const resolving = new Resolving();
    const { run } = resolving;
    run.must('member-1', resolving.casting(1, 'reject'));
    resolving.agree(1);
    const stands = { code: 'agreement-stands' };
    expect(run.refused('member-1', resolving.casting(1, 'reject'))).toMatchObject(stands);
  });

  it('[RES-17] is passed by nothing that an officer wrote down before its end, and who it is for answers over it', () => {
    const record = (resolving: Resolving, lot: number): void => {
      resolving.run.must('secretary', {
        ...{ type: 'ballot.record', voteId: resolving.vote.voteId, seatId: `lot-${lot}`, reason: 'By post.' },
        answer: { kind: 'motion', choice: 'approve' },
      });
    };
    const resolving = new Resolving();
    for (const lot of [0, 3]) record(resolving, lot);
    expect(resolving.vote.stage).toBe('open');
    resolving.run.must('member-3', resolving.casting(3, 'reject'));
    resolving.agree(3);
    expect(resolving.vote.stage).toBe('open');
    resolving.agree(0);
    expect(resolving.vote.stage).toBe('declared');
    const byPost = new Resolving();
    for (const lot of [0, 3]) record(byPost, lot);
    closeWindow(byPost.run, byPost.vote.voteId);
    expect(byPost.verdict()).toMatch(/^The ordinary resolution was passed/);
  });

  it('[RES-10] removes no director or auditor, and needs no special notice', () => {
    const run = new MeetingRun();
    expect(run.refused('secretary', callingResolution({ matterId: 'director-removal' }))).toEqual({
      ...{ kind: 'conflict', code: 'not-in-writing', field: 'questions.0.item.resolution' },
      sentence:
        'Removing a director cannot be resolved in writing (Companies Act 2006 s.168 and s.288(2)(a)). Call a meeting for it.',
    });
    run.must('secretary', callingResolution({ matterId: 'auditor-other' }));
    expect(run.state.votes[0]?.resolution?.matter).toMatchObject({ specialNotice: false });
  });

  it.each([
    ['a quorum', { quorum: { ...NO_QUORUM, qualifyingPersons: 2 } }],
    ['a casting vote', { tie: 'casting-vote' }],
    ['nothing, as a straw poll', { binding: false }],
    ['time after the time', { close: { whenAllVoted: false, graceSeconds: 5 } }],
  ] satisfies [string, Partial<RuleSet>][])(
    '[RES-11] is put under no rules that ask for %s',
    (_what, rules) => {
      const call = callingResolution({}, { ...ORDINARY_IN_WRITING, ...rules });
      expect(new MeetingRun().refused('secretary', call)).toMatchObject({
        ...{ code: 'votes-alone', field: 'questions.0.ruleSetId' },
      });
    },
  );
});

describe('who is asked to agree', () => {
  it('[RES-12] is every lot of the day, and one for which nobody acts counts to all votes until somebody does', () => {
    const resolving = new Resolving({ kind: 'special' }, SPECIAL_IN_WRITING, lotsOf(true));
    const { run } = resolving;
    expect(resolving.vote.roll.map(({ weight }) => weight)).toEqual([50, 25, 15, 10]);
    expect(run.refused('member-3', resolving.casting(3, 'approve'))).toMatchObject({ code: 'not-in-post' });
    resolving.agree(0);
    resolving.agree(2);
    expect(resolving.vote.stage).toBe('open');
    run.must('body', { type: 'roster.set', roster: { ...aRoster(SPECIAL_IN_WRITING), seats: lotsOf() } });
    resolving.agree(3);
    expect(resolving.vote.stage).toBe('declared');
  });

  it('[RES-12] does not follow a transfer, and asks whoever acts for the holder by now', () => {
    const resolving = new Resolving();
    const { run } = resolving;
    const [first, second, third, fourth] = lotsOf();
    if (!first || !second || !third || !fourth) throw new Error('there are four lots');
    const sold = {
      ...first,
      ...{ holderId: 'buyer', holderName: 'Buyer', member: second.member, weight: 60 },
    };
    const anew = { ...third, member: { personId: 'member-9', name: 'Member 9' } };
    const seats = [sold, second, anew, fourth];
    run.must('body', { type: 'roster.set', roster: { ...aRoster(ORDINARY_IN_WRITING), seats } });
    expect(run.state.roster?.seats.map(({ holderId, weight }) => [holderId, weight])).toEqual(
      lotsOf().map(({ holderId, weight }) => [holderId, weight]),
    );
    expect(run.refused('member-1', resolving.casting(0, 'approve'))).toMatchObject({ code: 'not-your-seat' });
    resolving.agree(0);
    run.must('member-9', resolving.casting(2, 'approve'));
    expect(resolving.vote.stage).toBe('declared');
  });
});

describe('what is told of a resolution in writing', () => {
  it('[RES-14] keeps who has answered from other holders until it is passed, and how many', () => {
    const resolving = new Resolving();
    const { run } = resolving;
    const before = run.state.no;
    resolving.agree(0);
    const seen = (reader: typeof AS_MEMBER | typeof AS_SCRUTINEER | typeof AS_OFFICER) =>
      viewEntries(run.entries, reader).filter(({ type }) => type === 'ballot.cast').length;
    expect([seen(AS_MEMBER), seen(AS_SCRUTINEER), seen(AS_OFFICER)]).toEqual([0, 1, 1]);
    expect(viewEntries(run.entries, { clearance: 'body', personId: 'member-0' }).at(-1)?.type).toBe(
      'ballot.cast',
    );
    expect(toldUpTo(run.state, run.entries, AS_MEMBER)).toBe(before);
    expect([AS_MEMBER, AS_SCRUTINEER, AS_OFFICER].map((one) => areBallotsKept(run.state, one))).toEqual([
      ...[true, false, false],
    ]);
    resolving.agree(1);
    expect(areBallotsKept(run.state, AS_MEMBER)).toBe(false);
  });

  it('[RES-20] tells nobody but the scrutineers and who gave it that an answer replaced another', () => {
    const resolving = new Resolving();
    const { run } = resolving;
    const scrutineer = { clearance: 'body', personId: 'scrutineer-0' } as const;
    run.must('member-1', resolving.casting(1, 'reject'));
    resolving.agree(1);
    const told = (reader: Reader) =>
      viewEntries(run.entries, reader).flatMap((entry) =>
        entry.type === 'ballot.cast' ? entry.data.places : [],
      );
    expect(told(AS_OFFICER)).toEqual([1]);
    expect(told(scrutineer)).toEqual([1, 1]);
    expect(told({ clearance: 'body', personId: 'member-1' })).toEqual([1, 1]);
    run.must('secretary', {
      ...{ type: 'ballot.record', voteId: resolving.vote.voteId, seatId: 'lot-2', reason: 'By post.' },
      answer: { kind: 'motion', choice: 'approve' },
    });
    run.must('member-2', resolving.casting(2, 'reject'));
    expect(told(AS_OFFICER)).toEqual([1, 2, 2]);
  });

  it('[RES-14] is told as every ballot where the rules show each as it comes', () => {
    const live = new Resolving({}, { ...ORDINARY_IN_WRITING, visibility: 'roll-call-live' });
    live.agree(0);
    expect(live.run.entries.at(-1)?.audience).toBe('body');
    expect(areBallotsKept(live.run.state, AS_MEMBER)).toBe(false);
  });

  it('[RES-15] circulates the words with how to agree, all votes and when it lapses, and reminds of it only later', () => {
    const { run, vote } = new Resolving();
    const { notice } = run.state;
    if (notice === null) throw new Error('nothing was circulated');
    expect(noticeText(notice.document)).toBe(CIRCULATED);
    expect(remindersOf(run.state, vote).map(({ purpose }) => purpose)).not.toContain('opening');
  });

  it('[RES-7] says of all votes how many agreed', () => {
    const resolving = new Resolving();
    resolving.agree(0);
    resolving.agree(1);
    const { outcome } = resolving.vote;
    if (outcome === null) throw new Error('it is not passed');
    expect(sayAgreed(outcome)).toBe('75 of all 100 votes agreed (75.0 %).');
    expect(sayIssued(outcome, 100)).toBe('Of 100 issued shares 75 voted for (75.0 %) and 0 against (0.0 %).');
  });
});

const CIRCULATED = `Resolutions in writing of the Change Board: MP188 between meetings

These resolutions are proposed to the members of the Change Board in writing. No meeting is held for them.

Company: Change Board
Circulated: Wednesday 22 December 2021, 10:00 UK time
Who may agree: Who was a member on that day, by whoever acts for them
All votes: 100, whether or not they are given

Resolutions

1. Auditor

To propose as an ordinary resolution:

That the auditor be appointed.

How to agree

Whoever acts for a holder signs in and votes for the resolution on its page, which cannot be taken back. Or they tell the secretary, who records it: that counts when the resolution ends, and until then they may answer themselves. Who does not agree need do nothing: a vote that is not given counts like one against.

When it lapses

Auditor: An ordinary resolution is passed by more than half of all votes, cast or not (Companies Act 2006 s.282). It lapses if that is not reached by the end of Tuesday 18 January 2022, UK time.
`;
