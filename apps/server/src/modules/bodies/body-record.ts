/** A body with everything that belongs to it, by ids. */
import type { Departure, MinutesRule, NoticeRule, RuleSet, SeatFilling, WritingRule } from '@quorate/domain';

/** The kind of body that an election makes: its seats are voting groups, and it is in no list of bodies. */
export const ELECTORATE = 'electorate';

export interface SeatRecord extends SeatFilling {
  readonly seatId: string;
  readonly label: string;
  readonly constituencyId: string;
  readonly weight: number;
  /** The party it votes for; null: for none. */
  readonly partyId: string | null;
  /** Whose lot of shares it is; null: it is no lot. */
  readonly holderId: string | null;
  readonly holderName: string | null;
  /** When and why its member leaves before the term ends. */
  readonly leaving: Departure | null;
}

/** What may be changed of a seat; what is left out stays. */
export type SeatChange = SeatFilling & {
  readonly weight?: number | undefined;
  readonly partyId?: string | null | undefined;
};

/** The seat without anybody in it. */
export function vacated(seat: SeatRecord): SeatRecord {
  return { ...seat, memberId: null, alternateIds: [], termFrom: null, termUntil: null, leaving: null };
}

export interface Officers {
  readonly chairId: string | null;
  readonly secretaryIds: readonly string[];
  readonly observerIds: readonly string[];
  readonly scrutineerIds: readonly string[];
}

export interface BodyDetails {
  readonly code: string;
  readonly name: string;
  readonly paperWorkingDays: number;
  readonly noticeWorkingDays: number;
  /** The pattern that numbers its papers. */
  readonly paperNumbers: string;
  readonly minutes: MinutesRule;
}

export interface BodyRecord extends BodyDetails, Officers {
  readonly bodyId: string;
  readonly kind: string;
  /** How it decides in writing. */
  readonly writing: WritingRule;
  /** How notice of its meetings is given, where more than working days rule it. */
  readonly notice: NoticeRule | null;
  /** The day of the share register that its lots are of; null where it has none. */
  readonly recordDate: string | null;
  /** The default rule set, in the version in force. */
  readonly ruleSet: RuleSet;
  /** The others that votes may be opened under, in the versions in force, by name. */
  readonly otherRuleSets: readonly RuleSet[];
  /** In their order. */
  readonly seats: readonly SeatRecord[];
}

/** Everybody who is something on the body. */
export function peopleOf({
  chairId,
  secretaryIds,
  observerIds,
  scrutineerIds,
  seats,
}: Omit<BodyRecord, 'bodyId'>): string[] {
  const seated = seats.flatMap(({ memberId, alternateIds }) => [memberId, ...alternateIds]);
  const all = [chairId, ...secretaryIds, ...observerIds, ...scrutineerIds, ...seated];
  return [...new Set(all.filter((personId) => personId !== null))];
}
