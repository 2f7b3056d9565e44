/** The words of the button that casts, and of what is still missing, for every form of ballot. */
import { sayAnswer, type BallotAnswer, type Vote, type VoteForm } from '@quorate/domain';

/** What somebody who marked nothing is told. */
export function whatIsMissing(form: VoteForm): string {
  switch (form.kind) {
    case 'motion':
      return form.abstain ? 'Choose Approve, Reject or Abstain first.' : 'Choose Approve or Reject first.';
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
  vote: Pick<Vote, 'options'>,
): string {
  if (answer === null) return isChange ? 'Change your vote' : 'Cast vote';
  const what = sayBriefly(answer, vote);
  return isChange ? `Change vote to ${what}` : `Cast vote: ${what}`;
}

/** What does not fit on a button stands in the ballot above it. */
function sayBriefly(answer: BallotAnswer, { options }: Pick<Vote, 'options'>): string {
  switch (answer.kind) {
    case 'blank':
      return 'blank ballot';
    case 'chosen':
      return answer.optionIds.length === 1
        ? sayAnswer(answer, options)
        : `${answer.optionIds.length} choices`;
    case 'ranked':
      return answer.ranks.length === 1 ? sayAnswer(answer, options) : `${answer.ranks.length} ranked`;
    case 'motion':
    case 'split':
      return sayAnswer(answer, options);
  }
}
