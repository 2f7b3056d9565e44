/** `npm run rehearse -- --election --fast`: both elections of the newsletters, from the call to the seats, in a Quorate of their own. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { Child } from '../support/index.js';

const REHEARSE = fileURLToPath(new URL('../../tools/rehearse.mjs', import.meta.url));
/** It starts a database and a server, and goes through two elections. */
const WITHIN_MS = 180_000;

describe('the rehearsal of elections', () => {
  it('plays both from the call to the seats, finds that everything agrees, and verifies both elections and the ballot offline', async () => {
    const { NODE_OPTIONS: _options, ...env } = process.env;
    const child = new Child('rehearse', process.execPath, [REHEARSE, '--election', '--fast'], env);
    const code = await child.exit(WITHIN_MS);
    const { output } = child;
    expect(output).toContain('Everything agrees');
    expect(code).toBe(0);
    for (const said of [
      'Large Suppliers: Gareth Nakamura (again), Carys Ivanova (again), Petra Ashdown, Yasmin Treloar.',
      'The 9 members sit from midnight, until the end of 30 November 2018.',
      'is in no party category that nominates for Small Suppliers.',
      'Nominations closed at 17:00 UK time on Monday 20 December 2021; yours was not recorded.',
      'Caspian Doyle votes now, and is refused: the time is over.',
      'Votes: Fiona Zielinski 3, Ravi Penhaligon 2, Esme Kruger 2, Bethan Szabo 1.',
      'Other SEC Parties: 2 stood for 2 seats, so no ballot was needed: Thandiwe Muir, Lorcan Baptiste, as declared.',
      'Verified in part: 1 thing is not in this file',
      'The 23 members sit from midnight, until the end of 31 January 2023.',
    ]) {
      expect(output).toContain(said);
    }
    expect(output).toMatch(/^ {2}Verified$/m);
    expect(output.match(/^ {2}Verified$/gm)).toHaveLength(2);
  });
});
