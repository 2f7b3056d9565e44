/** What must hold before a body, its seats or its officers are written. */
import {
  accept,
  checkSeatFilling,
  oneSeatEach,
  refuse,
  type Result,
  type SeatFilling,
} from '@quorate/domain';
import type { EntityManager } from 'typeorm';
import { readParties } from '../parties/index.js';
import { type BodyRecord, ELECTORATE, type Officers, type SeatRecord } from './body-record.js';
import type { Names } from './body-view.js';
import { checkMinimums } from './rule-set-checks.js';

const SEAT_IS_LOT =
  'This seat is a lot of shares, as the share register has it. Change the share register instead.';
const PERSON_UNKNOWN = 'There is no such person. Add the person first, or choose another.';

/** To whoever would fill a seat of an electorate without being an administrator. */
export const ELECTORS_KEPT = refuse(
  'forbidden',
  'electors-kept',
  'Who votes for a voting group was taken from the register when the ballot opened. An administrator replaces a contact who has left.',
);

/** A new body: people, seats and constituencies fit together. */
export function checkBody(body: BodyRecord, names: Names): Result<BodyRecord> {
  const officers = checkOfficers(body, names);
  if (!officers.ok) return officers;
  const rules = checkConstituencies(body);
  if (!rules.ok) return rules;
  const labels = new Set(body.seats.map(({ label }) => label));
  if (labels.size < body.seats.length) {
    return refuse(
      'invalid',
      'seat-label-twice',
      'Two seats have the same label. Give each its own.',
      'seats',
    );
  }
  for (const seat of body.seats) {
    if (!body.ruleSet.constituencies.some(({ id }) => id === seat.constituencyId)) {
      const sentence = `${seat.label} is for a constituency that the rule set does not know.`;
      return refuse('invalid', 'constituency-unknown', sentence, 'constituencyId');
    }
    const filling = checkOne(seat, names);
    if (!filling.ok) return filling;
  }
  // Somebody may vote for several groups, as a contact of one party in several categories does.
  const held = body.kind === ELECTORATE ? accept(null) : checkHeld(body.seats, names);
  return held.ok ? accept(body) : held;
}

/** Each constituency is there once, and has the seats that the quorum asks of it. */
function checkConstituencies({ ruleSet, otherRuleSets, seats }: BodyRecord): Result<unknown> {
  const { constituencies } = ruleSet;
  const ids = new Set(constituencies.map(({ id }) => id));
  if (ids.size < constituencies.length) {
    return refuse(
      'invalid',
      'constituency-twice',
      'Two constituencies have the same id. Give each its own.',
      'constituencies',
    );
  }
  for (const rules of [ruleSet, ...otherRuleSets]) {
    const checked = checkMinimums({ seats }, rules, 'constituencies');
    if (!checked.ok) return checked;
  }
  return accept(ids);
}

/** One seat of a body as it would be filled, beside the others. */
export function checkFilling(seat: SeatFilling, seats: readonly SeatRecord[], names: Names): Result<unknown> {
  const checked = checkOne(seat, names);
  return checked.ok ? checkHeld(seats, names) : checked;
}

function checkOne(seat: SeatFilling, names: Names): Result<SeatFilling> {
  const { memberId, alternateIds } = seat;
  if (memberId !== null && !names.has(memberId))
    return refuse('invalid', 'person-unknown', PERSON_UNKNOWN, 'memberId');
  if (!alternateIds.every((id) => names.has(id)))
    return refuse('invalid', 'person-unknown', PERSON_UNKNOWN, 'alternateIds');
  return checkSeatFilling(seat);
}

/** The party a seat votes for is in the register. */
export async function checkParty(manager: EntityManager, { partyId }: SeatRecord): Promise<Result<unknown>> {
  if (partyId === null || (await readParties(manager)).some((party) => party.partyId === partyId)) {
    return accept(partyId);
  }
  const sentence = 'There is no such party. Add it to the register first, or choose another.';
  return refuse('invalid', 'party-unknown', sentence, 'partyId');
}

function checkHeld(seats: readonly SeatRecord[], names: Names): Result<unknown> {
  const held = oneSeatEach(
    seats.map(({ label, memberId, holderId }) => ({
      ...{ label, holderId },
      member: memberId === null ? null : { personId: memberId, name: names.get(memberId) ?? '' },
    })),
  );
  return held.ok ? held : { ok: false, refusal: { ...held.refusal, field: 'memberId' } };
}

/** The officers are people, each named once in an office. */
export function checkOfficers<Body extends Officers>(body: Body, names: Names): Result<Body> {
  const { chairId, secretaryIds, observerIds, scrutineerIds } = body;
  if (chairId !== null && !names.has(chairId))
    return refuse('invalid', 'person-unknown', PERSON_UNKNOWN, 'chairId');
  for (const [field, personIds] of Object.entries({ secretaryIds, observerIds, scrutineerIds })) {
    if (!personIds.every((id) => names.has(id)))
      return refuse('invalid', 'person-unknown', PERSON_UNKNOWN, field);
    if (new Set(personIds).size < personIds.length) {
      return refuse(
        'invalid',
        'officer-twice',
        'The same person is named twice. Name each person once.',
        field,
      );
    }
  }
  return accept(body);
}

/** The seat, where it is no lot of shares. */
export function findSeat({ seats }: BodyRecord, seatId: string): Result<SeatRecord> {
  const seat = seats.find((one) => one.seatId === seatId);
  if (!seat) return refuse('missing', 'seat-unknown', 'This body has no such seat.', 'seatId');
  return seat.holderId === null ? accept(seat) : refuse('conflict', 'seat-is-lot', SEAT_IS_LOT);
}
