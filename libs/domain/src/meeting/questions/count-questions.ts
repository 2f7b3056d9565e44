/** How many questions came and what became of them: every one that was received is in exactly one of the counts. */
import type { MeetingState } from '../meeting-state.js';
import {
  answerOf,
  type AskedQuestion,
  type NotShownGround,
  questionOnTable,
  type QuestionStanding,
} from './questions.js';

export interface QuestionCounts {
  readonly received: number;
  /** They come to all that were received. */
  readonly by: Readonly<Record<QuestionStanding, number>>;
  /** Of those shown and grouped. */
  readonly answered: number;
}

export const NOT_SHOWN_WORDS: Readonly<Record<NotShownGround, string>> = {
  confidential: 'an answer would disclose confidential information',
  'answered-elsewhere': 'the answer stands on the website already',
  'good-order': 'it is against the interests of the company or the good order of the meeting',
  preparation: 'an answer would interfere unduly with the preparation of the meeting',
  'other-business': 'it is not about the business of the meeting',
};

/** The counts of the questions that the reader knows of. */
export function countQuestions(state: MeetingState): QuestionCounts {
  const by = { waiting: 0, shown: 0, grouped: 0, 'not-shown': 0, withdrawn: 0 };
  for (const { standing } of state.questions) by[standing] += 1;
  const answered = state.questions.filter((one) => isOpenlyTold(one) && answerOf(state, one) !== null).length;
  return { received: state.questions.length, by, answered };
}

/** True where all are told what is answered to it. */
function isOpenlyTold({ standing }: AskedQuestion): boolean {
  return standing === 'shown' || standing === 'grouped';
}

/** "12 received: 9 shown, 2 answered with another, 1 not shown. 7 are answered." */
export function sayQuestionCounts(state: MeetingState): string {
  const { received, by, answered } = countQuestions(state);
  if (received === 0) return 'No question was received.';
  const parts = [
    ...[
      [by.shown, 'shown'],
      [by.grouped, 'answered with another'],
      [by['not-shown'], 'not shown'],
    ],
    ...[
      [by.withdrawn, 'withdrawn'],
      [by.waiting, 'not decided yet'],
    ],
  ].flatMap(([count, words]) => (count === 0 ? [] : [`${count ?? 0} ${words ?? ''}`]));
  return `${received} received: ${parts.join(', ')}. ${answered} ${answered === 1 ? 'is' : 'are'} answered.`;
}

/** What became of the question, as all are told it. */
export function sayQuestionStanding(state: MeetingState, question: AskedQuestion): string {
  const { standing, groupedWith, notShown } = question;
  const answer = answerOf(state, question);
  switch (standing) {
    case 'waiting':
      return 'Received, not decided yet';
    case 'withdrawn':
      return 'Withdrawn by the person who asked it';
    case 'not-shown':
      return `Not shown: ${NOT_SHOWN_WORDS[notShown?.ground ?? 'good-order']}`;
    case 'grouped':
      return `${answer === null ? 'To be answered' : 'Answered'} with question ${groupedWith ?? ''}`;
    case 'shown':
      if (answer === null) {
        return questionOnTable(state)?.number === question.number
          ? 'Being answered now'
          : 'Shown, not answered yet';
      }
      return answer.way === 'aloud' ? 'Answered aloud' : 'Answered in writing';
  }
}
