/** What is read of many bodies at once, without their seats: the list of them, and where a person is something. */
import type { BodyStanding, BodySummary } from '@quorate/contracts';
import type { EntityManager } from 'typeorm';
import { ELECTORATE } from './body-record.js';

/** Every body that meets, by name. */
export function readSummaries(manager: EntityManager): Promise<BodySummary[]> {
  return manager.query<BodySummary[]>(
    `SELECT b.id AS "bodyId", b.code, b.name, b.kind, count(s.id)::integer AS seats,
       count(t.member_id)::integer AS "inPost"
     FROM body b LEFT JOIN seat s ON s.body_id = b.id AND NOT s.kept
     LEFT JOIN seat_term t ON t.seat_id = s.id AND t.replaced_at IS NULL
     WHERE b.kind <> $1 GROUP BY b.id ORDER BY b.name`,
    [ELECTORATE],
  );
}

interface SeatRow extends Omit<BodyStanding, 'roles' | 'seats'> {
  readonly seatId: string | null;
  readonly label: string;
  readonly asAlternate: boolean;
  readonly holderId: string | null;
  readonly holderName: string | null;
}

/** The bodies where the person has an office or a seat, by name, with those seats. */
export async function readStandings(
  manager: EntityManager,
  personId: string,
): Promise<Omit<BodyStanding, 'roles'>[]> {
  const rows = await manager.query<SeatRow[]>(
    `WITH mine AS (
       SELECT seat_id, false AS as_alternate FROM seat_term WHERE member_id = $1 AND replaced_at IS NULL
       UNION ALL SELECT seat_id, true FROM seat_alternate WHERE person_id = $1
     ), seats AS (SELECT seat.*, as_alternate FROM mine JOIN seat ON seat.id = mine.seat_id)
     SELECT b.id AS "bodyId", b.code, b.name, b.kind = $2 AS "isElectorate", s.id AS "seatId", s.label, s.as_alternate AS "asAlternate",
       s.holder_id AS "holderId", s.holder_name AS "holderName"
     FROM body b LEFT JOIN seats s ON s.body_id = b.id
     WHERE s.id IS NOT NULL OR b.chair_id = $1
       OR EXISTS (SELECT FROM body_officer o WHERE o.body_id = b.id AND o.person_id = $1)
     ORDER BY b.name, b.id, s.position`,
    [personId, ELECTORATE],
  );
  const standings = new Map<string, Omit<BodyStanding, 'roles'>>();
  for (const { seatId, label, asAlternate, holderId, holderName, ...body } of rows) {
    const { bodyId } = body;
    const standing = standings.get(bodyId) ?? { ...body, seats: [] };
    standings.set(bodyId, standing);
    if (seatId === null) continue;
    const holder = holderId === null || holderName === null ? {} : { holderId, holderName };
    standing.seats.push({ seatId, label, asAlternate, ...holder });
  }
  return [...standings.values()];
}
