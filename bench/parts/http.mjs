/** (b) Durable ballots over HTTP against the same route, guarded and validated alike, that writes nothing. */
import { startChild } from '../child.mjs';
import { figure, inTurn } from '../compare.mjs';
import { withQuorate } from '../quorate.mjs';

const LOAD = { connections: 64, ms: 3_000 };

/** Measures ballots a second and their p99. */
export function http() {
  return withQuorate(1_000, async ({ server, port, path, voters }) => {
    const generator = startChild('voters');
    const load = async (mode) => {
      await server.ask(mode);
      return generator.ask('load', { ...LOAD, port, path, voters });
    };
    await load('skipJournal');
    await load('useJournal');
    const { durable, silent } = await inTurn(3, {
      silent: () => load('skipJournal'),
      durable: () => load('useJournal'),
    });
    await generator.end();
    const both = (name) => ({
      ours: durable.map((run) => run[name]),
      baseline: silent.map((run) => run[name]),
      against: 'the same route, nothing written',
    });
    const aim = { of: 'ratio', atLeast: 0.6 };
    return [
      figure({ name: 'durable ballots over HTTP', unit: 'ballots/s', ...both('perSecond'), aim }),
      figure({ name: 'their p99 at 64 connections', unit: 'ms', ...both('p99') }),
    ];
  });
}
