/** A decision in writing while it is being prepared: as typed, and what is missing before it can go out. */
import type { WrittenQuestionInput } from '@quorate/contracts';
import type { Classification } from '@quorate/domain';

export interface QuestionDraft {
  readonly title: string;
  readonly question: string;
  readonly summary: string;
  readonly classification: Classification;
  readonly modification: string;
  /** '' for the default of the body. */
  readonly ruleSetId: string;
}

export interface CallDraft {
  readonly title: string;
  readonly workingDays: string;
  readonly questions: readonly QuestionDraft[];
}

export const emptyQuestion: QuestionDraft = {
  ...{ title: '', question: '', summary: '', classification: 'WHITE', modification: '', ruleSetId: '' },
};

/** What the server takes besides the body. */
export interface Call {
  readonly title: string;
  readonly workingDays: number;
  readonly questions: readonly WrittenQuestionInput[];
}

/** What is wrong, by the name of the field: "title", "questions.0.question". */
export type CallErrors = Readonly<Record<string, string>>;

function questionErrors({ title, question, modification }: QuestionDraft, index: number): CallErrors {
  const at = `questions.${String(index)}`;
  return {
    ...(title.trim() === '' && { [`${at}.title`]: 'Say what it is about.' }),
    ...(question.trim() === '' && { [`${at}.question`]: 'Write the question.' }),
    ...(modification.trim() !== '' &&
      !/^(SECMP|MP|DP)\d{3,4}$/.test(modification.trim()) && {
        [`${at}.modification`]: 'Give a number such as MP188, or leave it empty.',
      }),
  };
}

/** The call as it can be sent, or what is missing. */
export function readCall(draft: CallDraft): { readonly call: Call } | { readonly errors: CallErrors } {
  const days = Number(draft.workingDays);
  const isWindow = /^\d+$/.test(draft.workingDays.trim()) && days >= 1 && days <= 60;
  const errors: CallErrors = {
    ...(draft.title.trim() === '' && { title: 'Give it a title.' }),
    ...(!isWindow && { workingDays: 'Give a whole number of working days, from 1 to 60.' }),
    ...Object.fromEntries(
      draft.questions.flatMap((one, index) => Object.entries(questionErrors(one, index))),
    ),
  };
  if (Object.keys(errors).length > 0) return { errors };
  const questions = draft.questions.map(
    ({ title, question, summary, classification, modification, ruleSetId }) => ({
      ...{ title: title.trim(), question: question.trim(), summary: summary.trim(), classification },
      namedPersons: [],
      modification: modification.trim() === '' ? null : modification.trim(),
      ruleSetId: ruleSetId === '' ? null : ruleSetId,
    }),
  );
  return { call: { title: draft.title.trim(), workingDays: days, questions } };
}
