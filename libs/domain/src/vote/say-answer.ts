/** One ballot in words, for its voter, for a receipt and for a roll call. */
import { MOTION_ANSWERS, type MotionAnswer } from '../counting/ballot.js';
import type { ElectionOption } from '../election/ballot-paper.js';
import type { MotionWords } from '../rule-set/vote-form.js';
import { assertNever } from '../value/assert-never.js';
import type { BallotAnswer } from './ballot-answer.js';

const WORDS: Readonly<Record<MotionWords, Readonly<Record<MotionAnswer, string>>>> = {
  'approve-reject': { approve: 'Approve', reject: 'Reject', abstain: 'Abstain', 'send-back': 'Send back' },
  'yes-no': { approve: 'Yes', reject: 'No', abstain: 'Abstain', 'send-back': 'Send back' },
  'for-against-withheld': {
    approve: 'For',
    reject: 'Against',
    abstain: 'Withheld',
    'send-back': 'Send back',
  },
};

/** "Approve", or what the ballot of the rules calls it. */
export function sayChoice(choice: MotionAnswer, words: MotionWords): string {
  return WORDS[words][choice];
}

/** "Approve", "12 For, 3 Against", "Asha Rao", "1 Asha Rao, 2 Ben Cole", "Blank". */
export function sayAnswer(
  answer: BallotAnswer,
  options: readonly ElectionOption[],
  words: MotionWords = 'approve-reject',
): string {
  const nameOf = (optionId: string): string =>
    options.find(({ id }) => id === optionId)?.name ?? 'an option that is not shown';
  switch (answer.kind) {
    case 'motion':
      return sayChoice(answer.choice, words);
    case 'split':
      return MOTION_ANSWERS.filter((choice) => (answer.parts[choice] ?? 0) > 0)
        .map((choice) => `${answer.parts[choice] ?? 0} ${sayChoice(choice, words)}`)
        .join(', ');
    case 'blank':
      return 'Blank';
    case 'chosen':
      return answer.optionIds.map(nameOf).join(', ');
    case 'ranked':
      return answer.ranks
        .toSorted((one, other) => one.rank - other.rank)
        .map(({ optionId, rank }) => `${rank} ${nameOf(optionId)}`)
        .join(', ');
    default:
      return assertNever(answer);
  }
}
