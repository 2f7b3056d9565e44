/** Every rule set to begin with can be counted, an address brings a case back, and nothing in one is believed. */
import { calculateVote, countingBy, firstRules, type Calculation } from '@quorate/domain';
import { describe, expect, it } from '@jest/globals';
import {
  caseOfDraft,
  type CalculatorDraft,
  calculatorHref,
  caseOfHash,
  hashOfCase,
  presetOf,
  PRESETS,
} from './index.js';

function calculated(draft: CalculatorDraft): Calculation {
  const { asked, faults } = caseOfDraft(draft);
  expect([...faults]).toEqual([]);
  const result = asked === null ? null : calculateVote(asked);
  if (!result?.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

describe('the rule sets to begin with', () => {
  it.each([
    ['rule-c', 'The proposal is rejected'],
    ['rule-m', 'The proposal is approved'],
    ['rule-c-strict', 'The proposal is rejected'],
    ['two-categories', 'The proposal is approved'],
    ['capped-shares', 'The proposal is approved'],
    ['weighted-categories', 'The proposal is approved'],
    ['entitled', 'The proposal is rejected'],
    ['choose-one', 'Asha Rao, Ben Cole and Carys Wynn are elected; Dee Fox is not.'],
    ['approval', 'Cardiff is elected; Leeds and Glasgow are not.'],
    ['instant-run-off', 'Ben Cole is elected; Asha Rao and Carys Wynn are not.'],
    ['scottish-stv', 'Asha Rao and Carys Wynn are elected; Ben Cole and Dee Fox are not.'],
  ])('%s: %s', (id, verdict) => {
    expect(calculated(presetOf(id).draft).verdict).toBe(verdict);
  });

  it('are all told here', () => {
    expect(PRESETS).toHaveLength(11);
  });
});

describe('an address', () => {
  it('brings back what was filled in, whatever is typed', () => {
    const { draft } = presetOf('rule-c');
    const [first, ...others] = draft.categories;
    if (first === undefined) throw new Error('no category');
    const changed = {
      ...draft,
      tie: 'casting-vote' as const,
      fraction: '2/3 & more # = %',
      categories: [{ ...first, name: 'Łódź & Söhne', approve: '3' }, ...others],
    };
    const back = caseOfHash(hashOfCase({ presetId: 'rule-c', draft: changed }));
    expect(back).toEqual({ presetId: 'rule-c', draft: changed });
  });

  it('says no more than what differs', () => {
    const { draft } = presetOf('scottish-stv');
    expect(hashOfCase({ presetId: 'scottish-stv', draft })).toBe('rules=scottish-stv');
  });

  it.each(['', '#rules=__proto__', '#tie=nobody&way=%00', '#category=&x=1', '#%E0%A4%A'])(
    'that says nonsense (%s) opens with what the rules have',
    (hash) => {
      const { draft } = caseOfHash(hash);
      expect(draft.tie).toBe('status-quo');
      expect(draft.way).toBe('most-decided');
      expect(calculateVoteOf(draft)).toBe(true);
    },
  );

  it('leads from a counted vote to the same outcome', () => {
    const constituencies = ['a', 'b'].map((id) => ({ id, name: `Category ${id}` }));
    const counting = countingBy('by-category');
    const ruleSet = firstRules({ id: 'x', name: 'Board', constituencies, counting, source: 'test' });
    const draft = presetOf('two-categories').draft;
    const { asked } = caseOfDraft(draft);
    if (asked?.votes.kind !== 'tallies') throw new Error('no counts');
    const tallies = asked.votes.tallies.map((one, at) => ({
      ...one,
      constituencyId: constituencies[at]?.id ?? '',
    }));
    const quorum = { atOpening: null, atClose: null };
    const first = calculateVote({ ruleSet, votes: { kind: 'tallies', tallies }, quorum });
    if (!first.ok || 'elected' in first.value.outcome) throw new Error('not counted');
    const again = calculated(
      caseOfHash(calculatorHref(ruleSet, first.value.outcome).split('#')[1] ?? '').draft,
    );
    expect(again.verdict).toBe(first.value.verdict);
    expect(again.explanation).toEqual(first.value.explanation);
  });
});

describe('fields that cannot be read', () => {
  it('are named, each with a sentence, and nothing is counted', () => {
    const { draft } = presetOf('rule-c');
    const [first, ...others] = draft.categories;
    if (first === undefined) throw new Error('no category');
    const categories = [{ ...first, approve: '14', reject: '-1' }, ...others];
    const { asked, faults } = caseOfDraft({ ...draft, fraction: '3/2', categories });
    expect(asked).toBeNull();
    expect([...faults.keys()].sort()).toEqual(['fraction', 'reject 0', 'seats 0']);
  });
});

function calculateVoteOf(draft: CalculatorDraft): boolean {
  const { asked } = caseOfDraft(draft);
  return asked !== null && calculateVote(asked).ok;
}
