/** Reads and writes bodies; the rules are kept by whoever calls. */
import type { RuleSet } from '@quorate/domain';
import { randomUUID } from 'node:crypto';
import { type EntityManager, In, IsNull } from 'typeorm';
import { insertMany } from '../../platform/database/index.js';
import { BodyOfficerRow, type Office } from './body-officer.entity.js';
import type { BodyRecord, Officers, SeatRecord } from './body-record.js';
import { BodyRow } from './body.entity.js';
import { inForce, insertRuleSets, readVersions } from './rule-set-store.js';
import { SeatAlternateRow } from './seat-alternate.entity.js';
import { SeatTermRow } from './seat-term.entity.js';
import { SeatRow } from './seat.entity.js';

/** Every body by name, or those with these ids. */
export async function readBodies(manager: EntityManager, bodyIds?: readonly string[]): Promise<BodyRecord[]> {
  const bodies = await manager.find(BodyRow, {
    ...(bodyIds && { where: { id: In(bodyIds) } }),
    order: { name: 'ASC' },
  });
  const ids = bodies.map(({ id }) => id);
  const ofBodies = { bodyId: In(ids) };
  const officers = await manager.find(BodyOfficerRow, { where: ofBodies, order: { position: 'ASC' } });
  const ruleSets = inForce(await readVersions(manager, ids)).filter(({ retired }) => !retired);
  const seats = groupedBy(await readSeats(manager, ids), ({ bodyId }) => bodyId);
  return bodies.map(({ id, ruleSetId, ...body }) => ({
    ...body,
    bodyId: id,
    secretaryIds: idsOf(officers, id, 'secretary'),
    observerIds: idsOf(officers, id, 'observer'),
    scrutineerIds: idsOf(officers, id, 'scrutineer'),
    ...rulesOf(
      ruleSets.filter(({ bodyId }) => bodyId === id).map(({ document }) => document),
      ruleSetId,
    ),
    seats: (seats.get(id) ?? []).map(({ seat }) => seat),
  }));
}

/** The lots of earlier record dates, no seats of the body any more, that meetings stand on. */
export async function readKeptLots(manager: EntityManager, bodyId: string): Promise<SeatRecord[]> {
  return (await readSeats(manager, [bodyId], true)).map(({ seat }) => seat);
}

/** The first constituency of the body's default rules; undefined where there is no such body. */
export async function firstConstituency(manager: EntityManager, bodyId: string): Promise<string | undefined> {
  const body = await manager.findOneBy(BodyRow, { id: bodyId });
  const rules = inForce(await readVersions(manager, [bodyId]));
  return rules.find(({ document }) => document.id === body?.ruleSetId)?.document.constituencies[0]?.id;
}

/** Adds a body with its officers, rules and seats. */
export async function insertBody(manager: EntityManager, body: BodyRecord): Promise<void> {
  const { bodyId, code, name, kind, chairId, paperWorkingDays, noticeWorkingDays, paperNumbers, minutes } =
    body;
  await manager.insert(BodyRow, {
    id: bodyId,
    code,
    name,
    kind,
    chairId,
    ruleSetId: body.ruleSet.id,
    paperWorkingDays,
    noticeWorkingDays,
    paperNumbers,
    minutes,
    writing: body.writing,
    notice: body.notice,
    recordDate: body.recordDate,
  });
  await insertMany(manager, BodyOfficerRow, officerRows(body));
  await insertRuleSets(manager, bodyId, [body.ruleSet, ...body.otherRuleSets], { by: null, retired: false });
  await insertSeats(manager, bodyId, body.seats, 0);
}

/** Adds seats after those the body has. */
export async function insertSeats(
  manager: EntityManager,
  bodyId: string,
  seats: readonly SeatRecord[],
  after: number,
): Promise<void> {
  const rows = seats.map(
    ({ seatId, label, constituencyId, weight, partyId, holderId, holderName }, index) => ({
      ...{ id: seatId, bodyId, label, constituencyId, weight, partyId, holderId, holderName },
      position: after + index,
    }),
  );
  await insertMany(manager, SeatRow, rows);
  await insertMany(manager, SeatTermRow, seats.flatMap(termRows));
  await insertMany(manager, SeatAlternateRow, seats.flatMap(alternateRows));
}

/** Writes who sits in a seat; a member who goes is kept in its history. */
export async function updateSeat(
  manager: EntityManager,
  before: SeatRecord,
  after: SeatRecord,
): Promise<void> {
  const { seatId, termFrom, termUntil, leaving } = after;
  const current = { seatId, replacedAt: IsNull() };
  if (after.memberId === before.memberId) {
    await manager.update(SeatTermRow, current, { termFrom, termUntil, leaving });
  } else {
    await manager.update(SeatTermRow, current, { replacedAt: () => 'now()' });
    await insertMany(manager, SeatTermRow, termRows(after));
  }
  const { constituencyId, weight, partyId } = after;
  await manager.update(SeatRow, { id: seatId }, { constituencyId, weight, partyId });
  await manager.delete(SeatAlternateRow, { seatId });
  await insertMany(manager, SeatAlternateRow, alternateRows(after));
}

