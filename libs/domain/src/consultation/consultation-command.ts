/** What may be asked of a consultation. Every one is decided by `decideConsultation`. */
import type { Actor } from '../meeting/decide-context.js';
import type {
  ConsultationDocument,
  ConsultationKind,
  QuestionForm,
  RespondingParty,
} from './consultation-state.js';
import type { ResponseContent } from './response.js';

export interface AskedTerms {
  readonly kind: ConsultationKind;
  readonly title: string;
  readonly about: string | null;
  readonly introduction: string;
  /** They are numbered in this order. */
  readonly questions: readonly {
    readonly text: string;
    readonly form: QuestionForm;
    readonly options: readonly string[];
  }[];
  /** Its files are looked up by the server. */
  readonly documents: readonly ConsultationDocument[];
  readonly closes: Closing;
}

/** On the clocks of London. */
export interface Closing {
  readonly on: string;
  readonly at: string;
}

interface Beginning {
  readonly consultationId: string;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly bodyCode: string;
  readonly terms: AskedTerms;
}

export interface ConsultationCommandData {
  'consultation.plan': Beginning;
  'consultation.amend': { readonly terms: AskedTerms };
  /** From here on everybody reads it, and parties answer. */
  'consultation.issue': object;
  'consultation.extend': { readonly closes: Closing; readonly reason: string };
  'consultation.withdraw': { readonly reason: string };
  /** `party` is that of the person who asks, read from the register by the server; null where they have none. */
  'response.submit': {
    readonly party: RespondingParty | null;
    /** The response of the party that the asker saw, which this one takes the place of; null where there was none. */
    readonly replaces: string | null;
    readonly content: ResponseContent;
  };
  'response.withdraw': { readonly party: RespondingParty | null };
  /** Server only: one that began before a house did, each step judged by its own time. */
  'consultation.hold': {
    readonly plan: Beginning;
    readonly issuedAt: string;
    readonly responses: readonly {
      readonly by: Actor;
      readonly at: string;
      readonly party: RespondingParty;
      readonly content: ResponseContent;
    }[];
  };
}

export type ConsultationCommandType = keyof ConsultationCommandData;

export type ConsultationCommand = {
  [Type in ConsultationCommandType]: { readonly type: Type } & ConsultationCommandData[Type];
}[ConsultationCommandType];
