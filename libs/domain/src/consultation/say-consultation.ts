/** A consultation in the words of pages and files: its stage, how a question is answered, who is told of an answer. */
import type { ConsultationStage, QuestionForm } from './consultation-state.js';
import type { AnswerMark } from './response.js';

const STAGES: Readonly<Record<ConsultationStage, string>> = {
  planned: 'In preparation',
  open: 'Open',
  closed: 'Closed',
  withdrawn: 'Withdrawn',
};

export function sayConsultationStage(stage: ConsultationStage): string {
  return STAGES[stage];
}

const FORMS: Readonly<Record<QuestionForm, string>> = {
  text: 'In words',
  'yes-no': 'Yes or no, with a reason',
  choice: 'One of several answers',
};

export function sayQuestionForm(form: QuestionForm): string {
  return FORMS[form];
}

const MARKS: Readonly<Record<AnswerMark, readonly [word: string, meaning: string]>> = {
  open: ['Open', 'Shown to everybody after the close, with the name of your party'],
  anonymous: ['Anonymous', 'Shown to everybody after the close, without the name of your party'],
  confidential: [
    'Confidential',
    'Read by the secretary and the Chair alone; everybody else is told that there was one',
  ],
};

export function sayMark(mark: AnswerMark): string {
  return MARKS[mark][0];
}

export function sayMarkMeaning(mark: AnswerMark): string {
  return MARKS[mark][1];
}
