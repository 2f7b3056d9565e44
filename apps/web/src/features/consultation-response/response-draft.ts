/** A response while it is being written: as typed, what is missing, and what the server is sent. */
import type { ConsultationView, OwnResponse, ResponseContentInput } from '@quorate/contracts';
import { type AnswerMark, type AttachmentMark, LONGEST_ANSWER } from '@quorate/domain';

type Question = ConsultationView['questions'][number];
type Content = NonNullable<OwnResponse['draft']>['content'];

export interface AnswerDraft {
  /** '' until it is chosen. */
  readonly mark: AnswerMark | '';
  readonly choice: string;
  readonly text: string;
}

export interface AttachmentDraft {
  readonly mark: AttachmentMark;
  readonly file: Content['attachments'][number]['file'];
}

export interface ResponseDraft {
  /** By the number of the question. */
  readonly answers: ReadonlyMap<number, AnswerDraft>;
  readonly attachments: readonly AttachmentDraft[];
}

export const emptyAnswer: AnswerDraft = { mark: '', choice: '', text: '' };

/** What is wrong, by the number of the question; 0 is the response as a whole. */
export type ResponseFaults = ReadonlyMap<number, string>;

/** As it was saved or submitted. */
export function draftOf(content: Content | null): ResponseDraft {
  const answers = (content?.answers ?? []).map(
    ({ number, mark, choice, text }) => [number, { mark, choice, text }] as const,
  );
  return { answers: new Map(answers), attachments: content?.attachments ?? [] };
}

export function isAnswered({ choice, text }: AnswerDraft): boolean {
  return choice !== '' || text.trim() !== '';
}

export function answerIn({ answers }: ResponseDraft, number: number): AnswerDraft {
  return answers.get(number) ?? emptyAnswer;
}

/** What has to be mended before it can be submitted. */
export function faultsOf(questions: readonly Question[], draft: ResponseDraft): ResponseFaults {
  const faults = new Map<number, string>();
  for (const { number, form } of questions) {
    const answer = answerIn(draft, number);
    if (!isAnswered(answer)) continue;
    const { length } = answer.text;
    if (form !== 'text' && answer.choice === '')
      faults.set(number, 'Choose an answer, or take the words out.');
    else if (length > LONGEST_ANSWER)
      faults.set(
        number,
        `Write at most ${LONGEST_ANSWER} characters; these are ${length}. Attach a file for more.`,
      );
    else if (answer.mark === '') faults.set(number, 'Say who may read this answer.');
  }
  if (!questions.some(({ number }) => isAnswered(answerIn(draft, number))))
    faults.set(0, 'Answer at least one question.');
  return faults;
}

/** What the server takes. An answer without a mark is saved as confidential, which shows it to nobody else. */
export function contentOf(questions: readonly Question[], draft: ResponseDraft): ResponseContentInput {
  return {
    answers: questions
      .map(({ number }) => ({ number, ...answerIn(draft, number) }))
      .filter(isAnswered)
      .map(({ mark, text, ...answer }) => ({ ...answer, text, mark: mark === '' ? 'confidential' : mark })),
    attachments: draft.attachments.map(({ mark, file: { hash, name } }) => ({ mark, file: { hash, name } })),
  };
}

/** The question that a field of the request is about; 0 for the response as a whole. */
export function questionOfField(
  field: string | undefined,
  { answers }: Pick<ResponseContentInput, 'answers'>,
): number {
  const at = /^content\.answers\.(\d+)\./.exec(field ?? '')?.[1];
  return at === undefined ? 0 : (answers[Number(at)]?.number ?? 0);
}
