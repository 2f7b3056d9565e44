/** Two servers whose clocks are twenty minutes apart, on one database: only the database's clock opens, closes and dates. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  aCast,
  eventually,
  madeIn,
  meetingInSession,
  Quorate,
  type Signed,
  signInAll,
  startWorld,
  type World,
} from '../support/index.js';

const MINUTES = 10;
const OPEN_MS = 4_000;

const withClock = (minutes: number): Readonly<Record<string, string>> => ({
  NODE_OPTIONS: `--import ${new URL('../support/skewed-clock.mjs', import.meta.url).href}`,
  QUORATE_TEST_CLOCK: String(minutes),
});

describe('servers with wrong clocks', () => {
  let fast: World;
  let slowServer: Quorate;
  let slow: Signed;

  beforeAll(async () => {
    fast = await startWorld({ server: { env: withClock(MINUTES) } });
    slowServer = await Quorate.start({
      databaseUrl: fast.database.url,
      env: { ...withClock(-MINUTES), QUORATE_LOG_KEY_FILE: fast.quorate.logKeyFile },
    });
    slow = await signInAll(slowServer, fast.board);
  });

  afterAll(async () => {
    await slowServer.stop();
    await fast.stop();
  });

  const now = async (): Promise<number> => {
    const [row] = await fast.database.query<{ at: Date }>('SELECT clock_timestamp() AS at');
    return row?.at.getTime() ?? 0;
  };

  it('[I6] ten minutes fast and ten minutes slow take ballots until the same instant, and write its time', async () => {
    const { meetingId, itemId } = await meetingInSession(fast.board, fast);
    const begun = await now();
    const closesAt = new Date(begun + OPEN_MS).toISOString();
    const opening = { type: 'vote.open', itemId, question: 'In time?', method: null, closesAt } as const;
    const voteId = madeIn(await fast.secretary.do(meetingId, opening), 'voteId');
    const early = await Promise.all([
      fast.member(0).command(meetingId, aCast(voteId, fast.seat(0), 'approve')),
      slow.members[1]?.command(meetingId, aCast(voteId, fast.seat(1), 'approve')),
    ]);
    expect(early.map((answer) => answer?.status)).toEqual([200, 200]);
    await eventually('the time has passed', now, (at) => at > Date.parse(closesAt));
    const late = await Promise.all([
      fast.member(2).command(meetingId, aCast(voteId, fast.seat(2), 'approve')),
      slow.members[3]?.command(meetingId, aCast(voteId, fast.seat(3), 'approve')),
    ]);
    expect(late.map((answer) => answer?.problem.code)).toEqual(['vote-closed', 'vote-closed']);
    const stage = async (): Promise<string | undefined> =>
      (await slow.secretary.meeting(meetingId)).votes.find((one) => one.voteId === voteId)?.stage;
    await eventually('the clock has closed the vote', stage, (found) => found === 'closed');
    const times = (await fast.secretary.frame(meetingId)).entries.map(({ at }) => Date.parse(at));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect((times.at(-1) ?? 0) <= (await now())).toBe(true);
    expect((times.at(-1) ?? 0) >= Date.parse(closesAt)).toBe(true);
  });
});
