/** Whether an answer fits the ballot paper: the same check when a ballot is cast and when it is counted. */
import { sayNumber } from '../value/plain-english.js';
import { accept, refuse, type Result } from '../value/refusal.js';
import type { BallotPaper, ElectionAnswer, ElectionForm } from './ballot-paper.js';

type Chosen = Extract<ElectionAnswer, { kind: 'chosen' }>;
type Ranked = Extract<ElectionAnswer, { kind: 'ranked' }>;

function isTwiceIn<Value>(values: readonly Value[]): boolean {
  return new Set(values).size !== values.length;
}

function checkOptions(paper: BallotPaper, optionIds: readonly string[]): Result<void> {
  const known = new Set(paper.options.map(({ id }) => id));
  if (optionIds.length === 0) {
    const otherwise = paper.blankAllowed ? ', or cast a blank ballot to abstain' : '';
    return refuse('invalid', 'nothing-chosen', `Mark at least one option${otherwise}.`, 'answer');
  }
  if (!optionIds.every((id) => known.has(id))) {
    const sentence =
      'The ballot names an option that is not on the paper. Load the paper again and mark it anew.';
    return refuse('invalid', 'unknown-option', sentence, 'answer');
  }
  if (isTwiceIn(optionIds)) {
    return refuse('invalid', 'option-twice', 'An option is marked twice. Mark each option once.', 'answer');
  }
  return accept(undefined);
}

function checkChosen(paper: BallotPaper, { optionIds }: Chosen): Result<void> {
  const { form } = paper;
  if (form.kind === 'choose' && optionIds.length > form.most) {
    const most = form.most === 1 ? 'one option' : `at most ${sayNumber(form.most)} options`;
    const sentence = `${optionIds.length} options are marked. Mark ${most}.`;
    return refuse('invalid', 'too-many-choices', sentence, 'answer');
  }
  return checkOptions(paper, optionIds);
}

function checkRanked(paper: BallotPaper, { ranks }: Ranked): Result<void> {
  const checked = checkOptions(
    paper,
    ranks.map(({ optionId }) => optionId),
  );
  if (!checked.ok) return checked;
  const numbers = ranks.map(({ rank }) => rank);
  if (!numbers.every((rank) => Number.isSafeInteger(rank) && rank >= 1)) {
    const sentence = 'A rank is not a whole number from 1. Number the options 1, 2, 3 and so on.';
    return refuse('invalid', 'rank-not-whole', sentence, 'answer');
  }
  if (isTwiceIn(numbers)) {
    const sentence = 'Two options have the same rank. Give each option a rank of its own.';
    return refuse('invalid', 'rank-twice', sentence, 'answer');
  }
  const missing = ranks.findIndex((_, index) => !numbers.includes(index + 1)) + 1;
  if (missing > 0) {
    const sentence = `No option has rank ${missing}. Number the options 1, 2, 3 and so on without a gap.`;
    return refuse('invalid', 'rank-missing', sentence, 'answer');
  }
  return accept(undefined);
}

function wrongForm(form: ElectionForm): Result<never> {
  const how = form.kind === 'ranked' ? 'Number the options in order' : 'Mark the options without numbers';
  return refuse('invalid', 'wrong-form', `This is not how the paper is marked. ${how}.`, 'answer');
}

/** Accepts an answer that fits the paper, or says in a sentence what is wrong with it. */
export function checkAnswer(paper: BallotPaper, answer: ElectionAnswer): Result<ElectionAnswer> {
  if (answer.kind === 'blank') {
    if (paper.blankAllowed) return accept(answer);
    return refuse(
      'invalid',
      'blank-not-allowed',
      'A blank ballot is not allowed here. Mark an option.',
      'answer',
    );
  }
  if ((answer.kind === 'ranked') !== (paper.form.kind === 'ranked')) return wrongForm(paper.form);
  const checked = answer.kind === 'ranked' ? checkRanked(paper, answer) : checkChosen(paper, answer);
  return checked.ok ? accept(answer) : checked;
}
