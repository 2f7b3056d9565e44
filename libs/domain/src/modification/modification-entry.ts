/**
 * Every event in the life of a modification that is written in its journal. Each has the date of the event itself, which
 * is seldom that of the entry, and the source of that date.
 */
import type { Audience } from '../audience/audience.js';
import type { JournalStamp } from '../audience/journal-stamp.js';
import type { KeptFile } from '../file/kept-file.js';
import type { PathRules } from './code-rules.js';

/** Where a meeting told it. */
export interface MeetingSource {
  readonly meetingId: string;
  readonly itemId: string;
  /** Null where the item was deferred without a vote. */
  readonly voteId: string | null;
  /** Number of the entry in the journal of the meeting. */
  readonly entryNo: number;
}

/** Who says so: in words, with an address where it can be read, or the entry of a meeting. */
export interface DateSource {
  readonly text: string;
  /** The day on which it said so: what it tells without a date was so by then. Null where nobody knows. */
  readonly dated: string | null;
  readonly url: string | null;
  readonly meeting: MeetingSource | null;
}

export interface Happened {
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; null where no source tells it. */
  readonly on: string | null;
  readonly source: DateSource;
  /** Reason or words; empty for none. */
  readonly note: string;
}

export interface Description {
  readonly title: string;
  /** The party that proposes it; empty where no source tells it. */
  readonly proposer: string;
  readonly problem: string;
  readonly solution: string;
  /** Party categories that it has an effect on, by their names. */
  readonly categories: readonly string[];
  readonly isUrgent: boolean;
  readonly isFastTrack: boolean;
}

/** A step by a day, as the timetable plans it. */
export interface PlannedStep {
  readonly title: string;
  readonly by: string;
}

export const STEP_KINDS = [
  ...['comments', 'working-group', 'preliminary-assessment', 'impact-assessment', 'requirements'],
  ...['refinement-consultation', 'legal-text', 'report', 'report-consultation', 'other'],
] as const;
export type StepKind =
  | 'comments'
  | 'working-group'
  | 'preliminary-assessment'
  | 'impact-assessment'
  | 'requirements'
  | 'refinement-consultation'
  | 'legal-text'
  | 'report'
  | 'report-consultation'
  | 'other';

export const BOARD_VERDICTS = ['approve', 'reject', 'send-back', 'none', 'not-told'] as const;
/** none: there was no quorum, so nothing was decided. not-told: it voted, and no source says how. */
export type BoardVerdict = (typeof BOARD_VERDICTS)[number];

export const AUTHORITY_VERDICTS = ['approve', 'reject', 'send-back'] as const;
export type AuthorityVerdict = (typeof AUTHORITY_VERDICTS)[number];

export const DIRECTED_EFFECTS = ['suspend', 'cancel', 'lift'] as const;
export type DirectedEffect = (typeof DIRECTED_EFFECTS)[number];

export interface ModificationEntryData {
  'modification.raised': Happened & {
    /** The digits of its number, which it keeps for life. */
    readonly serial: number;
    readonly number: string;
    /** False of one that began as a Modification Proposal, as all did before there were drafts. */
    readonly isDraft: boolean;
    /** The body whose secretary keeps the register. */
    readonly bodyId: string;
    readonly description: Description;
  };
  'modification.described': Happened & { readonly description: Description };
  'modification.converted': Happened & { readonly number: string };
  'modification.path-set': Happened & {
    readonly path: PathRules;
    readonly timetable: readonly PlannedStep[];
  };
  'modification.step-taken': Happened & {
    readonly step: StepKind;
    readonly title: string;
    /** The document itself, where it was uploaded. */
    readonly file?: KeptFile;
  };
  'modification.refinement-begun': Happened;
  'modification.report-begun': Happened;
  'modification.submitted': Happened;
  /** `publishedOn` begins the referral window; null where it is not public. */
  'modification.voted': Happened & {
    readonly verdict: BoardVerdict;
    readonly publishedOn: string | null;
  };
  'modification.vote-annulled': Happened & { readonly voteId: string };
  'modification.deferred': Happened;
  /** The note says by whom. */
  'modification.referred': Happened;
  /** The referral was not taken further. */
  'modification.referral-refused': Happened;
  'modification.decided': Happened & { readonly verdict: AuthorityVerdict; readonly by: string };
  /** Null: no day is set yet, only a release. */
  'modification.date-set': Happened & { readonly date: string | null; readonly release: string };
  'modification.implemented': Happened & { readonly release: string };
  'modification.held': Happened;
  'modification.resumed': Happened;
  'modification.directed': Happened & {
    readonly effect: DirectedEffect;
    readonly by: string;
    /** The clause that gives the power: "X2.3(d)". */
    readonly power: string;
  };
  'modification.withdrawn': Happened;
  /** Another source gives another date for an event; both are kept, and the first counts. */
  'modification.date-added': Happened & { readonly of: number };
  /** The entry was a mistake: it counts no more, and is kept. */
  'modification.struck': { readonly of: number; readonly note: string };
}

export type ModificationEntryType = keyof ModificationEntryData;

/** What the decision writes; the journal adds number, time and author. */
export type NewModificationEntry = {
  [Type in ModificationEntryType]: {
    readonly type: Type;
    readonly audience: Audience;
    readonly data: ModificationEntryData[Type];
  };
}[ModificationEntryType];

export type ModificationEntry = NewModificationEntry & JournalStamp;
