/** A process that casts ballots through the journal, and signs checkpoints meanwhile where it is told to. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { meetingKind } from '../apps/server/dist/modules/meetings/meeting-kind.js';
import { Checkpoints, Log } from '../apps/server/dist/platform/checkpoints/index.js';
import { Database, setTypeParsers } from '../apps/server/dist/platform/database/index.js';
import { Journal } from '../apps/server/dist/platform/journal/index.js';
import { answerParent } from './child.mjs';
import { closedLoop } from './closed-loop.mjs';
import { castsOf, holdMeeting } from './meeting.mjs';

let database;
let journal;
let checkpoints = null;
let nextCast;
const folder = mkdtempSync(join(tmpdir(), 'quorate-bench-log-'));

const acts = {
  async start({ url, body, signs }) {
    setTypeParsers();
    database = new Database({ connectionString: url });
    journal = new Journal(database);
    nextCast = castsOf(await holdMeeting(journal, body), body.roster);
    if (signs) checkpoints = await signer();
  },
  async load(load) {
    return (await closedLoop(cast, load)).perSecond;
  },
};

async function cast() {
  const written = await journal.submit(meetingKind, nextCast());
  if (!written.ok) throw new Error(written.refusal.sentence);
}

async function signer() {
  const config = {
    logName: 'bench',
    logKeyFile: join(folder, 'key'),
    checkpointFolder: join(folder, 'checkpoints'),
  };
  const log = new Log(config, database);
  await log.onModuleInit();
  const signing = new Checkpoints(database, journal, log, config);
  await signing.onApplicationBootstrap();
  return signing;
}

answerParent(acts, async () => {
  await checkpoints?.onApplicationShutdown();
  journal?.onApplicationShutdown();
  await database?.onApplicationShutdown();
  rmSync(folder, { recursive: true, force: true });
});
