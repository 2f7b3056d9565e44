/** (h) Casts of every form through the journal, ledger on: ballots a second and their p99 beside single INSERTs. */
import { meetingKind } from '../../apps/server/dist/modules/meetings/meeting-kind.js';
import { Database } from '../../apps/server/dist/platform/database/index.js';
import { Journal } from '../../apps/server/dist/platform/journal/index.js';
import { bareBallots } from '../bare-insert.mjs';
import { makeBody, RULES } from '../body.mjs';
import { closedLoop } from '../closed-loop.mjs';
import { figure, inTurn, quantile } from '../compare.mjs';
import { withDatabase } from '../database.mjs';
import { FORMS, rulesFor } from '../forms.mjs';
import { castsOf, holdMeeting } from '../meeting.mjs';

const WAITING = 64;
const CONNECTIONS = 32;
const MS = 1_000;

/** Measures each form with 64 casts waiting. */
export function forms() {
  return withDatabase(async (base) => {
    const database = new Database({ connectionString: base.url });
    const journal = new Journal(database);
    const body = await makeBody(base, 1_000);
    const bare = await bareBallots(base.url, CONNECTIONS);
    const measurements = { bare: () => load(bare.cast, CONNECTIONS) };
    for (const form of FORMS) {
      const roster = { ...body.roster, ruleSet: rulesFor(RULES, form) };
      const meeting = await holdMeeting(journal, { ...body, roster }, form.names);
      const ids = meeting.options.map(({ id }) => id);
      const nextCast = castsOf(meeting, roster, (turn) => form.answer(ids, turn));
      measurements[form.name] = () => load(() => submit(journal, nextCast()), WAITING);
    }
    const { bare: baseline, ...ours } = await inTurn(3, measurements);
    await bare.end();
    journal.onApplicationShutdown();
    await database.onApplicationShutdown();
    return Object.entries(ours).flatMap(([name, runs]) => figuresOf(name, runs, baseline));
  });
}

async function submit(journal, cast) {
  const written = await journal.submit(meetingKind, cast);
  if (!written.ok) throw new Error(written.refusal.sentence);
}

async function load(act, waiting) {
  const { perSecond, latencies } = await closedLoop(act, { waiting, ms: MS });
  return { perSecond, p99: quantile(latencies, 0.99) };
}

function figuresOf(name, runs, bare) {
  const both = (field) => ({
    ours: runs.map((run) => run[field]),
    baseline: bare.map((run) => run[field]),
    against: `single INSERTs, ${String(CONNECTIONS)} at once`,
  });
  return [
    figure({ name: `${name}: casts`, unit: 'ballots/s', ...both('perSecond') }),
    figure({ name: `${name}: p99`, unit: 'ms', ...both('p99') }),
  ];
}
