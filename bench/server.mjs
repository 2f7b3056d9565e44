/** The built Quorate server as a child of the bench, with the few things that a measurement asks of it from inside. */
import { randomBytes } from 'node:crypto';

import { Journal } from '../apps/server/dist/platform/journal/index.js';
import { startServer } from '../apps/server/dist/server.js';
import { answerParent, steadyMs } from './child.mjs';
import { residentAfterCollection } from './memory.mjs';

let running = null;
let committedAt = null;

/** What a cast is answered with when nothing is written. */
const ANSWERED_AT_ONCE = {
  from: 1,
  to: 1,
  at: new Date(0).toISOString(),
  leaf: 'f'.repeat(64),
  answer: {
    made: {},
    receipt: {
      answer: { kind: 'motion', choice: 'approve' },
      salt: 'f'.repeat(64),
      commitment: 'f'.repeat(64),
      code: 'ffff ffff',
    },
  },
};

const acts = {
  async start(databaseUrl) {
    const settings = {
      port: 0,
      host: '127.0.0.1',
      databaseUrl,
      logins: { app: undefined, registrar: undefined, box: undefined },
      redisUrl: undefined,
      dataFolder: '',
      origin: undefined,
      secure: false,
      demonstration: false,
      logLevel: 'warn',
      linkSecret: randomBytes(32).toString('hex'),
    };
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

answerParent(acts, () => running?.app.close());
