/**
 * What everybody is told of the responses once a consultation has closed. Open answers stand under the name of the party;
 * anonymous ones in the order of their words, so that neither time nor question links them; of confidential ones there is a count.
 */
import type { KeptFile } from '../file/kept-file.js';
import { groupedBy } from '../value/grouped-by.js';
import { sayList } from '../value/plain-english.js';
import type { ConsultationQuestion } from './consultation-state.js';
import type { AnswerMark, OpenedResponse, ResponseAnswer } from './response.js';

export interface OpenAnswer {
  readonly party: string;
  readonly categories: readonly string[];
  readonly choice: string;
  readonly text: string;
}

export interface AnonymousAnswer {
  /** Null where they would tell whose it is. */
  readonly categories: readonly string[] | null;
  readonly choice: string;
  readonly text: string;
}

export interface ToldQuestion extends ConsultationQuestion {
  readonly open: readonly OpenAnswer[];
  readonly anonymous: readonly AnonymousAnswer[];
  readonly confidential: number;
}

export interface ToldResponses {
  readonly questions: readonly ToldQuestion[];
  readonly attachments: readonly { readonly party: string; readonly file: KeptFile }[];
  /** The code of every response that counts, in their order; whoever gave one finds theirs. */
  readonly codes: readonly string[];
}

interface Given {
  readonly response: OpenedResponse;
  readonly answer: ResponseAnswer;
}

function namesOf({ categories }: OpenedResponse): readonly string[] {
  return categories.map(({ name }) => name);
}

/** By code units: the same in every engine and tongue. */
function inOrder(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

/** The short code of a response, read out or written down: the first 8 hex digits of its commitment in fours. */
export function responseCode(commitment: string): string {
  return `${commitment.slice(0, 4)} ${commitment.slice(4, 8)}`;
}

function openAnswers(given: readonly Given[]): OpenAnswer[] {
  return given
    .map(({ response, answer: { choice, text } }) => ({
      ...{ party: response.party.name, categories: namesOf(response), choice, text },
    }))
    .toSorted((one, other) => inOrder(one.party, other.party));
}

/** With their categories only where each of them shares its own with another; else what is left would tell of the one that is alone. */
function anonymousAnswers(given: readonly Given[]): AnonymousAnswer[] {
  const groups = groupedBy(given, ({ response }) => sayList(namesOf(response)));
  const isTold = [...groups.values()].every((group) => group.length > 1);
  return given
    .map(({ response, answer: { choice, text } }) => {
      const categories = isTold ? namesOf(response) : null;
      return { key: JSON.stringify([categories, choice, text]), told: { categories, choice, text } };
    })
    .toSorted((one, other) => inOrder(one.key, other.key))
    .map(({ told }) => told);
}

/** The responses that stand, as they are told to everybody; CON-12 and CON-13. */
export function tellResponses(
  questions: readonly ConsultationQuestion[],
  responses: readonly OpenedResponse[],
): ToldResponses {
  const given = responses.flatMap((response) =>
    (response.content?.answers ?? []).map((answer) => ({ response, answer })),
  );
  return {
    questions: questions.map((question) => {
      const here = given.filter(({ answer }) => answer.number === question.number);
      const marked = (mark: AnswerMark) => here.filter(({ answer }) => answer.mark === mark);
      return {
        ...question,
        open: openAnswers(marked('open')),
        anonymous: anonymousAnswers(marked('anonymous')),
        confidential: marked('confidential').length,
      };
    }),
    attachments: responses
      .flatMap(({ party, content }) =>
        (content?.attachments ?? [])
          .filter(({ mark }) => mark === 'open')
          .map(({ file }) => ({ party: party.name, file })),
      )
      .toSorted((one, other) =>
        inOrder(`${one.party} ${one.file.name}`, `${other.party} ${other.file.name}`),
      ),
    codes: responses.map(({ commitment }) => responseCode(commitment)).toSorted(inOrder),
  };
}
