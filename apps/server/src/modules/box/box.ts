/**
 * The box of a secret vote. Its own lock decides what was in time: a cast shares it, the close has it alone. While it is
 * open its ballots lie in a table of its own; at the close they are written into a fresh one in the order of their hashes
 * and the old one is dropped, so that nothing is left of the order in which they came.
 */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { accept, type PapersIn, refuse, type Result, type SealedBox } from '@quorate/domain';
import { generateLogKey } from '@quorate/ledger';
import { closeBox, promiseBallot, receiveBallot, type SealedBallot } from '@quorate/secret-ballot/server';
import type { PoolClient } from 'pg';
import { BoxDatabase } from '../../platform/database/index.js';
import * as tables from './box-tables.js';

export interface NewBox {
  readonly round: string;
  readonly mayChange: boolean;
  readonly groups: readonly { readonly group: string; readonly issuingKey: string }[];
}

const NO_BOX = refuse('missing', 'no-such-box', 'There is no such box.', 'boxId');
const CLOSED = refuse(
  'conflict',
  'box-closed',
  'The box takes no ballots: the vote is not open. This ballot is not in it and is not counted.',
);
const NOT_CLOSED = refuse(
  'conflict',
  'box-not-closed',
  'The box is shown when the vote is closed, and not before.',
);
const NO_CHANGE = refuse(
  'conflict',
  'ballot-stays',
  'Under the rules of this vote a ballot cannot be changed once it is cast.',
);

@Injectable()
export class Box {
  /** What never changes of a box, with its keys read. */
  private readonly known = new Map<string, tables.BoxKeys>();

  constructor(private readonly database: BoxDatabase) {}

  /** A box for the round, closed until it is opened; the same one for every call. */
  async make({
    round,
    mayChange,
    groups,
  }: NewBox): Promise<{ readonly box: string; readonly boxKey: string }> {
    const { pool } = this.database;
    const made = { id: randomUUID(), round, mayChange, groups, seed: generateLogKey().seed };
    await tables.insertBox(pool, made);
    const kept = await tables.boxOfRound(pool, round);
    return { box: kept.id, boxKey: kept.signing.publicKey.toString('base64') };
  }

  /** From now on ballots are taken, beside those that are in it where it was shut; a box that was closed stays so. */
  open(boxId: string): Promise<void> {
    return this.alone(boxId, async (client, { isOpen, root, isGone }) => {
      if (isOpen || root !== null || isGone) return;
      if (!(await tables.hasOpenTable(client, boxId))) await tables.makeOpenTable(client, boxId);
      await tables.setOpen(client, boxId, true);
    });
  }

  /** Takes no ballots until it is opened again, and keeps those that are in it. */
  shut(boxId: string): Promise<void> {
    return this.alone(boxId, (client) => tables.setOpen(client, boxId, false));
  }

  /** Takes the ballot in and promises that it is there; the bytes tell all, whoever sent them. */
  async cast(boxId: string, ballot: SealedBallot): Promise<Result<{ readonly signature: string }>> {
    const keys = await this.keysOf(boxId);
    if (keys === null) return NO_BOX;
    const promise = { signature: promiseBallot(keys.signing, boxId, ballot).signature };
    const taken = await this.within(async (client): Promise<Result<unknown>> => {
      const state = await tables.shareLock(client, boxId);
      if (state?.isOpen !== true) {
        // The reply to a ballot that is in may have been lost.
        const isIn = state?.root !== null && (await tables.isInClosed(client, boxId, ballot));
        return isIn ? accept(null) : CLOSED;
      }
      await tables.lockPaper(client, ballot.paper.publicKey);
      const contents = await tables.contentsFor(client, boxId, ballot);
      const open = { round: keys.round, box: boxId, issuingKeys: keys.issuingKeys };
      const received = receiveBallot(open, ballot, contents);
      if (!received.ok || received.value.isRepeat) return received;
      if (contents.latest !== null && !keys.mayChange) return NO_CHANGE;
      await tables.insertBallot(client, boxId, ballot);
      return received;
    });
    return taken.ok ? accept(promise) : taken;
  }

  /** Takes no more ballots, forgets their order, and answers what it holds; again it answers the same. */
  close(boxId: string): Promise<SealedBox> {
    return this.alone(boxId, async (client, { root, ballots }) => {
      if (root !== null) return { root, ballots };
      if (!(await tables.hasOpenTable(client, boxId))) throw new Error(`box ${boxId} was never opened`);
      const ordered = closeBox(await tables.openBallots(client, boxId));
      await tables.makeClosedTable(client, boxId, ordered.ballots);
      await tables.dropOpenTable(client, boxId);
      await tables.setClosed(client, boxId, ordered.root, ordered.ballots.length);
      return { root: ordered.root, ballots: ordered.ballots.length };
    });
  }

  /** The vote was annulled: the box is closed for good and its ballots are gone. */
  discard(boxId: string): Promise<void> {
    return this.alone(boxId, async (client, { root }) => {
      if (await tables.hasOpenTable(client, boxId)) await tables.dropOpenTable(client, boxId);
      if (root !== null) await tables.dropClosedTable(client, boxId);
      await tables.setGone(client, boxId);
    });
  }

  /** Everything in a closed box, in the order of the hashes. */
  async read(boxId: string): Promise<Result<{ readonly root: string; readonly ballots: SealedBallot[] }>> {
    const state = await tables.stateOf(this.database.pool, boxId);
    if (state === null || state.isGone) return NO_BOX;
    const { root } = state;
    if (root === null) return NOT_CLOSED;
    return accept({ root, ballots: await tables.closedBallots(this.database.pool, boxId) });
  }

  /** How many papers of each group have a ballot in a closed box; none in one that is not closed or gone. */
  papersIn(boxId: string): Promise<PapersIn[]> {
    return this.alone(boxId, async (client, { root }) =>
      root === null ? [] : tables.papersIn(client, boxId),
    );
  }

  private async keysOf(boxId: string): Promise<tables.BoxKeys | null> {
    const known = this.known.get(boxId) ?? (await tables.keysOf(this.database.pool, boxId));
    if (known !== null) this.known.set(boxId, known);
    return known;
  }

  /** Does something under the lock of the box, which casts share. */
  private alone<Value>(
    boxId: string,
    act: (client: PoolClient, state: tables.BoxState) => Promise<Value>,
  ): Promise<Value> {
    return this.within(async (client) => {
      const state = await tables.lock(client, boxId);
      if (state === null) throw new Error(`there is no box ${boxId}`);
      return act(client, state);
    });
  }

  private async within<Value>(act: (client: PoolClient) => Promise<Value>): Promise<Value> {
    const client = await this.database.pool.connect();
    let broken = true;
    try {
      await client.query('BEGIN');
      const value = await act(client);
      await client.query('COMMIT');
      broken = false;
      return value;
    } finally {
      client.release(broken);
    }
  }
}
