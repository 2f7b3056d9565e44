/** What is refused before it is counted: answers that are not offered, rolls and counts that do not fit their rules. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { MandateRule, RuleSet } from '../rule-set/rule-set.js';
import type { VoteForm } from '../rule-set/vote-form.js';
import { aRuleSet } from '../testing/a-rule-set.js';
import type { Refusal } from '../value/refusal.js';
import { type Answers, aPoll, aTally, aVote } from '../testing/a-vote.js';
import type { Answer } from './ballot.js';
import { checkMotionAnswer } from './check-motion-answer.js';
import { checkRoll, checkTallies, checkVote } from './check-vote.js';
import { count } from './count.js';
import { countTallies } from './count-tallies.js';
import type { RollPlace } from './roll.js';

const splitVotes: MandateRule = { alternates: true, proxies: null, splitVotes: true };
const split = aRuleSet({ counting: { kind: 'whole', unit: 'weight' }, mandates: splitVotes });
const form = (altered: Partial<Extract<VoteForm, { kind: 'motion' }>>): VoteForm => ({
  ...{ kind: 'motion', words: 'approve-reject', abstain: true, sendBack: false },
  ...altered,
});

/** The code of a refusal that says where and what is wrong. */
function codeAndSaid({ kind, code, field, sentence }: Refusal): string {
  expect(kind).toBe('invalid');
  expect(field).toMatch(/^(ruleSet|roll|answers?|categories)$/);
  expect(sentence).toMatch(/^[A-Z].*\.$/);
  return code;
}

function codeOf(ruleSet: RuleSet, answer: unknown, weight = 10): string | null {
  const checked = checkMotionAnswer(ruleSet, weight, answer);
  return checked.ok ? null : checked.refusal.code;
}

describe('checkMotionAnswer', () => {
  it('[CNT-22] takes what the form offers', () => {
    for (const answer of ['approve', 'reject', 'abstain']) {
      expect(checkMotionAnswer(aRuleSet(), 1, answer)).toEqual({ ok: true, value: answer });
    }
    expect(codeOf(aRuleSet({ form: form({ sendBack: true }) }), 'send-back')).toBeNull();
    expect(codeOf(aRuleSet(), 'send-back')).toBe('send-back-not-offered');
    expect(codeOf(aRuleSet({ form: form({ abstain: false }) }), 'abstain')).toBe('abstain-not-offered');
    expect(codeOf(aRuleSet({ form: { kind: 'approval' } }), 'approve')).toBe('form-other');
  });

  it.each<[unknown]>([
    ['Approve'],
    ['approve '],
    ['\u0430pprove'],
    ['recused'],
    ['not-voted'],
    ['absent'],
    [''],
    [1],
    [true],
    [null],
    [undefined],
    [['approve']],
  ])('[CNT-22] knows no answer %j', (answer) => {
    expect(codeOf(split, answer)).toBe('answer-unknown');
  });

  it('[CNT-19] takes parts up to the weight, and gives back only those named', () => {
    const parts = { approve: 6, reject: 3, abstain: 1 };
    expect(checkMotionAnswer(split, 10, parts)).toEqual({ ok: true, value: parts });
    expect(checkMotionAnswer(split, 10, { reject: 0, approve: 1 })).toEqual({
      ok: true,
      value: { reject: 0, approve: 1 },
    });
  });

  it.each<[unknown, string]>([
    [{ approve: 11 }, 'split-too-much'],
    [{ approve: 6, reject: 5 }, 'split-too-much'],
    [{ approve: Number.MAX_SAFE_INTEGER, reject: Number.MAX_SAFE_INTEGER }, 'split-too-much'],
    [{ approve: -1, reject: 5 }, 'part-invalid'],
    [{ approve: 0.5 }, 'part-invalid'],
    [{ approve: 1e21 }, 'part-invalid'],
    [{ approve: Number.NaN }, 'part-invalid'],
    [{ approve: '3' }, 'part-invalid'],
    [{ approve: 3n }, 'part-invalid'],
    [{ approve: null }, 'part-invalid'],
    [{}, 'split-empty'],
    [{ approve: 0 }, 'split-empty'],
    [{ yes: 1 }, 'answer-unknown'],
    [{ approve: 1, recused: 1 }, 'answer-unknown'],
    [{ 'send-back': 1 }, 'send-back-not-offered'],
    [JSON.parse('{"__proto__": 1}'), 'answer-unknown'],
    [JSON.parse('{"constructor": 1, "approve": 1}'), 'answer-unknown'],
  ])('[CNT-19] [I14] refuses %p', (parts, code) => {
    expect(codeOf(split, parts)).toBe(code);
  });

  it('[CNT-19] splits only where the rules let, and where weight counts', () => {
    expect(codeOf(aRuleSet({ counting: { kind: 'whole', unit: 'weight' } }), { approve: 1 })).toBe(
      'split-not-allowed',
    );
    expect(codeOf(aRuleSet({ mandates: splitVotes }), { approve: 1 })).toBe('split-not-allowed');
    expect(
      codeOf(aRuleSet({ counting: { kind: 'share', caps: [] }, mandates: splitVotes }), { approve: 1 }),
    ).toBeNull();
  });

  it('[CNT-22] says every refusal in a sentence, at the answer', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withNullPrototype: true }), (answer) => {
        const checked = checkMotionAnswer(split, 10, answer);
        if (checked.ok) return;
        expect(checked.refusal).toMatchObject({ kind: 'invalid', field: 'answer' });
        expect(checked.refusal.sentence).toMatch(/^[A-Z].*\.$/);
      }),
    );
  });
});

