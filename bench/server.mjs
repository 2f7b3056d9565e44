/** The built Quorate server as a child of the bench, with the few things that a measurement asks of it from inside. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readSettings } from '../apps/server/dist/platform/config/index.js';
import { Journal } from '../apps/server/dist/platform/journal/index.js';
import { startServer } from '../apps/server/dist/server.js';
import { answerParent, steadyMs } from './child.mjs';
import { residentAfterCollection } from './memory.mjs';

/** The key it signs with lies here. */
const folder = mkdtempSync(join(tmpdir(), 'quorate-bench-server-'));
let running = null;
let committedAt = null;

const HEX = 'f'.repeat(64);
const NOBODY = '00000000-0000-4000-8000-000000000000';
const AT = new Date(0).toISOString();
const BALLOT = { voteId: NOBODY, place: 0 };

/** What a cast is answered with when nothing is written; its receipt is signed all the same. */
const ANSWERED_AT_ONCE = {
  ...{ from: 1, to: 1, at: AT, leaf: HEX },
  answer: {
    made: {},
    ballots: [
      {
        entry: {
          ...{ no: 1, type: 'ballot.cast', at: AT, audience: 'body' },
          ...{ by: { name: 'Nobody', personId: NOBODY }, data: { ...BALLOT, commitment: HEX } },
        },
        sealed: { ...BALLOT, answer: { kind: 'motion', choice: 'approve' }, salt: HEX },
      },
    ],
  },
};

const acts = {
  async start(databaseUrl) {
    const env = { PORT: '0', HOST: '127.0.0.1', QUORATE_DATA: folder };
    const settings = readSettings(env, ['--empty'], folder);
    running = await startServer(settings, databaseUrl);
    return running.port;
  },
  /** The journal answers without deciding or writing anything; everything before and after it stays. */
  skipJournal() {
    running.app.get(Journal).submit = () => Promise.resolve({ ok: true, value: ANSWERED_AT_ONCE });
  },
  useJournal() {
    delete running.app.get(Journal).submit;
  },
  /** Notes from now on when a submit learns of its commit. */
  noteCommits() {
    const journal = running.app.get(Journal);
    const submit = journal.submit.bind(journal);
    journal.submit = async (kind, ask) => {
      const written = await submit(kind, ask);
      committedAt = steadyMs();
      return written;
    };
  },
  committedAt: () => committedAt,
  memory: residentAfterCollection,
};

answerParent(acts, async () => {
  await running?.app.close();
  rmSync(folder, { recursive: true, force: true });
});