/** The last day of the term that was begun last in a seat, also where its member has left it; null where none was, or without an end. */
export async function lastTermUntil(manager: EntityManager, seatId: string): Promise<string | null> {
  const order = { replacedAt: { direction: 'DESC', nulls: 'FIRST' } } as const;
  return (await manager.findOne(SeatTermRow, { where: { seatId }, order }))?.termUntil ?? null;
}

/** Writes name, code and clocks of a body. */
export async function updateDetails(
  manager: EntityManager,
  { bodyId, code, name, paperWorkingDays, noticeWorkingDays, paperNumbers, minutes }: BodyRecord,
): Promise<void> {
  await manager.update(
    BodyRow,
    { id: bodyId },
    { code, name, paperWorkingDays, noticeWorkingDays, paperNumbers, minutes },
  );
}

/** Writes how notice of a body's meetings is given. */
export async function updateNotice(manager: EntityManager, { bodyId, notice }: BodyRecord): Promise<void> {
  await manager.update(BodyRow, { id: bodyId }, { notice });
}

/** Writes of which day the lots of a body are. */
export async function updateRecordDate(manager: EntityManager, bodyId: string, on: string): Promise<void> {
  await manager.update(BodyRow, { id: bodyId }, { recordDate: on });
}

/** Writes how a body decides in writing. */
export async function updateWriting(manager: EntityManager, { bodyId, writing }: BodyRecord): Promise<void> {
  await manager.update(BodyRow, { id: bodyId }, { writing });
}

/** Replaces the officers of a body. */
export async function updateOfficers(
  manager: EntityManager,
  body: Officers & { readonly bodyId: string },
): Promise<void> {
  await manager.update(BodyRow, { id: body.bodyId }, { chairId: body.chairId });
  await manager.delete(BodyOfficerRow, { bodyId: body.bodyId });
  await insertMany(manager, BodyOfficerRow, officerRows(body));
}

interface SeatOfBody extends SeatRecord {
  readonly bodyId: string;
}

/** In one question: a company has twenty thousand lots. */
async function readSeats(
  manager: EntityManager,
  bodyIds: readonly string[],
  kept = false,
): Promise<{ bodyId: string; seat: SeatRecord }[]> {
  const rows = await manager.query<SeatOfBody[]>(
    `SELECT s.body_id AS "bodyId", s.id AS "seatId", s.label, s.constituency_id AS "constituencyId",
       t.member_id AS "memberId", t.term_from::text AS "termFrom", t.term_until::text AS "termUntil", t.leaving,
       coalesce(a.ids, '{}') AS "alternateIds", s.weight, s.party_id AS "partyId",
       s.holder_id AS "holderId", s.holder_name AS "holderName"
     FROM seat s
     LEFT JOIN seat_term t ON t.seat_id = s.id AND t.replaced_at IS NULL
     LEFT JOIN (SELECT seat_id, array_agg(person_id::text ORDER BY position) AS ids FROM seat_alternate
       WHERE seat_id IN (SELECT id FROM seat WHERE body_id = ANY ($1)) GROUP BY seat_id) a ON a.seat_id = s.id
     WHERE s.body_id = ANY ($1) AND s.kept = $2 ORDER BY s.position`,
    [bodyIds, kept],
  );
  return rows.map(({ bodyId, ...seat }) => ({ bodyId, seat: { ...seat, weight: Number(seat.weight) } }));
}

function groupedBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

function rulesOf(
  inForceNow: readonly RuleSet[],
  defaultId: string,
): Pick<BodyRecord, 'ruleSet' | 'otherRuleSets'> {
  const ruleSet = inForceNow.find(({ id }) => id === defaultId);
  if (!ruleSet) throw new Error(`there is no rule set ${defaultId}`);
  return { ruleSet, otherRuleSets: inForceNow.filter((one) => one !== ruleSet) };
}

function idsOf(officers: readonly BodyOfficerRow[], bodyId: string, office: Office): string[] {
  return officers
    .filter((row) => row.bodyId === bodyId && row.office === office)
    .map(({ personId }) => personId);
}

function officerRows({
  bodyId,
  secretaryIds,
  observerIds,
  scrutineerIds,
}: Officers & { readonly bodyId: string }): BodyOfficerRow[] {
  const rows = (office: Office, personIds: readonly string[]): BodyOfficerRow[] =>
    personIds.map((personId, position) => ({ bodyId, office, personId, position }));
  return [
    ...rows('secretary', secretaryIds),
    ...rows('observer', observerIds),
    ...rows('scrutineer', scrutineerIds),
  ];
}

function termRows({ seatId, memberId, termFrom, termUntil, leaving }: SeatRecord): SeatTermRow[] {
  return memberId === null
    ? []
    : [{ id: randomUUID(), seatId, memberId, termFrom, termUntil, leaving, replacedAt: null }];
}

function alternateRows({ seatId, alternateIds }: SeatRecord): SeatAlternateRow[] {
  return alternateIds.map((personId, position) => ({ seatId, personId, position }));
}
