/** A consultation as its journal makes it: what is asked, until when, and who has answered. The answers themselves are sealed beside the journal. */
import type { KeptFile } from '../file/kept-file.js';

export const QUESTION_FORMS = ['text', 'yes-no', 'choice'] as const;
export type QuestionForm = (typeof QUESTION_FORMS)[number];

export interface ConsultationQuestion {
  /** From 1, in the order in which they are asked. */
  readonly number: number;
  readonly text: string;
  readonly form: QuestionForm;
  /** Of a choice; empty for the others. */
  readonly options: readonly string[];
}

/** A word for what is asked, with how long the body usually asks it; null where it has no custom. */
export interface ConsultationKind {
  readonly name: string;
  readonly usualWorkingDays: number | null;
}

export interface ConsultationDocument {
  readonly title: string;
  readonly file: KeptFile;
}

/** What a consultation says: all of it is read by everybody once it is issued. */
export interface ConsultationTerms {
  readonly kind: ConsultationKind;
  readonly title: string;
  /** The number of the modification that it concerns; null for another matter. */
  readonly about: string | null;
  readonly introduction: string;
  readonly questions: readonly ConsultationQuestion[];
  readonly documents: readonly ConsultationDocument[];
  /** Responses are taken until then, ISO UTC. */
  readonly closesAt: string;
}

/** Who answers, as the register had it on the day. */
export interface RespondingParty {
  readonly partyId: string;
  readonly name: string;
  readonly categories: readonly { readonly id: string; readonly name: string }[];
}

/** What the journal says of a response: who gave it, and a commitment to what it says. */
export interface GivenResponse {
  readonly responseId: string;
  readonly party: RespondingParty;
  /** Who gave it for the party. */
  readonly by: string;
  readonly commitment: string;
  readonly at: string;
}

export interface Extension {
  readonly closesAt: string;
  readonly reason: string;
  readonly at: string;
}

export interface ConsultationState {
  /** Number of the last entry in it. */
  readonly no: number;
  readonly consultationId: string;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly bodyCode: string;
  /** Null to whoever is shown nothing of it. */
  readonly terms: ConsultationTerms | null;
  /** Null while it is prepared. */
  readonly issuedAt: string | null;
  readonly extensions: readonly Extension[];
  /** Why it was withdrawn, or null. */
  readonly withdrawnBecause: string | null;
  /** Those that stand: one of each party. */
  readonly responses: readonly GivenResponse[];
}

export const initialConsultation: ConsultationState = {
  ...{ no: 0, consultationId: '', bodyId: '', bodyName: '', bodyCode: '', terms: null, issuedAt: null },
  ...{ extensions: [], withdrawnBecause: null, responses: [] },
};

export const CONSULTATION_STAGES = ['planned', 'open', 'closed', 'withdrawn'] as const;
export type ConsultationStage = (typeof CONSULTATION_STAGES)[number];

/** Where it stands at an instant: the clock closes it, and nothing has to be written for that. */
export function stageOf(
  {
    issuedAt,
    closesAt,
    isWithdrawn,
  }: { readonly issuedAt: string | null; readonly closesAt: string; readonly isWithdrawn: boolean },
  now: string,
): ConsultationStage {
  if (isWithdrawn) return 'withdrawn';
  if (issuedAt === null) return 'planned';
  return now <= closesAt ? 'open' : 'closed';
}

/** The stage of a state; before anything is written it is planned. */
export function stageAt(
  { issuedAt, terms, withdrawnBecause }: ConsultationState,
  now: string,
): ConsultationStage {
  return stageOf({ issuedAt, closesAt: terms?.closesAt ?? '', isWithdrawn: withdrawnBecause !== null }, now);
}
