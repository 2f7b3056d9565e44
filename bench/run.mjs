/** Runs the parts asked for, one after the other, prints the table and keeps the figures with the machine's facts. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { describeMachine } from './machine.mjs';
import { tableOf } from './table.mjs';

/** In the order of the table. */
const PARTS = [
  ...['intake', 'http', 'storm', 'frame', 'start', 'fold', 'secret', 'papers'],
  ...['forms', 'ledger', 'counting', 'verify', 'poll', 'library'],
];
const RESULTS = fileURLToPath(new URL('./results/', import.meta.url));

/** Runs all parts, or those named; answers whether every one could be measured. */
export async function runBench(names) {
  const unknown = names.filter((name) => !PARTS.includes(name));
  if (unknown.length > 0) {
    console.error(`There is no part ${unknown.join(', ')}. The parts are: ${PARTS.join(', ')}.`);
    return false;
  }
  const begun = new Date();
  const machine = await describeMachine();
  const { cores, node, postgresql, loadAverage, flushOf8KiBms } = machine;
  console.log(
    `${cores} cores, Node ${node}, PostgreSQL ${postgresql.version} (fsync ${postgresql.fsync}), ` +
      `load ${loadAverage[0]}, 8 KiB durable in ${flushOf8KiBms.median} ms\n`,
  );
  const figures = [];
  const failed = [];
  for (const name of PARTS.filter((part) => names.length === 0 || names.includes(part))) {
    console.log(`measuring ${name} ...`);
    try {
      const part = await import(`./parts/${name}.mjs`);
      figures.push(...(await part[name]()).map((figure) => ({ part: name, ...figure })));
    } catch (error) {
      failed.push(name);
      console.error(error);
    }
  }
  console.log(`\n${tableOf(figures).join('\n')}\n`);
  if (failed.length > 0) console.error(`Could not be measured: ${failed.join(', ')}.`);
  keep(begun, { machine, failed, figures });
  return failed.length === 0;
}

function keep(begun, { machine, failed, figures }) {
  mkdirSync(RESULTS, { recursive: true });
  const at = begun.toISOString();
  const seconds = Math.round((Date.now() - begun.getTime()) / 1000);
  const file = `${RESULTS}${at.slice(0, 19).replaceAll(':', '-')}.json`;
  writeFileSync(file, `${JSON.stringify({ at, seconds, machine, failed, figures }, null, 2)}\n`);
  console.log(`${seconds} s; kept in ${file}`);
}
