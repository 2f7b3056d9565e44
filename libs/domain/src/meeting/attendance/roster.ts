/** Who sits on the body and under which rules, copied into the journal when a meeting is called and when it starts. */
import type { NoticeRule } from '../../notice/notice-rule.js';
import type { RuleSet } from '../../rule-set/rule-set.js';

export interface RosterPerson {
  readonly personId: string;
  readonly name: string;
}

export interface RosterSeat {
  readonly seatId: string;
  readonly label: string;
  readonly constituencyId: string;
  /** Null: the seat is vacant and not in post. */
  readonly member: RosterPerson | null;
  readonly alternates: readonly RosterPerson[];
  /** What its vote weighs where the counting weighs: the shares of a holder, say. Left out: 1. */
  readonly weight?: number;
  /** The voting group it votes for, by its public name: "Large Supplier group 07". */
  readonly groupId?: string;
  /** Whose shares the seat stands for: one seat for each lot, and a holder may have several. Both or neither. */
  readonly holderId?: string;
  readonly holderName?: string;
}

/** A roster as the body has it now, and the lots of earlier record dates that are kept for meetings that were called with them. */
export interface SetRoster {
  readonly roster: Roster;
  readonly kept?: readonly RosterSeat[];
}

/** A holder of shares, whatever number of lots they have. */
export interface SeatHolder {
  readonly holderId: string;
  readonly name: string;
}

/** Whose place it is: the holder of a lot of shares, or the seat itself where it is no lot. */
export function holderOf({ seatId, label, holderId, holderName }: RosterSeat): SeatHolder {
  return { holderId: holderId ?? seatId, name: holderName ?? label };
}

/** The holders of the seats, each once, in the order of their first seats. */
export function holdersOf(seats: readonly RosterSeat[]): SeatHolder[] {
  const holders = new Map<string, SeatHolder>();
  for (const holder of seats.map(holderOf))
    if (!holders.has(holder.holderId)) holders.set(holder.holderId, holder);
  return [...holders.values()];
}

/** The seats of the holder, in the order of the roster. */
export function seatsOfHolder({ seats }: Roster, holderId: string): RosterSeat[] {
  return seats.filter((seat) => holderOf(seat).holderId === holderId);
}

/** True when the person is the member of the seat or may stand in. */
export function isOnSeat({ member, alternates }: RosterSeat, personId: string): boolean {
  return [member, ...alternates].some((person) => person?.personId === personId);
}

/** True of who is named to read what officers do not. */
export function isScrutineer(roster: Pick<Roster, 'scrutineers'> | null, personId: string | null): boolean {
  return roster?.scrutineers?.some((one) => one.personId === personId) ?? false;
}

/** Everybody whom the meeting knows through its body, each once. */
export function personsOn({ seats, chair, secretaries, observers }: Roster): RosterPerson[] {
  const seated = seats.flatMap(({ member, alternates }) => [member, ...alternates]);
  const persons = [...seated, chair, ...secretaries, ...observers].filter((one) => one !== null);
  return [...new Map(persons.map((person) => [person.personId, person])).values()];
}

export interface Roster {
  /** The day of the share register that the lots among its seats are of, where it has such. */
  readonly recordDate?: string;
  /** How notice of its meetings is given, where more than working days rule it. */
  readonly notice?: NoticeRule;
  readonly seats: readonly RosterSeat[];
  readonly chair: RosterPerson | null;
  readonly secretaries: readonly RosterPerson[];
  readonly observers: readonly RosterPerson[];
  /** Not in the oldest journals. */
  readonly scrutineers?: readonly RosterPerson[];
  /** The default: a vote opens under it unless it names another. */
  readonly ruleSet: RuleSet;
  /** The others that a vote may be opened under, each by its id, in the order of their names; the default is not among them. */
  readonly ruleSets: readonly RuleSet[];
}
