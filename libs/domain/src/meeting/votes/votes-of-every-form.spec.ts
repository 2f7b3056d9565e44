/** Votes on options, straw polls, shows of hands and votes that close by themselves, proved by commands. */
import { describe, expect, it } from '@jest/globals';
import { countingBy } from '../../rule-set/counting-rule.js';
import type { RuleSet } from '../../rule-set/rule-set.js';
import { aRuleSet } from '../../testing/a-rule-set.js';
import { aMotionAnswer, aRoster, aRunningMeeting, aVoteOpening } from '../../testing/a-meeting.js';
import type { BallotAnswer } from '../../vote/ballot-answer.js';
import { proposalOutcome, type ElectedOutcome } from '../../vote/vote-outcome.js';
import type { MeetingCommandData } from '../meeting-command.js';
import type { MeetingEntry } from '../meeting-entry.js';
import { seatsOfVote } from './vote-seats.js';
import { viewEntries } from '../view-entries.js';

type Opening = Partial<MeetingCommandData['vote.open']>;

const perHead = countingBy('per-head');
const CHOOSE_TWO: Partial<RuleSet> = { form: { kind: 'choose', most: 2 }, counting: perHead };
const STV: Partial<RuleSet> = { form: { kind: 'ranked', count: 'scottish-stv' }, counting: perHead };
const IRV: Partial<RuleSet> = { form: { kind: 'ranked', count: 'instant-run-off' }, counting: perHead };
const three = { options: [{ name: 'Asha Rao' }, { name: ' Ben Cole ' }, { name: 'Dee Fox' }] };

/** A running meeting whose body has the given rules beside its default. */
function aBody(rules: Partial<RuleSet> = {}, purpose: 'decision' | 'discussion' = 'decision') {
  const { run, itemId } = aRunningMeeting({ purpose });
  const ruleSets = [aRuleSet({ id: 'other', name: 'Other rules', ...rules })];
  run.must('secretary', { type: 'roster.set', roster: { ...aRoster(), ruleSets } });
  const opening = (altered: Opening) => aVoteOpening(itemId, { ruleSetId: 'other', ...altered });
  return {
    run,
    itemId,
    refused: (altered: Opening) => run.refused('chair', opening(altered)),
    open: (altered: Opening = {}) => {
      run.must('chair', opening(altered));
      const vote = run.state.votes.at(-1);
      if (vote === undefined) throw new Error('no vote');
      return vote;
    },
    vote: () => {
      const vote = run.state.votes.at(-1);
      if (vote === undefined) throw new Error('no vote');
      return vote;
    },
    cast: (seat: number, voteId: string, answer: BallotAnswer) =>
      ({ type: 'ballot.cast', voteId, seatId: `seat-${seat}`, answer }) as const,
  };
}

function elected(vote: { readonly outcome: unknown }): ElectedOutcome {
  return vote.outcome as ElectedOutcome;
}

