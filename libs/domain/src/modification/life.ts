/** What the life of a modification has come to: its stage and side state, and the facts that pages tell. */
import { ukCalendarDate } from '../calendar/uk-time.js';
import type { PathRules } from './code-rules.js';
import type {
  AuthorityVerdict,
  BoardVerdict,
  Description,
  Happened,
  ModificationEntry,
  ModificationEntryType,
  PlannedStep,
  DateSource,
} from './modification-entry.js';

export const MODIFICATION_STAGES = [
  ...['draft', 'proposal', 'refinement', 'report', 'board', 'referral', 'authority'],
  ...['approved', 'implemented', 'rejected', 'withdrawn', 'cancelled'],
] as const;
/** board: the report is with the board. authority: the Authority decides. approved: it waits for its day. */
export type ModificationStage =
  | 'draft'
  | 'proposal'
  | 'refinement'
  | 'report'
  | 'board'
  | 'referral'
  | 'authority'
  | 'approved'
  | 'implemented'
  | 'rejected'
  | 'withdrawn'
  | 'cancelled';

export const ENDED: readonly ModificationStage[] = ['implemented', 'rejected', 'withdrawn', 'cancelled'];

export function isEnded(stage: ModificationStage): boolean {
  return ENDED.includes(stage);
}

/** A date of an event with who tells it. */
export interface DatedBy {
  readonly on: string | null;
  readonly source: DateSource;
}

/** An event of the life that counts, with every date that a source gives it; the first counts. */
export interface LifeEvent {
  readonly no: number;
  /** When it was written down. */
  readonly at: string;
  readonly entry: ModificationEntry;
  readonly dates: readonly DatedBy[];
  /** False of what was written where it could set nothing off, such as a vote of an earlier stage. */
  readonly moves: boolean;
  /** Why it was struck or annulled; null while it counts. */
  readonly gone: string | null;
}

/** A decision of the board while it may be referred. */
export interface ReferralWindow {
  readonly endsAt: string;
  /** What it becomes at the end. */
  readonly after: 'approved' | 'rejected';
}

export interface Life {
  /** As it was raised, then as it is called since its conversion. */
  readonly numbers: readonly string[];
  readonly serial: number;
  readonly bodyId: string;
  readonly description: Description;
  readonly stage: ModificationStage;
  /** The date of the event that brought it there. */
  readonly since: string | null;
  /** Where no source tells that date, the day by which one says that it is so. */
  readonly knownBy: string | null;
  readonly side: 'on-hold' | 'suspended' | null;
  readonly path: PathRules | null;
  readonly timetable: readonly PlannedStep[];
  /** The vote of the board that counts. */
  readonly vote: { readonly no: number; readonly verdict: BoardVerdict; readonly on: string | null } | null;
  readonly referral: ReferralWindow | null;
  readonly isReferred: boolean;
  readonly authority: { readonly verdict: AuthorityVerdict; readonly by: string } | null;
  /** The day and release it is meant for, or got. */
  readonly implementation: { readonly date: string | null; readonly release: string } | null;
  /** Who sent it back last; null since it moved on. */
  readonly sentBackBy: string | null;
  readonly events: readonly LifeEvent[];
}

export const NO_LIFE: Life = {
  numbers: [],
  serial: 0,
  bodyId: '',
  description: {
    ...{ title: '', proposer: '', problem: '', solution: '', categories: [] },
    ...{ isUrgent: false, isFastTrack: false },
  },
  stage: 'draft',
  since: null,
  knownBy: null,
  side: null,
  path: null,
  timetable: [],
  vote: null,
  referral: null,
  isReferred: false,
  authority: null,
  implementation: null,
  sentBackBy: null,
  events: [],
};

/** "MP189": as it is called now. */
export function numberOf({ numbers }: Pick<Life, 'numbers'>): string {
  return numbers.at(-1) ?? '';
}

/** Whether the text names it, by a number that it has or had, with as many noughts as one likes. */
export function hasNumber(numbers: readonly string[], asked: string): boolean {
  return numbers.some((number) => bare(number) === bare(asked));
}

/** "SECMP22": one form for "SECMP022" and "SECMP0022". */
function bare(number: string): string {
  return number.toUpperCase().replace(/^([A-Z]+)0*/, '$1');
}

/** The digits of a number: 189 of "DP189". */
export function serialOf(number: string): number {
  return Number(number.replaceAll(/\D/g, ''));
}

/** What stands now: a window that has ended by the clock has made its decision final, whether or not anybody wrote since. */
export function settledStage(
  stage: ModificationStage,
  referral: ReferralWindow | null,
  now: string,
): ModificationStage {
  return stage === 'referral' && referral !== null && referral.endsAt <= now ? referral.after : stage;
}

/** What the event tells of its date; nothing of an entry that only takes another back. */
export function happenedOf(entry: ModificationEntry): Happened | null {
  return entry.type === 'modification.struck' ? null : entry.data;
}

/** The date of the event, else the day by which a source tells of it, else the one on which it was written down. */
export function dayOf(entry: ModificationEntry): string {
  const happened = happenedOf(entry);
  return happened?.on ?? happened?.source.dated ?? ukCalendarDate(entry.at);
}

/** Entries that are about another and no event of the life themselves. */
const ABOUT_ANOTHER: readonly ModificationEntryType[] = [
  'modification.struck',
  'modification.date-added',
  'modification.vote-annulled',
];

export function isEvent({ type }: ModificationEntry): boolean {
  return !ABOUT_ANOTHER.includes(type);
}
