/** Folds the entries of a consultation, all of them or those that a reader may see, into what it has become. */
import { maySee, type Reader } from '../audience/audience.js';
import type {
  ConsultationEntry,
  ConsultationEntryData,
  ConsultationEntryType,
} from './consultation-entry.js';
import type { ConsultationState } from './consultation-state.js';

type Evolvers = {
  readonly [Type in ConsultationEntryType]: (
    state: ConsultationState,
    data: ConsultationEntryData[Type],
    at: string,
  ) => ConsultationState;
};

const evolvers: Evolvers = {
  'consultation.planned': (state, begun) => ({ ...state, ...begun }),
  'consultation.amended': (state, { terms }) => ({ ...state, terms }),
  'consultation.issued': (state, { heldAt, ...begun }, at) => ({
    ...state,
    ...begun,
    issuedAt: heldAt ?? at,
  }),
  'consultation.extended': (state, { closesAt, reason }, at) => ({
    ...state,
    terms: state.terms && { ...state.terms, closesAt },
    extensions: [...state.extensions, { closesAt, reason, at }],
  }),
  'consultation.withdrawn': (state, { reason }) => ({ ...state, withdrawnBecause: reason }),
  'response.submitted': (state, { heldAt, ...given }, at) => ({
    ...state,
    responses: [
      ...state.responses.filter(({ party }) => party.partyId !== given.party.partyId),
      { ...given, at: heldAt ?? at },
    ],
  }),
  'response.withdrawn': (state, { responseId }) => ({
    ...state,
    responses: state.responses.filter((one) => one.responseId !== responseId),
  }),
};

type EntryNamed<Type extends ConsultationEntryType> = {
  [Name in Type]: { readonly type: Name; readonly data: ConsultationEntryData[Name]; readonly at: string };
}[Type];

function evolve<Type extends ConsultationEntryType>(
  state: ConsultationState,
  entry: EntryNamed<Type>,
): ConsultationState {
  return evolvers[entry.type](state, entry.data, entry.at);
}

/** The state after these entries, in order of number; those already in it are passed over. */
export function foldConsultation(
  state: ConsultationState,
  entries: readonly ConsultationEntry[],
): ConsultationState {
  return entries.reduce(
    (folded, entry) => (entry.no <= folded.no ? folded : { ...evolve(folded, entry), no: entry.no }),
    state,
  );
}

/**
 * The entries that the reader may see, numbered one after the other, without author and salt: the gaps between their own
 * numbers would tell how many have answered.
 */
export function viewConsultation(entries: readonly ConsultationEntry[], reader: Reader): ConsultationEntry[] {
  const seen = entries.filter(({ audience }) => maySee(audience, reader));
  if (reader.clearance === 'officers') return seen;
  return seen.map(({ salt: _salt, ...entry }, index) => ({ ...entry, no: index + 1, by: null }));
}
