/** Questions from holders, as the minutes tell them: how many came, and each with what became of it at the end. */
import { NOT_SHOWN_WORDS, sayQuestionCounts } from '../meeting/questions/count-questions.js';
import { answerOf, type AskedQuestion } from '../meeting/questions/questions.js';
import type { MeetingEntry } from '../meeting/meeting-entry.js';
import type { MeetingState } from '../meeting/meeting-state.js';
import { asSentence } from '../value/as-sentence.js';
import { type Minute, type MinuteWriter, minute, QUESTIONS } from './minute.js';

/** The id under which the entries of a question are looked up; null for all other entries. */
export function questionSubject({ type, data }: MeetingEntry): string | null {
  return type.startsWith('question.') && 'number' in data ? `question ${data.number ?? ''}` : null;
}

function sayAnswer(question: AskedQuestion): string {
  const { answer } = question;
  if (answer === null) return 'It was not answered in the meeting.';
  const words = answer.text === '' ? '.' : `: ${answer.text}`;
  const corrected = answer.corrections.length === 0 ? '' : ' (The answer was corrected.)';
  return `${asSentence(`${answer.by} answered ${answer.way === 'aloud' ? 'aloud' : 'in writing'}${words}`)}${corrected}`;
}

/** What was never shown is told without its text, to the officers too: minutes are passed on. */
function sayQuestion(state: MeetingState, question: AskedQuestion): string {
  const { number, asker, standing, text, wasShown, groupedWith, notShown } = question;
  const from = asker === null ? '' : `, for ${asker.holderName},`;
  switch (standing) {
    case 'shown':
      return `Question ${number}${from === '' ? '' : from.slice(0, -1)}: “${text ?? ''}” ${sayAnswer(question)}`;
    case 'grouped': {
      const done = answerOf(state, question) === null ? 'was put together' : 'was answered';
      return `Question ${number}${from} ${done} with question ${groupedWith ?? ''}${wasShown ? `: “${text ?? ''}”` : '.'}`;
    }
    case 'not-shown': {
      const { ground, sentence } = notShown ?? { ground: 'good-order', sentence: '' };
      return `Question ${number}${from} was not shown, as ${NOT_SHOWN_WORDS[ground]}: ${asSentence(sentence)}`;
    }
    case 'withdrawn':
      return `Question ${number}${from} was withdrawn.`;
    case 'waiting':
      return `Question ${number}${from} was received.`;
  }
}

/** One paragraph for each question, where the reader first hears of it; the figures before the first. */
export const minuteQuestions: MinuteWriter = (entry, { final, entryNos }) => {
  const subject = questionSubject(entry);
  if (subject === null) return [];
  const nos = entryNos.get(subject) ?? [];
  const question = final.questions.find(({ number }) => `question ${number}` === subject);
  if (question === undefined || nos[0] !== entry.no) return [];
  const said = minute('question', sayQuestion(final, question), nos, question.itemId ?? QUESTIONS);
  return [...figures(final, question, nos), said];
};

function figures(final: MeetingState, question: AskedQuestion, nos: readonly number[]): Minute[] {
  if (question !== final.questions[0]) return [];
  return [minute('question', sayQuestionCounts(final), nos, QUESTIONS)];
}
