/** One ballot in words, for its voter, for a receipt and for a roll call. */
import { MOTION_ANSWERS } from '../counting/ballot.js';
import type { ElectionOption } from '../election/ballot-paper.js';
import type { VoteForm } from '../rule-set/vote-form.js';
import { assertNever } from '../value/assert-never.js';
import { sayAmount } from '../value/plain-english.js';
import { sayChoice } from './answer-words.js';
import type { BallotAnswer } from './ballot-answer.js';

/** "Approve", "12 For, 3 Against", "Asha Rao", "1 Asha Rao, 2 Ben Cole", "Blank". */
export function sayAnswer(
  answer: BallotAnswer,
  { options, form }: { readonly options: readonly ElectionOption[]; readonly form: VoteForm },
): string {
  const nameOf = (optionId: string): string =>
    options.find(({ id }) => id === optionId)?.name ?? 'an option that is not shown';
  switch (answer.kind) {
    case 'motion':
      return sayChoice(answer.choice, form);
    case 'split':
      return MOTION_ANSWERS.filter((choice) => (answer.parts[choice] ?? 0) > 0)
        .map((choice) => `${sayAmount(answer.parts[choice] ?? 0)} ${sayChoice(choice, form)}`)
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
