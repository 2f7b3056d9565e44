/** What the accessibility checker axe finds on the page as it stands. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Screen } from './screens.js';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SOURCE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let source: Promise<string> | null = null;

/** Each finding in a line: the rule, what is wrong, and where. */
export async function findBarriers({ page }: Screen): Promise<string[]> {
  source ??= readFile(SOURCE, 'utf8');
  // The page's content security policy would refuse a script of ours; what the debugger evaluates is not under it.
  await page.evaluate(await source);
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(document, { runOnly: ${JSON.stringify(RULES)}, resultTypes: ['violations'] })`,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')} (${failureSummary ?? ''})`,
    ),
  );
}