describe('opening a vote under a rule set of the body', () => {
  it('[VOT-18] freezes the rule set that is named, and refuses one that the body does not have', () => {
    const { open, refused } = aBody({ tie: 'status-quo', counting: perHead });
    expect(refused({ ruleSetId: 'gone' })).toMatchObject({ code: 'no-such-rule-set', field: 'ruleSetId' });
    expect(open().ruleSet).toMatchObject({ id: 'other', name: 'Other rules' });
    expect(aBody().open({ ruleSetId: null }).ruleSet?.id).toBe('change-board');
  });

  it('[VOT-18] sends a secret vote to its own way of opening', () => {
    expect(aBody({ visibility: 'secret' }).refused({}).code).toBe('prepare-secret-vote');
  });

  it('[VOT-18] keeps a reading for one vote to proposals, and refuses rules for other constituencies', () => {
    expect(aBody(CHOOSE_TWO).refused({ ...three, method: 'per-head' }).code).toBe('method-not-here');
    const elsewhere = aBody({ counting: perHead, constituencies: [{ id: 'x', name: 'X' }] });
    expect(elsewhere.refused({}).code).toBe('rules-do-not-fit');
    const persons = aBody({ electorate: 'person-present', constituencies: [{ id: 'x', name: 'X' }] });
    expect(persons.refused({}).code).toBe('rules-do-not-fit');
  });

  it('[VOT-18] reads the quorum by the rules of the vote', () => {
    const all = { ...aRuleSet().quorum, fractionInPost: { numerator: 1, denominator: 1 } };
    expect(aBody({ quorum: all }).refused({}).code).toBe('inquorate');
    const { run, open, vote } = aBody({
      counting: perHead,
      quorum: { ...all, fractionInPost: null, count: 3 },
    });
    run.must('chair', { type: 'vote.close', voteId: open().voteId });
    expect(vote().quorumAtClose?.needed).toBe(3);
  });

  it.each<[string, Partial<RuleSet>, Opening]>([
    ['options-count', CHOOSE_TWO, { options: [{ name: 'Only' }] }],
    [
      'options-count',
      CHOOSE_TWO,
      { options: Array.from({ length: 51 }, (_, at) => ({ name: `Name ${at}` })) },
    ],
    ['option-without-name', CHOOSE_TWO, { options: [{ name: 'A' }, { name: '  ' }] }],
    ['option-too-long', CHOOSE_TWO, { options: [{ name: 'A' }, { name: 'b'.repeat(121) }] }],
    ['text-unreadable', CHOOSE_TWO, { options: [{ name: 'A' }, { name: 'B\u202ey' }] }],
    [
      'option-twice',
      CHOOSE_TWO,
      {
        options: [
          { id: 'a', name: 'A' },
          { id: 'a', name: 'B' },
        ],
      },
    ],
    ['options-look-alike', CHOOSE_TWO, { options: [{ name: 'Ann' }, { name: ' ann ' }] }],
    ['options-look-alike', CHOOSE_TWO, { options: [{ name: 'Ren\u00e9' }, { name: 'Rene\u0301' }] }],
    ['seats-invalid', CHOOSE_TWO, { ...three, seats: 4 }],
    ['seats-invalid', STV, { ...three, seats: 0 }],
    ['seats-invalid', STV, { ...three, seats: 1.5 }],
    ['seats-invalid', IRV, { ...three, seats: 2 }],
    ['options-not-asked', {}, three],
    ['options-not-asked', {}, { seats: 2 }],
  ])('[VOT-20] refuses options: %s', (code, rules, altered) => {
    expect(aBody(rules).refused(altered).code).toBe(code);
  });

  it('[VOT-20] keeps the names trimmed, in one spelling and in the order of the paper, each with an id', () => {
    const { options, form, seats } = aBody(CHOOSE_TWO).open({ ...three, seats: 2 });
    expect(options.map(({ name }) => name)).toEqual(['Asha Rao', 'Ben Cole', 'Dee Fox']);
    expect(new Set(options.map(({ id }) => id)).size).toBe(3);
    expect({ form, seats }).toEqual({ form: CHOOSE_TWO.form, seats: 2 });
  });
});

describe('a ballot on options', () => {
  it('[VOT-19] is checked under the frozen rules, and a refused one changes nothing', () => {
    const { run, open, cast } = aBody(CHOOSE_TWO);
    const { voteId, options } = open(three);
    const [a = '', b = '', c = ''] = options.map(({ id }) => id);
    const refusals: readonly (readonly [BallotAnswer, string])[] = [
      [{ kind: 'chosen', optionIds: [a, b, c] }, 'too-many-choices'],
      [{ kind: 'chosen', optionIds: [a, a] }, 'option-twice'],
      [{ kind: 'chosen', optionIds: ['__proto__'] }, 'unknown-option'],
      [{ kind: 'chosen', optionIds: [] }, 'nothing-chosen'],
      [{ kind: 'ranked', ranks: [{ optionId: a, rank: 1 }] }, 'wrong-form'],
      [aMotionAnswer('approve'), 'form-other'],
      [{ kind: 'split', parts: { approve: 1 } }, 'split-not-allowed'],
    ];
    for (const [answer, code] of refusals) {
      expect(run.refused('member-0', cast(0, voteId, answer)).code).toBe(code);
    }
  });

  it('[VOT-19] of a ranked vote names each option once, in whole ranks without a gap', () => {
    const { run, open, cast } = aBody(STV);
    const { voteId, options } = open(three);
    const [a = '', b = ''] = options.map(({ id }) => id);
    const ranked = (...ranks: readonly (readonly [string, number])[]): BallotAnswer => ({
      kind: 'ranked',
      ranks: ranks.map(([optionId, rank]) => ({ optionId, rank })),
    });
    for (const [answer, code] of [
      [ranked([a, 1], [b, 1]), 'rank-twice'],
      [ranked([a, 1], [a, 2]), 'option-twice'],
      [ranked([a, 1], [b, 3]), 'rank-missing'],
      [ranked([a, -1]), 'rank-not-whole'],
      [ranked([a, 0.5]), 'rank-not-whole'],
      [ranked([a, 1e300]), 'rank-not-whole'],
    ] as const) {
      expect(run.refused('member-0', cast(0, voteId, answer)).code).toBe(code);
    }
  });

  it('[VOT-19] does not answer a proposal', () => {
    const { run, open, cast } = aBody();
    const { voteId } = open();
    expect(run.refused('member-0', cast(0, voteId, { kind: 'blank' })).code).toBe('form-other');
  });
});

