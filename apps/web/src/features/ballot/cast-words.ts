/** The words of the button that casts, and of what is still missing, for every form of ballot. */
import {
  choicesOf,
  sameData,
  sayAnswer,
  sayChoice,
  type BallotAnswer,
  type MotionForm,
  type Vote,
  type VoteForm,
} from '@quorate/domain';

/** "Choose Approve, Reject or Abstain first." */
export function sayNothingChosen(form: MotionForm): string {
  const words = choicesOf(form).map((choice) => sayChoice(choice, form));
  return `Choose ${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''} first.`;
}

/** What somebody who marked nothing is told. */
export function whatIsMissing({ form }: { readonly form: VoteForm }): string {
  switch (form.kind) {
    case 'motion':
      return sayNothingChosen(form);
    case 'ranked':
      return 'Give at least one option a rank first, or choose the blank ballot.';
    case 'choose':
    case 'approval':
      return 'Choose at least one option first, or choose the blank ballot.';
  }
}

/** "Cast vote: Approve", "Change vote to 3 choices". */
export function castLabel(
  isChange: boolean,
  answer: BallotAnswer | null,
  vote: Pick<Vote, 'options' | 'form'>,
): string {
  if (answer === null) return isChange ? 'Change your vote' : 'Cast vote';
  const what = sayBriefly(answer, vote);
  return isChange ? `Change vote to ${what}` : `Cast vote: ${what}`;
}

/** "Cast 3 votes: Approve", "Cast 2 votes" where they differ; null is a ballot that is not marked. */
export function castSeveralLabel(
  marked: readonly (BallotAnswer | null)[],
  vote: Pick<Vote, 'options' | 'form'>,
): string {
  const answers = marked.filter((answer) => answer !== null);
  const [first = null] = answers;
  if (first === null) return `Cast ${marked.length} votes`;
  if (answers.length === 1) return castLabel(false, first, vote);
  const isOne = answers.every((answer) => sameData(answer, first));
  return `Cast ${answers.length} votes${isOne ? `: ${sayBriefly(first, vote)}` : ''}`;
}

/** The answer as it fits on a button; the rest stands in the ballot above it. */
export function sayBriefly(answer: BallotAnswer, vote: Pick<Vote, 'options' | 'form'>): string {
  switch (answer.kind) {
    case 'blank':
      return 'blank ballot';
    case 'chosen':
      return answer.optionIds.length === 1 ? sayAnswer(answer, vote) : `${answer.optionIds.length} choices`;
    case 'ranked':
      return answer.ranks.length === 1 ? sayAnswer(answer, vote) : `${answer.ranks.length} ranked`;
    case 'motion':
    case 'split':
      return sayAnswer(answer, vote);
  }
}
