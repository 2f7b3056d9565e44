/** (c) The storm: a thousand voters within one second while two thousand sockets watch the turnout. */
import { startChild } from '../child.mjs';
import { figure, inTurn } from '../compare.mjs';
import { withQuorate } from '../quorate.mjs';

const WATCHERS = 2_000;
const STORM = { overMs: 1_000, path: '/' };

/** Measures the acknowledgements, and how soon after the last of them every socket shows the final turnout. */
export function storm() {
  return withQuorate(1_000, async (quorate) => {
    const bare = startChild('bare-server');
    const barePort = await bare.ask('start', quorate.base.url);
    const generator = startChild('voters');
    const { port, path, voters } = quorate;
    const runBare = async () => {
      await bare.ask('forgetCount');
      return withCrowd({ port: barePort }, () =>
        generator.ask('storm', { ...STORM, port: barePort, voters }),
      );
    };
    const runOurs = async () => {
      const crowd = { port, cookies: quorate.body.memberCookies, meeting: await whereItStands(quorate) };
      return withCrowd(crowd, () => generator.ask('storm', { ...STORM, port, path, voters }));
    };
    // Once unmeasured: a server that people meet in has been running for a while.
    await runBare();
    await runOurs();
    const { ours, baseline } = await inTurn(3, { baseline: runBare, ours: runOurs });
    await generator.end();
    await bare.end();
    return figuresOf(ours, baseline);
  });
}

/** Watchers follow on from here: what came before is not part of the measurement. */
async function whereItStands({ base, meeting: { meetingId } }) {
  const { rows } = await base.pool.query('SELECT size FROM journal_stream WHERE id = $1', [meetingId]);
  return { meetingId, after: rows[0].size };
}

async function withCrowd(where, run) {
  const crowd = startChild('crowd');
  await crowd.ask('connect', { ...where, count: WATCHERS });
  await crowd.ask('watch', { turnout: 1_000 });
  const { p50, p99, lastAt } = await run();
  const seenAt = await crowd.ask('seenByAll');
  await crowd.end();
  return { p50, p99, seen: seenAt - lastAt };
}

function figuresOf(ours, baseline) {
  const row = (name, key, atMost) =>
    figure({
      name,
      unit: 'ms',
      ours: ours.map((run) => run[key]),
      baseline: baseline.map((run) => run[key]),
      against: 'node:http, INSERT, bare ws',
      ...(atMost === undefined ? {} : { aim: { of: 'ours', atMost } }),
    });
  return [
    row('storm: acknowledged, p50', 'p50'),
    row('storm: acknowledged, p99', 'p99', 150),
    row('storm: last socket shows the final turnout', 'seen', 300),
  ];
}