describe('the count of a vote on options', () => {
  it('[VOT-21] is by its form, with the turnout, and the roll call says what each place chose', () => {
    const { run, open, cast, vote, itemId } = aBody(CHOOSE_TWO);
    const { voteId, options } = open({ ...three, seats: 1 });
    const [a = '', b = ''] = options.map(({ id }) => id);
    run.must('member-0', cast(0, voteId, { kind: 'chosen', optionIds: [a] }));
    run.must('member-1', cast(1, voteId, { kind: 'chosen', optionIds: [b, a] }));
    run.must('member-2', cast(2, voteId, { kind: 'blank' }));
    run.must('member-3', { type: 'interest.declare', itemId, seatId: 'seat-3', text: 'A relative' });
    run.must('chair', { type: 'vote.close', voteId });
    const { count, turnout, sentence } = elected(vote());
    expect(turnout).toEqual({ voted: 2, blank: 1, notVoted: 16, recused: 1, absent: 3 });
    expect(count).toMatchObject({ kind: 'choices', elected: [a], ballots: { counted: 2, blank: 1 } });
    expect(sentence).toBe('Asha Rao is elected; Ben Cole and Dee Fox are not.');
    expect(
      vote()
        .rollCall.slice(0, 3)
        .map(({ standing }) => standing),
    ).toEqual(['voted', 'voted', 'abstain']);
    expect(vote().rollCall[1]?.answer).toEqual({ kind: 'chosen', optionIds: [b, a] });
    run.must('chair', { type: 'vote.declare', voteId });
    expect(vote().options).toEqual(options);
  });

  it.each([
    ['scottish-stv', STV],
    ['instant-run-off', IRV],
  ] as const)('[VOT-21] follows the ranks: %s', (kind, rules) => {
    const { run, open, cast, vote } = aBody(rules);
    const { voteId, options } = open(three);
    const [a = '', b = '', c = ''] = options.map(({ id }) => id);
    const rankings = [[a], [a], [a], [b], [b], [b], [b], [c, a], [c, a]];
    for (const [seat, ranking] of rankings.entries()) {
      const ranks = ranking.map((optionId, at) => ({ optionId, rank: at + 1 }));
      run.must(`member-${seat}`, cast(seat, voteId, { kind: 'ranked', ranks }));
    }
    run.must('chair', { type: 'vote.close', voteId });
    expect(elected(vote()).count).toMatchObject({ kind, elected: [a] });
  });

  it('[VOT-21] decides nothing without a quorum at the close', () => {
    const { run, open, vote } = aBody(CHOOSE_TWO);
    const { voteId } = open(three);
    for (let seat = 0; seat < 12; seat++) {
      run.must(`member-${seat}`, { type: 'seat.leave', seatId: `seat-${seat}` });
    }
    run.must('chair', { type: 'vote.close', voteId });
    expect(elected(vote())).toMatchObject({ count: null, sentence: expect.stringMatching(/no quorum/) });
  });
});

describe('a straw poll', () => {
  it('[VOT-22] may be taken on what is discussed, and says everywhere that it decides nothing', () => {
    const { run, open, vote } = aBody({ binding: false }, 'discussion');
    const { voteId, binding } = open();
    expect(binding).toBe(false);
    run.must('chair', { type: 'vote.close', voteId });
    run.must('chair', { type: 'vote.declare', voteId });
    expect(vote().outcome?.binding).toBe(false);
    expect(aBody({}, 'discussion').refused({}).code).toBe('not-for-decision');
  });
});

