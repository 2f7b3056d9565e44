/** Writes the lots of a share register as seats of their body, thousands at once; seats that are no lots stay as they are. */
import type { LotSeat } from '@quorate/domain';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';

/** The same lot is the same seat on every record date. */
export function seatIdOfLot(bodyId: string, lot: number): string {
  const hash = createHash('sha256')
    .update(`${bodyId} lot ${String(lot)}`)
    .digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

interface LotsOfBody {
  readonly bodyId: string;
  readonly constituencyId: string;
  /** The seats of meetings that are called. */
  readonly standing: readonly string[];
}

/** Makes the lots of the body exactly these; who acts in others that a meeting stands on goes on acting in them. */
export async function writeLots(
  manager: EntityManager,
  { bodyId, constituencyId, standing }: LotsOfBody,
  lots: readonly LotSeat[],
): Promise<void> {
  const rows = lots.map((lot) => ({ ...lot, seatId: seatIdOfLot(bodyId, lot.lot) }));
  const ids = rows.map(({ seatId }) => seatId);
  await clearLots(manager, bodyId, ids, standing);
  await manager.query(
    `INSERT INTO seat (id, body_id, label, constituency_id, position, weight, party_id, holder_id, holder_name)
     SELECT id, $1, label, $2, (SELECT count(*) FROM seat WHERE body_id = $1 AND holder_id IS NULL) + lot, weight,
            party_id, holder_id, holder_name
     FROM unnest($3::uuid[], $4::text[], $5::integer[], $6::bigint[], $7::uuid[], $8::uuid[], $9::text[])
       AS lots (id, label, lot, weight, party_id, holder_id, holder_name)
     ON CONFLICT (id) DO UPDATE SET label = excluded.label, constituency_id = excluded.constituency_id,
       position = excluded.position, weight = excluded.weight, party_id = excluded.party_id,
       holder_id = excluded.holder_id, holder_name = excluded.holder_name`,
    [
      ...[bodyId, constituencyId, ids, rows.map(({ label }) => label), rows.map(({ lot }) => lot)],
      ...[rows.map(({ weight }) => weight), rows.map(({ partyId }) => partyId)],
      ...[rows.map(({ holderId }) => holderId), rows.map(({ holderName }) => holderName)],
    ],
  );
  const members = rows.flatMap(({ seatId, member }) =>
    member ? [{ seatId, personId: member.personId }] : [],
  );
  await manager.query(
    'INSERT INTO seat_term (id, seat_id, member_id) SELECT gen_random_uuid(), * FROM unnest($1::uuid[], $2::uuid[])',
    [members.map(({ seatId }) => seatId), members.map(({ personId }) => personId)],
  );
  const alternates = rows.flatMap(({ seatId, alternates: others }) =>
    others.map(({ personId }, position) => ({ seatId, personId, position })),
  );
  await manager.query(
    `INSERT INTO seat_alternate (seat_id, person_id, position)
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::integer[])`,
    [
      alternates.map(({ seatId }) => seatId),
      alternates.map(({ personId }) => personId),
      alternates.map(({ position }) => position),
    ],
  );
}

/** What is no lot now is kept for a meeting or gone; in the others nobody sits, and no label stands in the way of another. */
async function clearLots(
  manager: EntityManager,
  bodyId: string,
  now: readonly string[],
  standing: readonly string[],
): Promise<void> {
  await manager.query(
    `DELETE FROM seat WHERE body_id = $1 AND holder_id IS NOT NULL
     AND NOT EXISTS (SELECT FROM unnest($2::uuid[]) AS stays (id) WHERE stays.id = seat.id)`,
    [bodyId, [...new Set([...now, ...standing])]],
  );
  await manager.query(
    `UPDATE seat SET kept = NOT stands.now, label = CASE WHEN stands.now THEN seat.id::text ELSE seat.label END
     FROM (SELECT one.id, fresh.id IS NOT NULL AS now FROM seat one
       LEFT JOIN unnest($2::uuid[]) AS fresh (id) ON fresh.id = one.id WHERE one.body_id = $1) AS stands
     WHERE stands.id = seat.id AND seat.holder_id IS NOT NULL`,
    [bodyId, now],
  );
  const lots = 'IN (SELECT id FROM seat WHERE body_id = $1 AND holder_id IS NOT NULL AND NOT kept)';
  await manager.query(`DELETE FROM seat_alternate WHERE seat_id ${lots}`, [bodyId]);
  await manager.query(`DELETE FROM seat_term WHERE seat_id ${lots}`, [bodyId]);
}

/** Makes these the ones who act in the lots of a holder, the first as member; nobody where there are none. */
export async function writeActing(
  manager: EntityManager,
  bodyId: string,
  holderId: string,
  personIds: readonly string[],
): Promise<void> {
  const lots = '(SELECT id FROM seat WHERE body_id = $1 AND holder_id = $2)';
  await manager.query(`DELETE FROM seat_alternate WHERE seat_id IN ${lots}`, [bodyId, holderId]);
  await manager.query(`DELETE FROM seat_term WHERE seat_id IN ${lots}`, [bodyId, holderId]);
  await manager.query(
    `INSERT INTO seat_term (id, seat_id, member_id)
     SELECT gen_random_uuid(), seat.id, member.id FROM seat, unnest($3::uuid[]) AS member (id)
     WHERE seat.body_id = $1 AND seat.holder_id = $2`,
    [bodyId, holderId, personIds.slice(0, 1)],
  );
  await manager.query(
    `INSERT INTO seat_alternate (seat_id, person_id, position)
     SELECT seat.id, other.id, other.position - 1
     FROM seat, unnest($3::uuid[]) WITH ORDINALITY AS other (id, position)
     WHERE seat.body_id = $1 AND seat.holder_id = $2`,
    [bodyId, holderId, personIds.slice(1)],
  );
}
