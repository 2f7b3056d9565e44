/** The figures of a vote as people say them: who approved and who did not, in the words that stood on the ballot. */
import type { Counting } from '../rule-set/counting-rule.js';
import type { Electorate } from '../rule-set/rule-set.js';
import type { MotionWords } from '../rule-set/vote-form.js';
import { sayAmount, sayNumber } from '../value/plain-english.js';
import { having } from './judge.js';
import type { CategoryResult, Outcome, ShareResult } from './outcome.js';

/** A word for one, and for any other number. */
type Word = readonly [one: string, more: string];

interface AnswerWords {
  readonly approve: Word;
  readonly reject: Word;
  readonly abstain: Word;
}

const ANSWERS: Readonly<Record<MotionWords, AnswerWords>> = {
  'approve-reject': {
    approve: ['approves', 'approve'],
    reject: ['rejects', 'reject'],
    abstain: ['abstains', 'abstain'],
  },
  'yes-no': {
    approve: ['says yes', 'say yes'],
    reject: ['says no', 'say no'],
    abstain: ['abstains', 'abstain'],
  },
  'for-against-withheld': {
    approve: ['is for', 'are for'],
    reject: ['is against', 'are against'],
    abstain: ['is withheld', 'are withheld'],
  },
};

const SEND_BACK: Word = ['asks to send it back', 'ask to send it back'];

const VOTERS: Readonly<Record<Electorate, Word>> = {
  seat: ['member', 'members'],
  'voting-group': ['voting group', 'voting groups'],
  shareholder: ['shareholder', 'shareholders'],
  'person-present': ['person', 'people'],
  'named-list': ['voter', 'voters'],
};

/** What is counted, for one and for more: "member", "voting group", or "vote" where places count with their weight. */
function voterWord(counting: Counting, electorate: Electorate, words: MotionWords): Word {
  if (counting.kind === 'share' || counting.unit === 'weight' || words === 'for-against-withheld') {
    return ['vote', 'votes'];
  }
  return counting.unit === 'group' ? VOTERS['voting-group'] : VOTERS[electorate];
}

/** "2 reject", "1 rejects", "none rejects"; the number as `say` writes it. */
function figure(amount: number, [one, more]: Word, say: (amount: number) => string): string {
  if (amount === 0) return `none ${one}`;
  return `${say(amount)} ${amount === 1 ? one : more}`;
}

type Figured = Pick<Outcome, 'counting' | 'electorate' | 'words' | 'total' | 'categories'>;

/** "15 members approve, 2 reject, 2 abstain", "26 votes are for, 3 are against, none is withheld". */
export function voteFigures({ counting, electorate, words, total }: Figured): string {
  const { approve, reject, abstain } = ANSWERS[words];
  const [one, more] = voterWord(counting, electorate, words);
  const opening =
    total.approve === 0
      ? `no ${one} ${approve[0]}`
      : figure(total.approve, [`${one} ${approve[0]}`, `${more} ${approve[1]}`], sayAmount);
  return [
    opening,
    figure(total.reject, reject, sayAmount),
    ...(total['send-back'] === 0 ? [] : [figure(total['send-back'], SEND_BACK, sayAmount)]),
    figure(total.abstain, abstain, sayAmount),
  ].join(', ');
}

/** "four categories approve, none rejects, one is tied". */
export function categoryFigures(categories: readonly CategoryResult[], words: MotionWords): string {
  const outcomes = categories.map(({ outcome }) => outcome);
  const { approve, reject } = ANSWERS[words];
  const approving = having(outcomes, 'approve');
  const others: readonly (readonly [number, Word])[] = [
    [having(outcomes, 'send-back'), SEND_BACK],
    [having(outcomes, 'tied'), ['is tied', 'are tied']],
    [having(outcomes, 'none'), ['has no vote for or against', 'have no vote for or against']],
  ];
  return [
    `${sayNumber(approving)} ${approving < 2 ? `category ${approve[0]}` : `categories ${approve[1]}`}`,
    figure(having(outcomes, 'reject'), reject, sayNumber),
    ...others.filter(([count]) => count > 0).map(([count, word]) => figure(count, word, sayNumber)),
  ].join(', ');
}

/** "41.25 % of the vote is for, 38.75 % is against, 2 % abstains". */
export function shareFigures({ approve, reject, sendBack, abstain }: ShareResult): string {
  return [
    `${approve} % of the vote is for`,
    `${reject} % is against`,
    ...(sendBack === '0' ? [] : [`${sendBack} % asks to send it back`]),
    `${abstain} % abstains`,
  ].join(', ');
}
