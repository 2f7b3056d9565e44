/** Finds the question a command names, in the state that its act needs, or refuses with what to do about it. */
import { type Result, accept, refuse } from '../../value/refusal.js';
import type { MeetingState } from '../meeting-state.js';
import { type AskedQuestion, questionAt } from './questions.js';

export function findQuestion(state: MeetingState, number: number): Result<AskedQuestion> {
  const question = questionAt(state, number);
  const sentence = `There is no question ${number} in this meeting. Look at the list again.`;
  return question === null ? refuse('missing', 'no-such-question', sentence, 'number') : accept(question);
}

/** A question that is shown to all and not answered. */
export function findUnanswered(state: MeetingState, number: number): Result<AskedQuestion> {
  const found = findQuestion(state, number);
  if (!found.ok) return found;
  const { standing, answer, groupedWith } = found.value;
  if (standing === 'grouped') {
    const sentence = `Question ${number} is answered with question ${groupedWith ?? ''}. Answer that one.`;
    return refuse('conflict', 'question-grouped', sentence, 'number');
  }
  if (standing !== 'shown') {
    const sentence = `Question ${number} is not shown to all. Show it first, then answer it.`;
    return refuse('conflict', 'question-not-shown', sentence, 'number');
  }
  if (answer === null) return found;
  const sentence = `Question ${number} is answered already. Correct that answer instead.`;
  return refuse('conflict', 'question-answered', sentence, 'number');
}
