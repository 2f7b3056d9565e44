/** A body as the contracts show it, and as a meeting copies it into its journal. */
import type { BodySummary, BodyView, SeatView } from '@quorate/contracts';
import { type Roster, type RosterPerson, type RosterSeat, sayRule, noticeWarnings } from '@quorate/domain';
import type { BodyRecord, SeatRecord } from './body-record.js';

/** Names of people by id. */
export type Names = ReadonlyMap<string, string>;

/** The voting group of the party a seat votes for; null without one. */
export type GroupOfSeat = (seat: Pick<SeatRecord, 'partyId' | 'constituencyId'>) => string | null;

/** The line of the body in a list. */
export function bodySummary({ bodyId, code, name, kind, seats }: BodyRecord): BodySummary {
  const inPost = seats.filter(({ memberId }) => memberId !== null).length;
  return { bodyId, code, name, kind, seats: seats.length, inPost };
}

/** The whole body. */
export function bodyView(body: BodyRecord, names: Names, groupOf: GroupOfSeat): BodyView {
  const { chair, secretaries, observers, scrutineers } = officers(body, names);
  return {
    ...bodySummary(body),
    chair,
    secretaries,
    observers,
    scrutineers,
    seatList: body.seats.map((seat) => ({ ...seatView(seat, body, names), groupName: groupOf(seat) })),
    ruleSet: body.ruleSet,
    rules: sayRule(body.ruleSet),
    paperWorkingDays: body.paperWorkingDays,
    noticeWorkingDays: body.noticeWorkingDays,
    paperNumbers: body.paperNumbers,
    minutes: body.minutes,
    writing: body.writing,
    notice: body.notice,
    noticeWarnings: body.notice === null ? [] : noticeWarnings(body.notice),
  };
}

/** A seat of the roster; a weight of one, no group and no holder are left out. */
function rosterSeat(seat: SeatRecord, names: Names, groupOf: GroupOfSeat): RosterSeat {
  const { seatId, label, constituencyId, memberId, alternateIds, weight, holderId, holderName } = seat;
  const groupId = groupOf(seat);
  return {
    ...{ seatId, label, constituencyId, member: personOrNone(memberId, names) },
    alternates: alternateIds.map((id) => person(id, names)),
    ...(weight === 1 ? {} : { weight }),
    ...(groupId === null ? {} : { groupId }),
    ...(holderId === null || holderName === null ? {} : { holderId, holderName }),
  };
}

/** Who sits on the body and under which rules. */
export function rosterFrom(body: BodyRecord, names: Names, groupOf: GroupOfSeat): Roster {
  const seats = body.seats.map((seat) => rosterSeat(seat, names, groupOf));
  const notice = body.notice === null ? {} : { notice: body.notice };
  const recordDate = body.recordDate === null ? {} : { recordDate: body.recordDate };
  return {
    seats,
    ...officers(body, names),
    ...notice,
    ...recordDate,
    ruleSet: body.ruleSet,
    ruleSets: body.otherRuleSets,
  };
}

function officers({ chairId, secretaryIds, observerIds, scrutineerIds }: BodyRecord, names: Names) {
  return {
    chair: personOrNone(chairId, names),
    secretaries: secretaryIds.map((id) => person(id, names)),
    observers: observerIds.map((id) => person(id, names)),
    scrutineers: scrutineerIds.map((id) => person(id, names)),
  };
}

function seatView(seat: SeatRecord, body: BodyRecord, names: Names): Omit<SeatView, 'groupName'> {
  const {
    seatId,
    label,
    constituencyId,
    termFrom,
    termUntil,
    weight,
    partyId,
    holderId,
    holderName,
    leaving,
  } = seat;
  const constituency = body.ruleSet.constituencies.find(({ id }) => id === constituencyId);
  return {
    seatId,
    label,
    constituencyId,
    constituencyName: constituency?.name ?? constituencyId,
    member: personOrNone(seat.memberId, names),
    alternates: seat.alternateIds.map((id) => person(id, names)),
    ...{ termFrom, termUntil, weight, partyId, holderId, holderName, leaving },
  };
}

function person(personId: string, names: Names): RosterPerson {
  return { personId, name: names.get(personId) ?? '' };
}

function personOrNone(personId: string | null, names: Names): RosterPerson | null {
  return personId === null ? null : person(personId, names);
}
