/** (d) From the commit of one frame to the last of thousands of sockets, against bare `ws` sending the same bytes. */
import { setTimeout as delay } from 'node:timers/promises';

import { startChild } from '../child.mjs';
import { figure, inTurn, median } from '../compare.mjs';
import { withQuorate } from '../quorate.mjs';

const SIZES = [2_000, 5_000];
const FRAMES = 12;
const SPACING_MS = 40;
/** Enough sessions for the largest crowd: a server takes no more than 20 sockets of one. */
const SEATS = 300;
/** A small crowd first, so that neither server is measured cold. */
const WARMING = 200;

/** Measures both sizes, each on a fresh server, and the memory of a socket at the larger. */
export async function frame() {
  const figures = [];
  for (const count of SIZES) figures.push(...(await measure(count, count === Math.max(...SIZES))));
  return figures;
}

function measure(count, withMemory) {
  return withQuorate(SEATS, async (quorate) => {
    const bare = startChild('bare-server', ['--expose-gc']);
    const barePort = await bare.ask('start', quorate.base.url);
    const generator = startChild('voters');
    await quorate.server.ask('noteCommits');
    await toQuorate(quorate, generator, WARMING);
    await toBare(bare, barePort, WARMING, (await toQuorate(quorate, generator, WARMING)).text);
    let text = '';
    const { ours, baseline } = await inTurn(3, {
      ours: async () => {
        const run = await toQuorate(quorate, generator, count);
        text = run.text;
        return run;
      },
      baseline: () => toBare(bare, barePort, count, text),
    });
    await generator.end();
    await bare.end();
    const name = `one frame to the last of ${count.toLocaleString('en-GB')} sockets`;
    const times = { ours: ours.map(({ ms }) => ms), baseline: baseline.map(({ ms }) => ms) };
    const aim = { of: 'ratio', atMost: 1.5 };
    const spread = figure({ name, unit: 'ms', ...times, against: 'bare ws, same bytes', aim });
    return withMemory ? [spread, memoryFigure(ours, baseline)] : [spread];
  });
}

/** Memory taken for the first time is what counts: later crowds find the heap grown already. */
function memoryFigure([ours], [baseline]) {
  return figure({
    name: 'memory for each connected socket',
    unit: 'KiB',
    ours: [ours.kibibytes],
    baseline: [baseline.kibibytes],
    against: 'bare ws',
    aim: { of: 'ours', atMost: 40 },
  });
}

async function toQuorate({ server, port, path, body, meeting, base }, generator, count) {
  const { rows } = await base.pool.query('SELECT size FROM journal_stream WHERE id = $1', [
    meeting.meetingId,
  ]);
  const following = { meetingId: meeting.meetingId, after: rows[0].size };
  const text = 'The report was accepted by the members present. '.repeat(2).trim();
  const headline = JSON.stringify({ type: 'headline.publish', itemId: meeting.itemId, text });
  return withCrowd(server, { port, cookies: body.memberCookies, meeting: following, count }, async () => {
    await generator.ask('once', { port, path, cookie: body.secretaryCookie, body: headline });
    return server.ask('committedAt');
  });
}

function toBare(bare, port, count, text) {
  return withCrowd(bare, { port, count }, () => bare.ask('broadcast', text));
}

async function withCrowd(server, where, sendOne) {
  const before = await server.ask('memory');
  const crowd = startChild('crowd');
  await crowd.ask('connect', where);
  const kibibytes = ((await server.ask('memory')) - before) / 1024 / where.count;
  const times = [];
  for (let turn = 0; turn < FRAMES; turn += 1) {
    await crowd.ask('watch', {});
    const begunAt = await sendOne();
    times.push((await crowd.ask('seenByAll')) - begunAt);
    await delay(SPACING_MS);
  }
  const text = await crowd.ask('lastText');
  await crowd.end();
  return { ms: median(times), kibibytes, text };
}
