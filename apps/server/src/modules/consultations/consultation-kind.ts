/** The consultation as a kind of stream: the domain's fold, decision and view, with the responses sealed beside the entries. */
import {
  accept,
  type ConsultationCommand,
  type ConsultationEntry,
  type ConsultationState,
  decideConsultation,
  foldConsultation,
  initialConsultation,
  responseCode,
  type ResponseContent,
  type Role,
  type SealedResponse,
  viewConsultation,
} from '@quorate/domain';
import type { ResponseReceipt } from '@quorate/contracts';
import { commitment } from '@quorate/ledger';
import { randomUUID } from 'node:crypto';
import { nextSalt, type StoredEntry, type StreamKind } from '../../platform/journal/index.js';

/** The consultation with what only the server holds. */
export interface ConsultationWithResponses {
  readonly consultation: ConsultationState;
  /** By the id of the response; one that was erased is not here. */
  readonly contents: ReadonlyMap<string, SealedResponse>;
}

const COLUMNS = [
  ...['body_id', 'body_name', 'about', 'title', 'kind', 'usual_working_days'],
  ...['issued_at', 'closes_at', 'withdrawn', 'words'],
];

/** What the commitment of a response covers: whose it is, of what, and all that it says. */
export function responseContent(
  consultationId: string,
  { responseId, partyId, answers, attachments }: Omit<SealedResponse, 'salt'>,
): ResponseContent & {
  readonly consultationId: string;
  readonly partyId: string;
  readonly responseId: string;
} {
  return { answers, attachments, consultationId, partyId, responseId };
}

/** The number of its entry is left out: it would tell how many came before. */
export function receiptOf(
  given: Pick<ResponseReceipt, 'responseId' | 'at' | 'commitment'>,
  salt: string,
): ResponseReceipt {
  const { responseId, at, commitment: hidden } = given;
  return { responseId, at, code: responseCode(hidden), commitment: hidden, salt };
}

function answer(written: readonly StoredEntry[]): ResponseReceipt | null {
  const [first] = written;
  const entry = first?.entry as ConsultationEntry | undefined;
  if (entry?.type !== 'response.submitted') return null;
  const { salt = '' } = (first?.sealed ?? {}) as Partial<SealedResponse>;
  return receiptOf({ ...entry.data, at: entry.at }, salt);
}

function fold(held: ConsultationWithResponses, entries: readonly StoredEntry[]): ConsultationWithResponses {
  const consultation = foldConsultation(
    held.consultation,
    entries.map(({ entry }) => entry as ConsultationEntry),
  );
  const given = entries.flatMap(({ sealed }) => (sealed === null ? [] : [sealed as SealedResponse]));
  if (given.length === 0) return { ...held, consultation };
  return {
    consultation,
    contents: new Map([...held.contents, ...given.map((one) => [one.responseId, one] as const)]),
  };
}

function wordsOf(terms: ConsultationState['terms'], bodyName: string): string {
  if (terms === null) return '';
  const asked = terms.questions.flatMap(({ text, options }) => [text, ...options]);
  const all = [terms.title, terms.about, terms.kind.name, bodyName, terms.introduction, ...asked];
  return all.filter(Boolean).join(' · ');
}

export const consultationKind: StreamKind<ConsultationWithResponses, ConsultationCommand> = {
  name: 'consultation',
  initial: { consultation: initialConsultation, contents: new Map() },
  fold,
  decide({ consultation }, command, { personId, name, roles }, now) {
    const consultationId =
      command.type === 'consultation.hold' ? command.plan.consultationId : consultation.consultationId;
    const decided = decideConsultation(consultation, command, {
      ...{ actor: { personId, name, roles: roles as readonly Role[] }, now, newId: randomUUID },
      seal: (response) => {
        const salt = nextSalt();
        const hidden = commitment(salt, responseContent(consultationId, response)).toString('hex');
        return { sealed: { ...response, salt: salt.toString('hex') }, commitment: hidden };
      },
    });
    if (!decided.ok) return decided;
    return accept(
      decided.value.map(({ entry, sealed, by }) => ({
        ...entry,
        sealed,
        ...(by === undefined ? {} : { by }),
      })),
    );
  },
  answer,
  isQuiet: () => false,
  view: (entries, reader) => viewConsultation(entries as readonly ConsultationEntry[], reader),
  index: {
    columns: COLUMNS,
    row: ({ consultation: { terms, ...state } }) => ({
      body_id: state.bodyId,
      body_name: state.bodyName,
      about: terms?.about ?? null,
      title: terms?.title ?? '',
      kind: terms?.kind.name ?? '',
      usual_working_days: terms?.kind.usualWorkingDays ?? null,
      issued_at: state.issuedAt,
      closes_at: terms?.closesAt ?? null,
      withdrawn: state.withdrawnBecause === null ? 'false' : 'true',
      words: wordsOf(terms, state.bodyName),
    }),
    sql: `INSERT INTO consultation (id, ${COLUMNS.join(', ')})
          VALUES ($1, ${COLUMNS.map((_, index) => `$${String(index + 2)}`).join(', ')})
          ON CONFLICT (id) DO UPDATE SET ${COLUMNS.map((column) => `${column} = excluded.${column}`).join(', ')}`,
  },
};
