/** The SQL of the box. Nothing in it has a time, an address or a number in order of arrival. */
import type { KeyObject } from 'node:crypto';
import type { PapersIn } from '@quorate/domain';
import { leafHash, type LogKey, logKeyFromSeed } from '@quorate/ledger';
import {
  ballotText,
  type BoxContents,
  readIssuingKey,
  type SealedBallot,
} from '@quorate/secret-ballot/server';
import type { ClientBase, Pool } from 'pg';

export interface BoxState {
  readonly isOpen: boolean;
  /** Null until it is closed. */
  readonly root: string | null;
  readonly ballots: number;
  /** Its ballots were thrown away. */
  readonly isGone: boolean;
}

/** What never changes of a box. */
export interface BoxKeys {
  readonly id: string;
  readonly round: string;
  readonly mayChange: boolean;
  readonly signing: LogKey;
  readonly issuingKeys: ReadonlyMap<string, KeyObject>;
}

interface Groups {
  readonly groups: readonly { readonly group: string; readonly issuingKey: string }[];
}

type Asker = ClientBase | Pool;

const STATE = 'is_open AS "isOpen", root, ballots, is_gone AS "isGone"';

/** The table of one box: ids are UUIDs that were read as such. */
const openTable = (boxId: string): string => `box.open_${boxId.replaceAll('-', '')}`;
const closedTable = (boxId: string): string => `box.closed_${boxId.replaceAll('-', '')}`;

/** How a whole ballot is known. */
function leafOf(ballot: SealedBallot): string {
  return leafHash(Buffer.from(ballotText(ballot))).toString('hex');
}

export async function insertBox(
  asker: Asker,
  made: Groups & Pick<BoxKeys, 'id' | 'round' | 'mayChange'> & { readonly seed: Buffer },
): Promise<void> {
  await asker.query(
    `INSERT INTO box.box (id, round, may_change, seed, groups, is_open, ballots, is_gone)
     VALUES ($1, $2, $3, $4, $5, false, 0, false) ON CONFLICT DO NOTHING`,
    [made.id, made.round, made.mayChange, made.seed, JSON.stringify(made.groups)],
  );
}

async function keysWhere(asker: Asker, column: 'id' | 'round', value: string): Promise<BoxKeys | null> {
  const { rows } = await asker.query<Groups & Omit<BoxKeys, 'signing' | 'issuingKeys'> & { seed: Buffer }>(
    `SELECT id, round, may_change AS "mayChange", seed, groups FROM box.box WHERE ${column} = $1`,
    [value],
  );
  const [row] = rows;
  if (row === undefined) return null;
  const { seed, groups, ...rest } = row;
  const issuingKeys = new Map(groups.map(({ group, issuingKey }) => [group, readIssuingKey(issuingKey)]));
  return { ...rest, signing: logKeyFromSeed(seed), issuingKeys };
}

export function keysOf(asker: Asker, boxId: string): Promise<BoxKeys | null> {
  return keysWhere(asker, 'id', boxId);
}

export async function boxOfRound(asker: Asker, round: string): Promise<BoxKeys> {
  const found = await keysWhere(asker, 'round', round);
  if (found === null) throw new Error(`round ${round} has no box`);
  return found;
}

async function stateWith(asker: Asker, boxId: string, locking: string): Promise<BoxState | null> {
  const { rows } = await asker.query<BoxState>(`SELECT ${STATE} FROM box.box WHERE id = $1 ${locking}`, [
    boxId,
  ]);
  return rows[0] ?? null;
}

export function stateOf(asker: Asker, boxId: string): Promise<BoxState | null> {
  return stateWith(asker, boxId, '');
}

/** Waits for every cast under way, and lets none begin. */
export function lock(client: ClientBase, boxId: string): Promise<BoxState | null> {
  return stateWith(client, boxId, 'FOR UPDATE');
}

/** Beside other casts, and never beside a close. */
export function shareLock(client: ClientBase, boxId: string): Promise<BoxState | null> {
  return stateWith(client, boxId, 'FOR SHARE');
}

/** Ballots of one paper come one after the other. */
export async function lockPaper(client: ClientBase, publicKey: string): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [publicKey]);
}

/** False before the box was opened, and once its ballots are ordered or thrown away. */
export async function hasOpenTable(client: ClientBase, boxId: string): Promise<boolean> {
  const { rows } = await client.query<{ has: boolean }>('SELECT to_regclass($1) IS NOT NULL AS has', [
    openTable(boxId),
  ]);
  return rows[0]?.has === true;
}