describe('who sees how each seat voted', () => {
  const linesIn = (entries: readonly MeetingEntry[], name: 'vote.counted' | 'roll-call.taken'): number => {
    const found = entries.find((entry) => entry.type === name);
    return found?.type === 'vote.counted' || found?.type === 'roll-call.taken'
      ? found.data.rollCall.length
      : 0;
  };

  const closed = (visibility: RuleSet['visibility']) => {
    const body = aBody({ visibility });
    const { voteId } = body.open();
    body.run.cast(0, voteId, 'approve');
    const cast = body.run.entries.at(-1);
    const shown = body.vote();
    body.run.must('chair', { type: 'vote.close', voteId });
    const counted = linesIn(body.run.entries, 'vote.counted');
    const taken = linesIn(body.run.entries, 'roll-call.taken');
    body.run.must('chair', { type: 'vote.declare', voteId });
    const declared = body.run.entries.at(-1);
    if (declared?.type !== 'vote.declared' || cast?.type !== 'ballot.cast') throw new Error('not so');
    return { body, cast, shown, counted, taken, declared: declared.data.rollCall.length };
  };

  it.each([
    ['roll-call-after-close', 23, 0, 23],
    ['scrutineers', 0, 23, 0],
    ['totals-only', 0, 0, 0],
  ] as const)(
    '[VOT-23] %s: %i lines for officers, %i for scrutineers, %i when declared',
    (visibility, counted, taken, declared) => {
      const result = closed(visibility);
      expect(result).toMatchObject({ counted, taken, declared });
      expect(result.cast.data.answer).toBeUndefined();
      expect(
        JSON.stringify(
          result.body.run.entries.filter(({ type }) => !['vote.counted', 'roll-call.taken'].includes(type)),
        ),
      ).not.toMatch(declared === 0 ? /"standing":"approve"/ : /"answer"/);
    },
  );

  it('[VOT-23] live: the body sees each answer as it comes, and nobody below it', () => {
    const { cast, shown, body } = closed('roll-call-live');
    expect(cast.data.answer).toEqual(aMotionAnswer('approve'));
    expect(seatsOfVote(body.run.state, shown)[0]?.state).toBe('approve');
    const reader = (clearance: 'public' | 'body') => ({ clearance, personId: null });
    const seen = (clearance: 'public' | 'body') =>
      viewEntries(body.run.entries, reader(clearance)).filter(({ type }) => type === 'ballot.cast');
    expect(seen('public')).toEqual([]);
    expect(seen('body')).toHaveLength(1);
  });
});

describe('a show of hands', () => {
  const hands = { approve: 12, reject: 5, abstain: 1, 'send-back': 0 };
  const byHead = { counting: perHead } as const;

  it('[VOT-24] is entered by the secretary and counted instead of ballots; entered again, the last counts', () => {
    const { run, open, vote, cast } = aBody(byHead);
    const { voteId } = open();
    run.must('secretary', { type: 'hands.enter', voteId, hands: { ...hands, approve: 1 } });
    run.must('secretary', { type: 'hands.enter', voteId, hands });
    expect(run.refused('member-0', cast(0, voteId, aMotionAnswer('approve'))).code).toBe('hands-entered');
    run.must('chair', { type: 'vote.close', voteId });
    run.must('chair', { type: 'vote.declare', voteId });
    expect(vote().hands).toMatchObject({ hands, by: { personId: 'secretary' } });
    expect(vote().rollCall).toEqual([]);
    expect(proposalOutcome(vote().outcome)).toMatchObject({
      verdict: 'approved',
      categories: [],
      total: { ...hands, 'not-voted': 2, recused: 0, absent: 3 },
    });
  });

  it('[VOT-24] is refused where hands cannot tell the outcome, or do not fit the room', () => {
    const enter = (voteId: string, counts = hands) =>
      ({ type: 'hands.enter', voteId, hands: counts }) as const;
    const byCategory = aBody();
    expect(byCategory.run.refused('secretary', enter(byCategory.open().voteId)).code).toBe('hands-not-here');
    const { run, open } = aBody(byHead);
    const { voteId } = open();
    for (const [counts, code] of [
      [{ ...hands, approve: 15 }, 'too-many-hands'],
      [{ ...hands, reject: -1 }, 'hands-not-whole'],
      [{ ...hands, reject: 0.5 }, 'hands-not-whole'],
      [{ ...hands, 'send-back': 1 }, 'send-back-not-offered'],
    ] as const) {
      expect(run.refused('secretary', enter(voteId, counts)).code).toBe(code);
    }
    run.cast(0, voteId, 'approve');
    expect(run.refused('secretary', enter(voteId)).code).toBe('ballots-cast');
  });
});

