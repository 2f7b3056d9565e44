/** (k) The verification of a bundle with 10,000 ballots as the server hands it out, beside hashing its entries alone. */
import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { verifyFile } from '@quorate/verifier';

import { meetingKind } from '../../apps/server/dist/modules/meetings/meeting-kind.js';
import { Database } from '../../apps/server/dist/platform/database/index.js';
import { Journal } from '../../apps/server/dist/platform/journal/index.js';
import { nodeCrypto } from '../../libs/verifier/dist/node-crypto.js';
import { figure, inTurn } from '../compare.mjs';
import { castsOf, endVote } from '../meeting.mjs';
import { withQuorate } from '../quorate.mjs';

const SEATS = 1_000;
const BALLOTS = 10_000;

/** Measures the verifier on one bundle in which every seat votes ten times. */
export function verify() {
  return withQuorate(SEATS, async ({ base, port, body, meeting }) => {
    await fillVote(base.url, body, meeting);
    const path = `/api/meetings/${meeting.meetingId}/votes/${meeting.voteId}/bundle`;
    const reply = await fetch(`http://127.0.0.1:${port}${path}`, {
      headers: { cookie: body.secretaryCookie },
    });
    const text = await reply.text();
    if (reply.status !== 200) throw new Error(text);
    const file = Buffer.from(text);
    const texts = JSON.parse(text).entries.map((entry) => JSON.stringify(entry));
    const { ours, baseline } = await inTurn(3, {
      baseline: () => seconds(() => texts.map((one) => createHash('sha256').update(one).digest())),
      ours: () =>
        seconds(async () => {
          const { verdict, why } = await verifyFile(file, nodeCrypto, null);
          if (verdict !== 'verified') throw new Error(`${verdict}: ${why}`);
        }),
    });
    const aim = { of: 'ours', atMost: 10 };
    const name = `bundle of 10,000 ballots verified (${(file.length / 1e6).toFixed(1)} MB)`;
    return [figure({ name, unit: 's', ours, baseline, against: 'SHA-256 of each entry', aim })];
  });
}

async function fillVote(url, body, meeting) {
  const database = new Database({ connectionString: url });
  const journal = new Journal(database);
  const nextCast = castsOf(meeting, body.roster);
  for (let turn = 0; turn < BALLOTS; turn += SEATS) {
    await Promise.all(Array.from({ length: SEATS }, () => journal.submit(meetingKind, nextCast())));
  }
  await endVote(journal, meeting, body);
  journal.onApplicationShutdown();
  await database.onApplicationShutdown();
}

async function seconds(act) {
  const begun = performance.now();
  await act();
  return (performance.now() - begun) / 1000;
}
