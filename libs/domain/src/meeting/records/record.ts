/** What is written into a meeting beside its acts: notes, decisions, actions, headlines and objections to votes, with their corrections. */
import type { Audience } from '../../audience/audience.js';

export const RECORD_KINDS = ['note', 'decision', 'action', 'headline', 'objection'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Who does what an action asks, and until which day (YYYY-MM-DD). */
export interface ActionTerms {
  readonly owner: string;
  readonly due: string | null;
}

/** As they stand in the journal: with the person of the body that the owner's name is of, where it is the name of one. */
export interface GivenTerms extends ActionTerms {
  readonly ownerId?: string;
}

export type NumberedAction = GivenTerms & { readonly number: string };

/** What stood in a record before it was corrected, and why it was. */
export interface RecordCorrection {
  readonly text: string;
  readonly action: NumberedAction | null;
  readonly reason: string;
  readonly at: string;
}

/** open: still to be done. done, dropped: nobody waits for it any more. */
export const ACTION_STATUSES = ['open', 'done', 'dropped'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

/** What was said of an action since it was given. */
export interface ActionReport {
  readonly status: ActionStatus;
  readonly note: string;
  readonly at: string;
}

/** A note, decision, action, headline or objection on an item (or on the meeting, itemId null). */
export interface MeetingRecord {
  readonly recordId: string;
  readonly kind: RecordKind;
  readonly itemId: string | null;
  /** Who may read it; its corrections are for the same readers. */
  readonly audience: Audience;
  readonly text: string;
  readonly at: string;
  /** Number of the entry that wrote it last. */
  readonly no: number;
  /** Actions only, with their number: "61/01". */
  readonly action: NumberedAction | null;
  /** Actions only; oldest first. */
  readonly reports: readonly ActionReport[];
  /** Oldest first. */
  readonly corrections: readonly RecordCorrection[];
  readonly struck: boolean;
}

/** How an action stands: as it was reported last, open before. */
export function actionStatus({ reports }: Pick<MeetingRecord, 'reports'>): ActionStatus {
  return reports.at(-1)?.status ?? 'open';
}