describe('a vote that closes by itself', () => {
  const CLOSES = '2021-12-22T10:10:00.000Z';
  const close = { whenAllVoted: false, graceSeconds: 30 };
  const at = (body: ReturnType<typeof aBody>, time: string) => {
    body.run.seconds = (Date.parse(time) - Date.parse('2021-12-22T10:00:00.000Z')) / 1000 - 1;
  };

  it('[VOT-25] takes ballots until its time and the grace of its rules, and no later, closed yet or not', () => {
    const body = aBody({ close });
    const { voteId } = body.open({ closesAt: CLOSES });
    at(body, '2021-12-22T10:10:30.000Z');
    body.run.cast(0, voteId, 'approve');
    expect(body.run.refused('member-1', body.cast(1, voteId, aMotionAnswer('reject')))).toMatchObject({
      code: 'vote-closed',
      sentence: expect.stringMatching(/closed at 10:10:00/),
    });
    body.run.must('secretary', { type: 'vote.close-on-time', voteId });
    expect(proposalOutcome(body.vote().outcome)?.total).toMatchObject({ approve: 1, reject: 0 });
    expect(body.run.refused('secretary', { type: 'vote.close-on-time', voteId }).code).toBe(
      'vote-closed-already',
    );
  });

  it('[VOT-25] is not closed by the clock before its time, nor ever where it has none', () => {
    const timed = aBody();
    const { voteId } = timed.open({ closesAt: CLOSES });
    expect(timed.run.refused('secretary', { type: 'vote.close-on-time', voteId }).code).toBe('not-time');
    const byHand = aBody();
    const open = byHand.open();
    expect(byHand.run.refused('secretary', { type: 'vote.close-on-time', voteId: open.voteId }).code).toBe(
      'not-time',
    );
    expect(aBody().refused({ closesAt: '2021-12-22T09:00:00.000Z' }).code).toBe('closes-too-early');
  });

  it('[VOT-25] is put off by an officer with a reason, before its time and to a later one only', () => {
    const body = aBody();
    const { voteId } = body.open({ closesAt: CLOSES });
    const extend = (closesAt: string, reason = 'The line failed') =>
      ({ type: 'vote.extend', voteId, closesAt, reason }) as const;
    expect(body.run.refused('chair', extend('2021-12-22T10:09:00.000Z')).code).toBe('closes-too-early');
    expect(body.run.refused('chair', extend('2021-12-22T10:20:00.000Z', ' ')).code).toBe('text-missing');
    body.run.must('chair', extend('2021-12-22T10:20:00.000Z'));
    expect(body.vote().closesAt).toBe('2021-12-22T10:20:00.000Z');
    at(body, '2021-12-22T10:20:01.000Z');
    expect(body.run.refused('chair', extend('2021-12-22T10:30:00.000Z')).code).toBe('vote-closed');
    const byHand = aBody();
    const other = byHand.open().voteId;
    expect(byHand.run.refused('chair', { ...extend(CLOSES), voteId: other }).code).toBe('closed-by-hand');
  });

  it('[VOT-26] closes and counts with the ballot that completes it, where its rules say so', () => {
    const { run, open, vote, itemId, cast } = aBody({ close: { ...close, whenAllVoted: true } });
    for (const seat of [20, 21]) {
      run.must('secretary', { type: 'seat.take', seatId: `seat-${seat}`, personId: `member-${seat}` });
    }
    const { voteId } = open();
    run.must('secretary', { type: 'interest.declare', itemId, seatId: 'seat-22', text: 'Proposer' });
    for (let seat = 0; seat < 21; seat++) run.cast(seat, voteId, 'approve');
    expect(vote().stage).toBe('open');
    const written = run.must('member-21', cast(21, voteId, aMotionAnswer('reject')));
    expect(written.map(({ type }) => type)).toEqual(['ballot.cast', 'vote.closed', 'vote.counted']);
    expect(proposalOutcome(vote().outcome)?.total).toMatchObject({ approve: 21, reject: 1, recused: 1 });
  });
});
