/** (a) The journal's intake alone: casts of a thousand seats, each with entry, leaf, sealed content and stored reply. */
import { meetingKind } from '../../apps/server/dist/modules/meetings/meeting-kind.js';
import { Database } from '../../apps/server/dist/platform/database/index.js';
import { Journal } from '../../apps/server/dist/platform/journal/index.js';
import { bareBallots } from '../bare-insert.mjs';
import { makeBody } from '../body.mjs';
import { closedLoop } from '../closed-loop.mjs';
import { figure, inTurn, median, quantile } from '../compare.mjs';
import { withDatabase } from '../database.mjs';
import { castsOf, holdMeeting } from '../meeting.mjs';

const MS = 2_000;
const LONE_MS = 800;
/** The embedded PostgreSQL admits 60. */
const CONNECTIONS = [16, 32, 48];

/** Measures with 64 and 1,000 waiting casts, and one alone. */
export function intake() {
  return withDatabase(async (base) => {
    const database = new Database({ connectionString: base.url });
    const journal = new Journal(database);
    const body = await makeBody(base, 1_000);
    const nextCast = castsOf(await holdMeeting(journal, body), body.roster);
    const cast = async () => {
      const written = await journal.submit(meetingKind, nextCast());
      if (!written.ok) throw new Error(written.refusal.sentence);
    };
    const connections = await bestConnections(base.url);
    const bare = await bareBallots(base.url, connections);
    await closedLoop(cast, { waiting: 64, ms: MS });
    const rate = async (act, waiting) => (await closedLoop(act, { waiting, ms: MS })).perSecond;
    const lone = async (act) => quantile((await closedLoop(act, { waiting: 1, ms: LONE_MS })).latencies, 0.5);
    const measured = await inTurn(3, {
      bare: () => rate(bare.cast, connections),
      at64: () => rate(cast, 64),
      at1000: () => rate(cast, 1_000),
      bareLone: () => lone(bare.cast),
      lone: () => lone(cast),
    });
    await bare.end();
    journal.onApplicationShutdown();
    await database.onApplicationShutdown();
    return figuresOf(measured, `single INSERTs, ${connections} at once`);
  });
}

/** The number of connections, with as many waiting, at which single INSERTs are fastest here and now. */
async function bestConnections(url) {
  const rates = [];
  for (const waiting of CONNECTIONS) {
    const pool = await bareBallots(url, waiting);
    const tries = await inTurn(3, {
      rate: async () => (await closedLoop(pool.cast, { waiting, ms: MS / 4 })).perSecond,
    });
    await pool.end();
    rates.push(median(tries.rate));
  }
  return CONNECTIONS[rates.indexOf(Math.max(...rates))];
}

function figuresOf({ bare, at64, at1000, bareLone, lone }, against) {
  const twice = { of: 'ratio', atLeast: 2 };
  const unit = 'ballots/s';
  return [
    figure({ name: 'intake, 64 waiting', unit, ours: at64, baseline: bare, against, aim: twice }),
    figure({ name: 'intake, 1,000 waiting', unit, ours: at1000, baseline: bare, against, aim: twice }),
    figure({
      name: 'a lone cast, p50',
      unit: 'ms',
      ours: lone,
      baseline: bareLone,
      against: 'a lone INSERT',
    }),
  ];
}
