/** The one text of an answer on a secret ballot: what it reads back, and how many other writings are spoilt. */
import { describe, expect, it } from '@jest/globals';
import { aRuleSet } from '../testing/a-rule-set.js';
import type { BallotAnswer } from '../vote/ballot-answer.js';
import { answerText, readAnswerText } from './answer-text.js';

const options = ['a', 'b', 'c'].map((id) => ({ id, name: `Option ${id}` }));
const motion = aRuleSet();
const choose = aRuleSet({ form: { kind: 'choose', most: 2 } });
const ranked = aRuleSet({ form: { kind: 'ranked', count: 'scottish-stv' } });

describe('the text of an answer', () => {
  it.each<[typeof motion, BallotAnswer]>([
    [motion, { kind: 'motion', choice: 'approve' }],
    [choose, { kind: 'blank' }],
    [choose, { kind: 'chosen', optionIds: ['a', 'c'] }],
    [
      ranked,
      {
        kind: 'ranked',
        ranks: [
          { optionId: 'c', rank: 1 },
          { optionId: 'a', rank: 2 },
        ],
      },
    ],
  ])('[SEC-11] reads back as the answer', (ruleSet, answer) => {
    const paper = ruleSet === motion ? [] : options;
    expect(readAnswerText(ruleSet, paper, answerText(answer, paper))).toEqual(answer);
  });

  it('[SEC-11] is the same in whatever order the options were marked', () => {
    const text = (...optionIds: string[]) => answerText({ kind: 'chosen', optionIds }, options);
    expect(text('c', 'a')).toBe(text('a', 'c'));
  });

  it.each([
    '{"kind":"motion","choice":"approve"}',
    '{"choice":"approve","kind":"motion"} ',
    '{"choice":"approve","kind":"motion","mark":1}',
    '{"choice":"maybe","kind":"motion"}',
    '{"choice":["approve"],"kind":"motion"}',
    '{"kind":"split","parts":{"approve":1}}',
    '{"kind":"blank"}',
    '[]',
    'null',
    'approve',
    '',
  ])('[SEC-11] any other is spoilt: %s', (text) => {
    expect(readAnswerText(motion, [], text)).toBeNull();
  });

  it.each([
    '{"kind":"chosen","optionIds":["c","a"]}',
    '{"kind":"chosen","optionIds":["a","a"]}',
    '{"kind":"chosen","optionIds":["a","b","c"]}',
    '{"kind":"chosen","optionIds":["a",1]}',
    '{"kind":"chosen","optionIds":"a"}',
  ])('[SEC-11] marked otherwise or too often it is spoilt: %s', (text) => {
    expect(readAnswerText(choose, options, text)).toBeNull();
  });
});
