/** The words of a counted vote: how a seat stood, what a category came to, what the body decided. */
import {
  sayChoice,
  standingWordsOf,
  type CategoryOutcome,
  type MotionForm,
  type MotionWords,
  type Outcome,
  type Verdict,
} from '@quorate/domain';

/** What a category came to, in the words of the ballot. */
export function sayCategory(outcome: CategoryOutcome, words: MotionWords): string {
  if (outcome === 'tied') return 'Tied: no outcome';
  if (outcome === 'none') return 'No vote for or against: no outcome';
  return sayChoice(outcome, formOf(words));
}

/** The words of every standing in an outcome, which keeps those of its ballot. */
export function wordsIn({ words }: Pick<Outcome, 'words'>): ReturnType<typeof standingWordsOf> {
  return standingWordsOf(formOf(words));
}

function formOf(words: MotionWords): MotionForm {
  return { kind: 'motion', words, abstain: true, sendBack: true };
}

export const verdictWords: Readonly<Record<Verdict, string>> = {
  approved: 'Approved',
  rejected: 'Rejected',
  'sent-back': 'Sent back for more work',
  'not-approved': 'Not approved',
  inquorate: 'No decision',
};
