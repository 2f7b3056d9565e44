/** A decision in writing while it is being prepared: as typed, and what is missing before it can go out. */
import type { WrittenQuestionInput } from '@quorate/contracts';
import type { Classification, VoteForm } from '@quorate/domain';
import {
  noResolution,
  type OptionsDraft,
  readDigits,
  readOptions,
  readResolution,
  type ResolutionDraft,
  resolutionErrors,
} from '../agenda/index.js';

/** What a question asks, by the id of its rules: a proposal, or options to choose among. */
export type FormOf = (ruleSetId: string) => VoteForm;

export interface QuestionDraft extends OptionsDraft, ResolutionDraft {
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
  ...{ options: '', seats: '1' },
  ...noResolution,
};

/** What the server takes besides the body. */
export interface Call {
  readonly title: string;
  readonly workingDays: number;
  readonly questions: readonly WrittenQuestionInput[];
}

/** What is wrong, by the name of the field: "title", "questions.0.question". */
export type CallErrors = Readonly<Record<string, string>>;

function atQuestion(at: string, errors: CallErrors): CallErrors {
  return Object.fromEntries(Object.entries(errors).map(([name, error]) => [`${at}.${name}`, error]));
}

const atProposal = { options: [], seats: 1 };

/** What is chosen among; a proposal has nothing of the kind. */
function paperOf(draft: QuestionDraft, form: VoteForm): ReturnType<typeof readOptions> {
  return form.kind === 'motion' ? { paper: atProposal } : readOptions(draft, form);
}

/** A resolution of members is asked as one, unless the secretary writes something else. */
export const RESOLUTION_ASKED = 'Do you agree to the resolution?';

function questionErrors(draft: QuestionDraft, form: VoteForm, index: number): CallErrors {
  const { title, question, modification } = draft;
  const at = `questions.${String(index)}`;
  const paper = paperOf(draft, form);
  return {
    ...(title.trim() === '' && { [`${at}.title`]: 'Say what it is about.' }),
    ...(question.trim() === '' && { [`${at}.question`]: 'Write the question.' }),
    ...(modification.trim() !== '' &&
      !/^(SECMP|MP|DP)\d{3,4}$/.test(modification.trim()) && {
        [`${at}.modification`]: 'Give a number such as MP188, or leave it empty.',
      }),
    ...atQuestion(at, resolutionErrors(draft)),
    ...('errors' in paper && atQuestion(at, paper.errors)),
  };
}

/** The call as it can be sent, or what is missing. */
export function readCall(
  draft: CallDraft,
  formOf: FormOf,
): { readonly call: Call } | { readonly errors: CallErrors } {
  const days = readDigits(draft.workingDays);
  const isWindow = days >= 1 && days <= 60;
  const errors: CallErrors = {
    ...(draft.title.trim() === '' && { title: 'Give it a title.' }),
    ...(!isWindow && { workingDays: 'Give a whole number of working days, from 1 to 60.' }),
    ...Object.fromEntries(
      draft.questions.flatMap((one, index) =>
        Object.entries(questionErrors(one, formOf(one.ruleSetId), index)),
      ),
    ),
  };
  if (Object.keys(errors).length > 0) return { errors };
  const questions = draft.questions.map((one) => {
    const { title, question, summary, classification, modification, ruleSetId } = one;
    const read = paperOf(one, formOf(ruleSetId));
    return {
      ...{ title: title.trim(), question: question.trim(), summary: summary.trim(), classification },
      namedPersons: [],
      modification: modification.trim() === '' ? null : modification.trim(),
      ruleSetId: ruleSetId === '' ? null : ruleSetId,
      ...('paper' in read && read.paper),
      ...readResolution(one),
    };
  });
  return { call: { title: draft.title.trim(), workingDays: days, questions } };
}