export async function makeOpenTable(client: ClientBase, boxId: string): Promise<void> {
  await client.query(
    `CREATE TABLE ${openTable(boxId)} (
       public_key text NOT NULL, sequence integer NOT NULL, ciphertext text NOT NULL, ballot jsonb NOT NULL,
       PRIMARY KEY (public_key, sequence)
     )`,
  );
  await client.query(`CREATE INDEX ON ${openTable(boxId)} USING hash (ciphertext)`);
}

export async function setOpen(client: ClientBase, boxId: string, isOpen: boolean): Promise<void> {
  await client.query('UPDATE box.box SET is_open = $2 WHERE id = $1', [boxId, isOpen]);
}

export async function contentsFor(
  client: ClientBase,
  boxId: string,
  { paper, ciphertext }: SealedBallot,
): Promise<BoxContents> {
  const table = openTable(boxId);
  const latest = await client.query<{ ballot: SealedBallot }>(
    `SELECT ballot FROM ${table} WHERE public_key = $1 ORDER BY sequence DESC LIMIT 1`,
    [paper.publicKey],
  );
  const copies = await client.query(
    `SELECT FROM ${table} WHERE ciphertext = $1 AND public_key <> $2 LIMIT 1`,
    [ciphertext, paper.publicKey],
  );
  return { latest: latest.rows[0]?.ballot ?? null, isCopied: copies.rowCount === 1 };
}

export async function insertBallot(client: ClientBase, boxId: string, ballot: SealedBallot): Promise<void> {
  const { paper, sequence, ciphertext } = ballot;
  await client.query(
    `INSERT INTO ${openTable(boxId)} (public_key, sequence, ciphertext, ballot) VALUES ($1, $2, $3, $4)`,
    [paper.publicKey, sequence, ciphertext, ballotText(ballot)],
  );
}

export async function ballotsHeld(client: ClientBase, boxId: string): Promise<number> {
  const { rows } = await client.query<{ held: number }>(
    `SELECT count(*)::integer AS held FROM ${openTable(boxId)}`,
  );
  return rows[0]?.held ?? 0;
}

export async function openBallots(client: ClientBase, boxId: string): Promise<SealedBallot[]> {
  const { rows } = await client.query<{ ballot: SealedBallot }>(`SELECT ballot FROM ${openTable(boxId)}`);
  return rows.map(({ ballot }) => ballot);
}

/** The fresh table, written in one statement in the order of the hashes. */
export async function makeClosedTable(
  client: ClientBase,
  boxId: string,
  ordered: readonly SealedBallot[],
): Promise<void> {
  const table = closedTable(boxId);
  await client.query(`CREATE TABLE ${table} (leaf text NOT NULL PRIMARY KEY, ballot jsonb NOT NULL)`);
  await client.query(`INSERT INTO ${table} SELECT * FROM unnest($1::text[], $2::jsonb[])`, [
    ordered.map(leafOf),
    ordered.map(ballotText),
  ]);
}

export async function dropOpenTable(client: ClientBase, boxId: string): Promise<void> {
  await client.query(`DROP TABLE ${openTable(boxId)}`);
}

export async function dropClosedTable(client: ClientBase, boxId: string): Promise<void> {
  await client.query(`DROP TABLE ${closedTable(boxId)}`);
}

export async function setClosed(
  client: ClientBase,
  boxId: string,
  root: string,
  ballots: number,
): Promise<void> {
  await client.query('UPDATE box.box SET is_open = false, root = $2, ballots = $3 WHERE id = $1', [
    boxId,
    root,
    ballots,
  ]);
}

export async function setGone(client: ClientBase, boxId: string): Promise<void> {
  await client.query('UPDATE box.box SET is_open = false, root = NULL, is_gone = true WHERE id = $1', [
    boxId,
  ]);
}

export async function isInClosed(client: ClientBase, boxId: string, ballot: SealedBallot): Promise<boolean> {
  const { rowCount } = await client.query(`SELECT FROM ${closedTable(boxId)} WHERE leaf = $1`, [
    leafOf(ballot),
  ]);
  return rowCount === 1;
}

/** How many papers of each group have a ballot in the closed box. */
export async function papersIn(asker: Asker, boxId: string): Promise<PapersIn[]> {
  const { rows } = await asker.query<PapersIn>(
    `SELECT ballot->'paper'->>'group' AS "group", count(DISTINCT ballot->'paper'->>'publicKey')::integer AS papers
     FROM ${closedTable(boxId)} GROUP BY 1 ORDER BY 1`,
  );
  return rows;
}

export async function closedBallots(asker: Asker, boxId: string): Promise<SealedBallot[]> {
  const { rows } = await asker.query<{ ballot: SealedBallot }>(
    `SELECT ballot FROM ${closedTable(boxId)} ORDER BY leaf`,
  );
  return rows.map(({ ballot }) => ballot);
}
