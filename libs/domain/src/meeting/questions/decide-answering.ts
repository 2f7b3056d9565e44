/** Answering what is shown: taken up in the meeting, answered once, aloud or in writing, and corrected with a reason. */
import { refuse } from '../../value/refusal.js';
import { checkOptionalText, checkReason, checkText } from '../check-text.js';
import { type Deciders, write } from '../decided.js';
import { findQuestion, findUnanswered } from './find-question.js';
import { MOST_ANSWER_LETTERS, questionOnTable } from './questions.js';
import { tell } from './tell-question.js';

export const answeringDeciders = {
  'question.take-up': ({ number }, { state }) => {
    const found = findUnanswered(state, number);
    if (!found.ok) return found;
    if (questionOnTable(state)?.number === number) {
      return refuse(
        'conflict',
        'question-on-table',
        `Question ${number} is being answered already.`,
        'number',
      );
    }
    return write(tell(state, found.value, 'question.taken-up', { number }));
  },
  'question.put-back': ({ number }, { state }) => {
    const question = questionOnTable(state);
    if (question?.number !== number) {
      const sentence = `Question ${number} is not being answered (any more). Look at the list again.`;
      return refuse('conflict', 'question-not-on-table', sentence, 'number');
    }
    return write(tell(state, question, 'question.put-back', { number }));
  },
  'question.answer': ({ number, way, text, by }, { state }) => {
    const found = findUnanswered(state, number);
    if (!found.ok) return found;
    const check = way === 'aloud' ? checkOptionalText : checkText;
    const said = check(text, 'text', MOST_ANSWER_LETTERS);
    if (!said.ok) return said;
    const who = checkText(by, 'by', 120);
    if (!who.ok) return who;
    const data = { number, way, text: said.value, by: who.value };
    return write(tell(state, found.value, 'question.answered', data));
  },
  'question.correct-answer': ({ number, text, reason }, { state }) => {
    const found = findQuestion(state, number);
    if (!found.ok) return found;
    const { answer } = found.value;
    if (answer === null) {
      const sentence = `Question ${number} has no answer of its own yet, so there is none to correct.`;
      return refuse('conflict', 'question-unanswered', sentence, 'number');
    }
    const said = checkText(text, 'text', MOST_ANSWER_LETTERS);
    if (!said.ok) return said;
    const why = checkReason(reason);
    if (!why.ok) return why;
    const data = { number, text: said.value, reason: why.value };
    return write(tell(state, found.value, 'question.answer-corrected', data));
  },
} satisfies Partial<Deciders>;
