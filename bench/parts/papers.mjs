/** (h) A secret vote through the server: papers issued to those on the roll, and sealed ballots taken into the box from nobody. */
import { constants, sign, verify } from 'node:crypto';
import { blindPaper, finalizePaper, makeBallotKey, sealBallot } from '@quorate/secret-ballot/browser';
import { makeIssuingKey } from '@quorate/secret-ballot/server';

import { Database } from '../../apps/server/dist/platform/database/index.js';
import { Journal } from '../../apps/server/dist/platform/journal/index.js';
import { makeBody, RULES } from '../body.mjs';
import { startChild } from '../child.mjs';
import { figure } from '../compare.mjs';
import { withDatabase } from '../database.mjs';
import { startMeeting } from '../meeting.mjs';
import { openSecretVote } from '../secret-round.mjs';

const VOTERS = 250;
const CONNECTIONS = 32;
const GROUP = 'all';
const MESSAGE = new Uint8Array(300).fill(7);
const PSS = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };

/** Measures papers and ballots a second, each against the RSA operation of OpenSSL alone; the voters' own part is done before. */
export function papers() {
  return withDatabase(async (base) => {
    const body = await makeSecretBody(base);
    const meeting = await sit(base.url, body);
    const server = startChild('server', ['--expose-gc']);
    const generator = startChild('voters');
    try {
      const port = await server.ask('start', base.url);
      const { secretaryCookie, scrutineers } = body;
      const round = await openSecretVote({ port, ...meeting, secretaryCookie, scrutineers });
      return await measure({ port, generator, body, ...round });
    } finally {
      await generator.end();
      await server.end();
    }
  });
}

async function makeSecretBody(base) {
  const body = await makeBody(base, VOTERS, { ...RULES, visibility: 'secret' });
  const people = body.roster.seats.slice(0, 3).map(({ member }) => member);
  const office = { body_id: body.bodyId, office: 'scrutineer' };
  await base.insert(
    'body_officer',
    people.map(({ personId }, position) => ({ ...office, person_id: personId, position })),
  );
  return {
    ...body,
    roster: { ...body.roster, scrutineers: people },
    scrutineers: people.map(({ personId }, index) => ({ personId, cookie: body.memberCookies[index] })),
  };
}

async function sit(url, body) {
  const database = new Database({ connectionString: url });
  const journal = new Journal(database);
  const { meetingId, itemId } = await startMeeting(journal, body);
  journal.onApplicationShutdown();
  await database.onApplicationShutdown();
  return { meetingId, itemId };
}

async function measure({ port, generator, body, path, notice }) {
  const waiting = await inTurnOf(body.roster.seats, async ({ seatId }, index) => {
    const key = await makeBallotKey();
    const pending = valueOf(await blindPaper(notice, GROUP, key));
    const sent = JSON.stringify({ seatId, blinded: pending.blinded });
    return { key, pending, asked: { cookie: body.memberCookies[index], body: sent } };
  });
  const load = { port, connections: CONNECTIONS };
  const issued = await generator.ask('each', {
    ...load,
    path: `${path}/papers`,
    voters: waiting.map(({ asked }) => asked),
  });
  const ballots = await inTurnOf(waiting, async ({ key, pending }, index) => {
    const { blindSignature } = JSON.parse(issued.answers[index]);
    const paper = valueOf(await finalizePaper(notice, pending, blindSignature));
    return { body: JSON.stringify(valueOf(await sealBallot(notice, paper, key, 1, 'approve'))) };
  });
  const cast = await generator.ask('each', {
    ...load,
    path: `/api/boxes/${notice.box}/ballots`,
    voters: ballots,
  });
  return figuresOf(issued, cast, await bareOperations());
}

/** What no registrar and no box can do without, a second. */
async function bareOperations() {
  const { privateKey, publicKey } = await makeIssuingKey();
  const signature = sign('sha384', MESSAGE, { key: privateKey, ...PSS });
  return {
    signing: rate(() => sign('sha384', MESSAGE, { key: privateKey, ...PSS })),
    verifying: rate(() => verify('sha384', MESSAGE, { key: publicKey, ...PSS }, signature)),
  };
}

function rate(act) {
  const begun = performance.now();
  for (let time = 0; time < VOTERS; time += 1) act();
  return (VOTERS * 1_000) / (performance.now() - begun);
}

function figuresOf(issued, cast, { signing, verifying }) {
  const row = (name, unit, ours, baseline, against, aim) =>
    figure({ name, unit, ours: [ours], baseline: [baseline], against, aim });
  const [signatures, checks] = ['RSA-PSS signatures alone', 'RSA-PSS checks alone'];
  return [
    // Five hundred voters would have their papers within ten seconds.
    row('papers issued over HTTP', '/s', issued.perSecond, signing, signatures, { of: 'ours', atLeast: 50 }),
    row('their p99 at 32 connections', 'ms', issued.p99, 1_000 / signing, 'one signature'),
    row('sealed ballots into the box over HTTP', '/s', cast.perSecond, verifying, checks),
    row('their p99 at 32 connections', 'ms', cast.p99, 1_000 / verifying, 'one check'),
  ];
}

/** One after the other: each is some milliseconds of arithmetic. */
async function inTurnOf(all, act) {
  const made = [];
  for (const [index, one] of all.entries()) made.push(await act(one, index));
  return made;
}

function valueOf(result) {
  if (!result.ok) throw new Error(result.refusal.sentence);
  return result.value;
}