const NONE: Answers = [0, 0, 0];
const V1 = aVote(aRuleSet(), { large: [11, 0, 0], small: [2, 0, 1], network: [3, 0, 0], other: NONE });

describe('a roll that does not fit', () => {
  const [first, ...rest] = V1.roll;
  const withFirst = (altered: Partial<RollPlace>): readonly RollPlace[] =>
    first ? [{ ...first, ...altered }, ...rest] : rest;
  const code = (
    roll: readonly RollPlace[],
    answers: readonly Answer[] = V1.answers,
    ruleSet = aRuleSet(),
  ) => {
    const checked = checkVote(ruleSet, roll, answers);
    return checked.ok ? null : codeAndSaid(checked.refusal);
  };

  it('[CNT-22] is refused with the place at fault, and never becomes a result', () => {
    expect(code(V1.roll)).toBeNull();
    expect(code(V1.roll, V1.answers.slice(1))).toBe('answers-missing');
    expect(code(withFirst({ place: 1 }))).toBe('place-twice');
    expect(code(withFirst({ place: 99 }))).toBe('answer-unknown');
    expect(code(withFirst({ constituencyId: 'nowhere' }))).toBe('constituency-unknown');
    for (const weight of [0.5, 0, -1, 2 ** 53, Number.NaN])
      expect(code(withFirst({ weight }))).toBe('weight-invalid');
    expect(code(V1.roll, V1.answers, aRuleSet({ form: { kind: 'approval' } }))).toBe('form-other');
    expect(code(V1.roll, ['send-back', ...V1.answers.slice(1)])).toBe('send-back-not-offered');
    expect(() => count({ ...V1, answers: V1.answers.slice(1) })).toThrow(
      '23 places on the roll and 22 answers',
    );
    expect(() => count({ ...V1, answers: ['send-back', ...V1.answers.slice(1)] })).toThrow(
      'Place 0: This vote',
    );
  });

  it('[CNT-8] weighs less in an election by weight, whose figures have five decimal places', () => {
    const most = Math.floor(Number.MAX_SAFE_INTEGER / 100_000);
    const form = { kind: 'ranked', count: 'scottish-stv' } as const;
    const weighed = aRuleSet({ form, counting: { kind: 'whole', unit: 'weight' } });
    expect(checkRoll(weighed, withFirst({ weight: most - 22 }))).toEqual({ ok: true, value: null });
    expect(checkRoll(weighed, withFirst({ weight: most - 21 }))).toMatchObject({
      refusal: { code: 'weights-too-large', sentence: expect.stringContaining('90071992547') },
    });
    const perHead = aRuleSet({ form, counting: { kind: 'whole', unit: 'head' } });
    expect(checkRoll(perHead, withFirst({ weight: most }))).toEqual({ ok: true, value: null });
  });

  it('[CNT-8] may weigh as much as a number is exact, and not one more', () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(checkRoll(aRuleSet(), withFirst({ weight: most - 22 }))).toEqual({ ok: true, value: null });
    expect(checkRoll(aRuleSet(), withFirst({ weight: most - 21 }))).toMatchObject({
      refusal: {
        code: 'weights-too-large',
        field: 'roll',
        sentence: expect.stringContaining('9007199254740991'),
      },
    });
  });
});

describe('counts that do not fit', () => {
  const code = (ruleSet: RuleSet, counts: Parameters<typeof checkTallies>[1]) => {
    const checked = checkTallies(ruleSet, counts);
    return checked.ok ? null : codeAndSaid(checked.refusal);
  };
  const alone = { constituencies: [{ id: 'all', name: 'All' }] };
  const one = (counts: Parameters<typeof aTally>[0], seats = 1) => [
    { constituencyId: 'all', seats, tally: aTally(counts) },
  ];

  it('[CNT-22] are refused before they become a result', () => {
    const rules = aRuleSet(alone);
    expect(code(rules, one({ approve: 1 }))).toBeNull();
    expect(code(rules, one({ approve: 2 }))).toBe('count-not-seats');
    expect(code(rules, one({ approve: 2, reject: -1 }))).toBe('count-invalid');
    expect(code(rules, one({ approve: 0.5, reject: 0.5 }))).toBe('count-invalid');
    expect(code(rules, one({}, -1))).toBe('count-invalid');
    expect(code(rules, one({ 'send-back': 1 }))).toBe('send-back-not-offered');
    expect(code(aRuleSet({ ...alone, form: form({ abstain: false }) }), one({ abstain: 1 }))).toBe(
      'abstain-not-offered',
    );
    expect(code(rules, [])).toBe('categories-other');
    expect(code(rules, [...one({ approve: 1 }), ...one({ approve: 1 })])).toBe('categories-other');
    expect(code(aRuleSet({ ...alone, form: { kind: 'approval' } }), one({ approve: 1 }))).toBe('form-other');
  });

  it('[CNT-8] may come to another number than the seats where weight counts, up to the largest exact one', () => {
    const rules = aRuleSet({ ...alone, counting: { kind: 'whole', unit: 'weight' } });
    expect(code(rules, one({ approve: 900 }))).toBeNull();
    expect(code(rules, one({ approve: Number.MAX_SAFE_INTEGER }))).toBeNull();
    expect(code(rules, one({ approve: Number.MAX_SAFE_INTEGER, reject: 1 }))).toBe('weights-too-large');
  });

  it('throw when a category is left out, or the rules are for a choice', () => {
    const poll = aPoll({}, { large: { approve: 1 } });
    expect(() => countTallies({ ...poll, categories: poll.categories.slice(1) })).toThrow(
      'no count of category',
    );
    expect(() => countTallies(aPoll({ form: { kind: 'approval' } }, {}))).toThrow('chooses among options');
  });
});
