/**
 * Everything goes wrong at once: voters on a troubled line, and a nemesis that kills and pauses the server and its
 * database while the vote is open and while it closes. What was acknowledged is there once, what was refused is not,
 * what nobody knows is there at most once, and the bundle recounts to the outcome declared.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import type { CommandReply } from '@quorate/contracts';
import { type Choice, proposalOutcome } from '@quorate/domain';
import { canonicalJson } from '@quorate/ledger';
import { verifyFile, webCrypto } from '@quorate/verifier';
import { eventually, meetingInSession, newKey, openVote, startWorld, type World } from '../support/index.js';
import { drawer } from './random.js';
import { type StubbornAct, StubbornVoters } from './stubborn-voters.js';
import { TroubledLine } from './troubled-line.js';

const RUNS = Number(process.env['QUORATE_NEMESIS_RUNS'] ?? 20);
const MOST_VOTING_MS = 400;
const MOST_PAUSED_MS = 300;

interface Row {
  readonly no: number;
  readonly key: string;
}

describe('a vote with a nemesis', () => {
  const draw = drawer();
  let world: World;
  let trusted: Uint8Array;

  beforeAll(async () => {
    world = await startWorld({ board: { seats: { large: 6, small: 3, other: 3 } } });
    const { body } = await world.quorate.anyone().get<{ publicKey: string }>('/api/log');
    trusted = Buffer.from(body.publicKey, 'base64');
  });

  afterAll(async () => {
    await world.stop();
  });

  /** The database's processes that serve the server; none while it is starting up after an earlier blow. */
  async function backends(): Promise<number[]> {
    const text =
      'SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()';
    const rows = await world.database.query<{ pid: number }>(text).catch(() => []);
    return rows.map(({ pid }) => pid);
  }

  /** One of the database's processes may have ended by itself since it was seen. */
  function signal(pid: number, name: NodeJS.Signals): void {
    try {
      process.kill(pid, name);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }

  /** Each leaves server and database running again. */
  const blows: readonly (() => Promise<void>)[] = [
    async () => {
      await world.quorate.kill();
      await world.quorate.launch();
    },
    async () => {
      const { pid } = world.quorate.process;
      process.kill(pid, 'SIGSTOP');
      await pause(draw.upTo(MOST_PAUSED_MS));
      process.kill(pid, 'SIGCONT');
    },
    async () => {
      world.database.crash();
      await pause(draw.upTo(MOST_PAUSED_MS));
    },
    async () => {
      const pids = await backends();
      for (const pid of pids) signal(pid, 'SIGSTOP');
      await pause(draw.upTo(MOST_PAUSED_MS));
      for (const pid of pids) signal(pid, 'SIGCONT');
    },
    async () => {
      for (const pid of await backends()) signal(pid, 'SIGTERM');
    },
  ];

  const blow = (): Promise<void> | undefined => blows[draw.upTo(blows.length) - 1]?.();

  const isReady = async (): Promise<number> =>
    (
      await world.quorate
        .anyone()
        .get('/api/health')
        .catch(() => null)
    )?.status ?? 0;
  const ready = (): Promise<number> => eventually('the server is ready', isReady, (status) => status === 200);

  /** The officer's act, sent under one key until it is answered, as a browser does. */
  async function officerDoes(
    meetingId: string,
    type: 'vote.close' | 'vote.declare',
    voteId: string,
  ): Promise<void> {
    const key = newKey();
    const ask = () => world.secretary.command(meetingId, { type, voteId }, key).catch(() => null);
    for (let answer = await ask(); answer?.status !== 200; answer = await ask()) {
      if (answer !== null && answer.status !== 503) throw new Error(answer.text);
      world.secretary.reconnect();
      await pause(50);
    }
  }

  async function recorded(meetingId: string, voteId: string): Promise<{ rows: Row[]; closedAt: number }> {
    const rows = await world.database.query<Row>(
      `SELECT no::int, split_part(request, ':', 2) AS key FROM journal_entry
       WHERE stream_id = $1 AND type = 'ballot.cast' AND content::jsonb -> 'data' ->> 'voteId' = $2 ORDER BY no`,
      [meetingId, voteId],
    );
    const [close] = await world.database.query<{ no: number }>(
      `SELECT no::int FROM journal_entry
       WHERE stream_id = $1 AND type = 'vote.closed' AND content::jsonb -> 'data' ->> 'voteId' = $2`,
      [meetingId, voteId],
    );
    return { rows, closedAt: close?.no ?? 0 };
  }

  function checkFates(rows: readonly Row[], closedAt: number, acts: readonly StubbornAct[]): void {
    const times = new Map<string, number>();
    for (const { key } of rows) times.set(key, (times.get(key) ?? 0) + 1);
    const wrong = acts.filter(({ key, fate, reply }) => {
      const count = times.get(key) ?? 0;
      if (fate === 'recorded')
        return count !== 1 || !rows.some((row) => row.no === reply?.body.to && row.key === key);
      return fate === 'refused' ? count !== 0 : count > 1;
    });
    expect(wrong).toEqual([]);
    expect(rows.length).toBeLessThanOrEqual(acts.length);
    expect(rows.filter(({ no }) => no >= closedAt)).toEqual([]);
  }

  async function checkOutcome(
    meetingId: string,
    voteId: string,
    rows: readonly Row[],
    acts: readonly StubbornAct[],
  ) {
    const byKey = new Map(acts.map((act) => [act.key, act]));
    const last = new Map<string, Choice>();
    for (const { key } of rows) {
      const act = byKey.get(key);
      if (act) last.set(act.seatId, act.choice);
    }
    const choices = [...last.values()];
    const count = (choice: Choice): number => choices.filter((one) => one === choice).length;
    const vote = (await world.secretary.meeting(meetingId)).votes.find((one) => one.voteId === voteId);
    expect(proposalOutcome(vote?.outcome ?? null)?.total).toMatchObject({
      approve: count('approve'),
      reject: count('reject'),
      abstain: count('abstain'),
    });
    const { text } = await world.secretary.get(`/api/meetings/${meetingId}/votes/${voteId}/bundle`);
    expect(await verifyFile(new TextEncoder().encode(text), webCrypto, trusted)).toMatchObject({ why: null });
  }

  async function checkPromises(acts: readonly StubbornAct[]): Promise<void> {
    const replies = acts
      .filter(({ fate }) => fate === 'recorded')
      .map(({ reply }): CommandReply | undefined => reply?.body);
    for (const reply of replies.slice(-5)) {
      const promise = new TextEncoder().encode(canonicalJson(reply?.receipt?.promise ?? {}));
      expect(await verifyFile(promise, webCrypto, trusted)).toMatchObject({ verdict: 'in-part', why: null });
    }
  }

  /** Answers what became of the acts. */
  async function run(): Promise<StubbornAct['fate'][]> {
    const { meetingId, itemId } = await meetingInSession(world.board, world);
    const voteId = await openVote(world.secretary, meetingId, itemId);
    const line = await TroubledLine.to(world.quorate.port, draw);
    const voters = new StubbornVoters(meetingId, voteId, draw);
    world.members.forEach((member, index) => {
      voters.add(member, world.seat(index), line.origin);
    });
    try {
      await pause(draw.upTo(MOST_VOTING_MS));
      await blow();
      await pause(draw.upTo(MOST_VOTING_MS));
      const closing = officerDoes(meetingId, 'vote.close', voteId);
      if (draw.upTo(2) === 1) await blow();
      await closing;
    } finally {
      await voters.end();
      await line.stop();
    }
    expect(world.quorate.process.isRunning).toBe(true);
    await ready();
    await officerDoes(meetingId, 'vote.declare', voteId);
    const { rows, closedAt } = await recorded(meetingId, voteId);
    checkFates(rows, closedAt, voters.acts);
    await checkOutcome(meetingId, voteId, rows, voters.acts);
    await checkPromises(voters.acts);
    for (const person of [world.secretary, ...world.members]) person.reconnect();
    return voters.acts.map(({ fate }) => fate);
  }

  it(
    `[I3] [I4] [I5] [I8] [I19] keeps its word, ${String(RUNS)} times (seed ${String(draw.seed)})`,
    async () => {
      const fates: StubbornAct['fate'][] = [];
      for (let count = 0; count < RUNS; count += 1) fates.push(...(await run()));
      // Each happened: a server that refused everybody, or took in whatever came, would not be noticed else.
      expect([...new Set(fates)]).toEqual(expect.arrayContaining(['recorded', 'refused']));
    },
    RUNS * 30_000,
  );
});
