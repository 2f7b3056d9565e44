/** Starting Quorate: what an operator is told when it cannot be, and what `npm start` hands on. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Quorate, startWorld, type World } from '../support/index.js';

const PACKAGE = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

describe('starting', () => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld({ board: { seats: { large: 1 } } });
  });

  afterAll(() => world.stop());

  it('on a port that is taken says so and what to do, and leaves the other server alone', async () => {
    const second = world.quorate.begin();
    await second.said(/Port \d+ is in use\. .* choose another port with PORT\./);
    expect(second.output).not.toMatch(/node:events|Unhandled/);
    expect((await world.quorate.anyone().get('/api/health')).status).toBe(200);
    expect(await second.exit()).toBe(1);
  });

  it('empty, says in one breath that it is ready and where the first administrator is made', async () => {
    const empty = await Quorate.start({ demonstration: false });
    await empty.halt();
    const starting = empty.begin();
    await starting.said(/Quorate is ready/);
    expect(starting.output).toMatch(
      /^\nQuorate is ready: (\S+)\n\nMake the first administrator: \1\/setup\/[\w-]{43}\nThe link works once\.\nStop: Ctrl-C\n$/,
    );
    await starting.end('SIGTERM');
    await empty.stop();
  });

  it('by npm hands on what follows --, which npm puts at the end of the script', () => {
    expect(PACKAGE.scripts.start).toBe('node tools/start.mjs');
  });
});
