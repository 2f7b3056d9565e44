/** What a newsletter is made of: facts that everybody may read, as the journals, the calendar and the register say them. */
import type { ElectionConstituency, ConstituencyResult } from '../appointment/election-state.js';
import type { MeetingStage } from '../meeting/meeting-state.js';
import type { ModificationEntry } from '../modification/modification-entry.js';
import type { PartyLife } from '../party/category-history.js';

export interface PublishedFact {
  readonly meetingId: string;
  readonly no: number;
  readonly meetingTitle: string;
  readonly text: string;
  readonly at: string;
}

export interface MeetingFact {
  readonly meetingId: string;
  readonly bodyCode: string;
  readonly title: string;
  readonly place: string;
  readonly startsAt: string;
  readonly stage: MeetingStage;
  /** Titles of the items that everybody may read. */
  readonly agenda: readonly string[];
}

export interface ConsultationFact {
  readonly consultationId: string;
  readonly bodyId: string;
  readonly about: string | null;
  readonly title: string;
  readonly kind: string;
  readonly introduction: string;
  readonly issuedAt: string;
  readonly closesAt: string;
  readonly isWithdrawn: boolean;
}

export interface ElectionFact {
  readonly electionId: string;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly title: string;
  readonly calledAt: string;
  readonly nominationsCloseAt: string;
  readonly ballotOpensOn: string;
  readonly ballotClosesOn: string;
  readonly declaredAt: string | null;
  readonly isCancelled: boolean;
  readonly constituencies: readonly Pick<ElectionConstituency, 'constituencyId' | 'name' | 'way' | 'seats'>[];
  readonly results: readonly Pick<ConstituencyResult, 'constituencyId' | 'elected' | 'vacant'>[];
}

export interface VacancyFact {
  readonly bodyId: string;
  readonly bodyName: string;
  /** Labels of seats where nobody sits. */
  readonly seats: readonly string[];
}

export interface NewsletterFacts {
  readonly published: readonly PublishedFact[];
  readonly meetings: readonly MeetingFact[];
  readonly consultations: readonly ConsultationFact[];
  readonly elections: readonly ElectionFact[];
  readonly vacancies: readonly VacancyFact[];
  /** The journal of each modification as everybody may read it. */
  readonly modifications: readonly (readonly ModificationEntry[])[];
  readonly categories: readonly { readonly id: string; readonly plural: string }[];
  readonly parties: readonly PartyLife[];
}

/** Of an issue: from when on things are news, its day, and the instant at which it is gathered. */
export interface IssueSpan {
  readonly since: string;
  readonly date: string;
  readonly now: string;
}
