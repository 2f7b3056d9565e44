/** (i) Roll-call casts with the ledger and without it: two processes on one database, one of which has the ledger taken out of it. */
import { startChild } from '../child.mjs';
import { makeBody } from '../body.mjs';
import { figure, inTurn } from '../compare.mjs';
import { withDatabase } from '../database.mjs';

const WITHOUT = new URL('../without-ledger.mjs', import.meta.url).href;
const LOAD = { waiting: 64, ms: 2_000 };

/** Measures what of the throughput is left with hashes, commitments and checkpoints. */
export function ledger() {
  return withDatabase(async (base) => {
    const body = await makeBody(base, 1_000);
    const [whole, bare] = [startChild('caster'), startChild('caster', ['--import', WITHOUT])];
    try {
      await whole.ask('start', { url: base.url, body, signs: true });
      await bare.ask('start', { url: base.url, body, signs: false });
      await Promise.all([whole.ask('load', LOAD), bare.ask('load', LOAD)]);
      const { ours, baseline } = await inTurn(5, {
        baseline: () => bare.ask('load', LOAD),
        ours: () => whole.ask('load', LOAD),
      });
      const aim = { of: 'ratio', atLeast: 0.8 };
      const against = 'the same intake without hashes, commitments and checkpoints';
      return [
        figure({ name: 'roll-call casts with the ledger', unit: 'ballots/s', ours, baseline, against, aim }),
      ];
    } finally {
      await whole.end();
      await bare.end();
    }
  });
}
