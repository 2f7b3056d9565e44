/**
 * Every act of a consultation that is written in its journal. While it is prepared its entries are for the officers; once it
 * is issued what it says is for everybody. That a party has answered is for the officers, and what it says is in no entry.
 */
import type { Audience } from '../audience/audience.js';
import type { JournalStamp } from '../audience/journal-stamp.js';
import type { ConsultationTerms, RespondingParty } from './consultation-state.js';
import type { SealedResponse } from './response.js';

/** When it was done, of an act that was written down afterwards. */
interface Afterwards {
  readonly heldAt?: string;
}

interface Begun {
  readonly consultationId: string;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly bodyCode: string;
  readonly terms: ConsultationTerms;
}

export interface ConsultationEntryData {
  'consultation.planned': Begun;
  'consultation.amended': { readonly terms: ConsultationTerms };
  /** Complete in itself: with it everybody is told what is asked. */
  'consultation.issued': Begun & Afterwards;
  'consultation.extended': { readonly closesAt: string; readonly reason: string };
  'consultation.withdrawn': { readonly reason: string };
  /** In place of the one that the party gave before, if it did. */
  'response.submitted': {
    readonly responseId: string;
    readonly party: RespondingParty;
    readonly by: string;
    readonly commitment: string;
  } & Afterwards;
  'response.withdrawn': { readonly responseId: string };
}

export type ConsultationEntryType = keyof ConsultationEntryData;

/** What `decideConsultation` writes; the journal adds number, time and author. */
export type NewConsultationEntry = {
  [Type in ConsultationEntryType]: {
    readonly type: Type;
    readonly audience: Audience;
    readonly data: ConsultationEntryData[Type];
  };
}[ConsultationEntryType];

export type ConsultationEntry = NewConsultationEntry & JournalStamp;

/** An entry with what is kept beside it; whose act it was, where somebody else writes it down. */
export interface DecidedEntry {
  readonly entry: NewConsultationEntry;
  readonly sealed: SealedResponse | null;
  readonly by?: { readonly personId: string; readonly name: string };
}

/** An entry of the type for these readers. */
export function consultationEntry<Type extends ConsultationEntryType>(
  type: Type,
  audience: Audience,
  data: ConsultationEntryData[Type],
): { readonly type: Type; readonly audience: Audience; readonly data: ConsultationEntryData[Type] } {
  return { type, audience, data };
}
