/** What the officers decide on a question, openly: it is shown, answered with another, or not shown for a reason that all read. */
import { type Result, accept, refuse } from '../../value/refusal.js';
import { checkText } from '../check-text.js';
import { type Deciders, write } from '../decided.js';
import type { MeetingState } from '../meeting-state.js';
import { findQuestion } from './find-question.js';
import type { AskedQuestion } from './questions.js';
import { tell } from './tell-question.js';

/** Decisions change as long as nothing was said on them; a text that all have read stays read. */
function findUndecided(state: MeetingState, number: number): Result<AskedQuestion> {
  const found = findQuestion(state, number);
  if (!found.ok) return found;
  const { standing, answer } = found.value;
  if (standing === 'withdrawn') {
    const sentence = `Question ${number} was withdrawn by the person who asked it.`;
    return refuse('conflict', 'question-withdrawn', sentence, 'number');
  }
  if (answer === null) return found;
  return refuse('conflict', 'question-answered', `Question ${number} is answered already.`, 'number');
}

/** A question leads others or follows one: so there is no chain. */
function checkGroup(state: MeetingState, number: number, withNumber: number): Result<null> {
  const head = findQuestion(state, withNumber);
  if (!head.ok) return refuse(head.refusal.kind, head.refusal.code, head.refusal.sentence, 'withNumber');
  if (withNumber === number || head.value.standing !== 'shown') {
    const sentence = `Question ${number} can be answered with another one that is shown to all. Choose such a number.`;
    return refuse('conflict', 'group-not-shown', sentence, 'withNumber');
  }
  if (!state.questions.some(({ groupedWith }) => groupedWith === number)) return accept(null);
  const sentence = `Others are answered with question ${number}, so it stays by itself.`;
  return refuse('conflict', 'leads-group', sentence, 'number');
}

export const moderatingDeciders = {
  'question.show': ({ number }, { state }) => {
    const found = findUndecided(state, number);
    if (!found.ok) return found;
    const { standing, itemId, text } = found.value;
    if (standing === 'shown') {
      return refuse('conflict', 'question-shown', `Question ${number} is shown already.`, 'number');
    }
    if (text === null) throw new Error(`question ${number} has no text`);
    return write(tell(state, found.value, 'question.shown', { number, itemId, text }));
  },
  'question.group': ({ number, withNumber }, { state }) => {
    const found = findUndecided(state, number);
    if (!found.ok) return found;
    const fits = checkGroup(state, number, withNumber);
    if (!fits.ok) return fits;
    return write(tell(state, found.value, 'question.grouped', { number, withNumber }));
  },
  'question.hold-back': ({ number, ground, sentence: said }, { state }) => {
    const found = findUndecided(state, number);
    if (!found.ok) return found;
    if (found.value.wasShown) {
      const sentence = `Question ${number} was shown to all, and that cannot be undone. Answer it, or answer it with another.`;
      return refuse('conflict', 'question-shown', sentence, 'number');
    }
    const sentence = checkText(said, 'sentence', 500);
    if (!sentence.ok) return sentence;
    const data = { number, ground, sentence: sentence.value };
    return write(tell(state, found.value, 'question.held-back', data));
  },
} satisfies Partial<Deciders>;
