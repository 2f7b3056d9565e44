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
import { Config } from '../../platform/config/index.js';
import { BoxDatabase } from '../../platform/database/index.js';
import * as tables from './box-tables.js';
import { PromisedMemory } from './promised-memory.js';

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
const BEHIND = refuse(
  'conflict',
  'box-behind',
  'The box was put back from an older copy and lacks ballots that it has promised to hold. It takes none and is not closed until the newer database is back. Tell the secretary: where there is no newer one, the vote has to be annulled and taken again.',
);

@Injectable()
export class Box {
  private readonly promised: PromisedMemory;
  /** What never changes of a box, with its keys read. */
  private readonly known = new Map<string, tables.BoxKeys>();

  constructor(
    private readonly database: BoxDatabase,
    config: Config,
  ) {
    this.promised = new PromisedMemory(config.promisedFolder);
  }

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
    const taken = await this.within(async (client): Promise<Result<{ readonly isNew: boolean }>> => {
      const state = await tables.shareLock(client, boxId);
      // Known to this server, and not to the database any more.
      if (state === null) return BEHIND;
      if (!state.isOpen) {
        // The reply to a ballot that is in may have been lost.
        const isIn = state.root !== null && (await tables.isInClosed(client, boxId, ballot));
        return isIn ? accept({ isNew: false }) : CLOSED;
      }
      if (!(await tables.hasOpenTable(client, boxId))) return BEHIND;
      await tables.lockPaper(client, ballot.paper.publicKey);
      const contents = await tables.contentsFor(client, boxId, ballot);
      const open = { round: keys.round, box: boxId, issuingKeys: keys.issuingKeys };
      const received = receiveBallot(open, ballot, contents);
      if (!received.ok) return received;
      if (received.value.isRepeat) return accept({ isNew: false });
      if (contents.latest !== null && !keys.mayChange) return NO_CHANGE;
      // Counting costs more the fuller the box is: only for who holds a paper.
      if (await this.isBehind(client, boxId)) return BEHIND;
      await tables.insertBallot(client, boxId, ballot);
      return accept({ isNew: true });
    });
    if (!taken.ok) return taken;
    if (taken.value.isNew) this.promised.keep(boxId);
    return accept(promise);
  }

  /** Takes no more ballots, forgets their order, and answers what it holds; again it answers the same. */
  async close(boxId: string): Promise<Result<SealedBox>> {
    const closed = await this.alone(boxId, async (client, { root, ballots }): Promise<Result<SealedBox>> => {
      if (root !== null) return accept({ root, ballots });
      if (await this.isBehind(client, boxId)) return BEHIND;
      if (!(await tables.hasOpenTable(client, boxId))) throw new Error(`box ${boxId} was never opened`);
      const ordered = closeBox(await tables.openBallots(client, boxId));
      await tables.makeClosedTable(client, boxId, ordered.ballots);
      await tables.dropOpenTable(client, boxId);
      await tables.setClosed(client, boxId, ordered.root, ordered.ballots.length);
      return accept({ root: ordered.root, ballots: ordered.ballots.length });
    });
    // The close is a promise too: a copy from before it is behind.
    if (closed.ok) this.promised.keep(boxId);
    return closed;
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

  /** True where ballots are missing that were promised; those promised so far were committed before they are counted here. */
  private async isBehind(client: PoolClient, boxId: string): Promise<boolean> {
    const promised = this.promised.of(boxId);
    if (promised === 0) return false;
    const held = (await tables.hasOpenTable(client, boxId)) ? await tables.ballotsHeld(client, boxId) : 0;
    return held < promised;
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
