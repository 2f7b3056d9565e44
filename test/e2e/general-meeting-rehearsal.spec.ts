/** `npm run rehearse -- --general-meeting --fast`: the General Meeting of December 2021, from the notice to the published result, in a Quorate of its own. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { Child } from '../support/index.js';

const REHEARSE = fileURLToPath(new URL('../../tools/rehearse.mjs', import.meta.url));
/** It starts a database and a server, and signs in everybody who acts for a holder. */
const WITHIN_MS = 180_000;

describe('the rehearsal of the General Meeting', () => {
  it('plays it from the notice to the result, finds that everything agrees, and verifies the poll offline', async () => {
    const { NODE_OPTIONS: _options, ...env } = process.env;
    const child = new Child('rehearse', process.execPath, [REHEARSE, '--general-meeting', '--fast'], env);
    const code = await child.exit(WITHIN_MS);
    const { output } = child;
    expect(output).toContain('Everything agrees');
    expect(code).toBe(0);
    for (const said of [
      'Special notice was given to the company on Friday 19 November 2021',
      'the last day for it was Sunday 21 November 2021.',
      'the last day for notice is Sunday 5 December 2021.',
      'Proxies and votes in advance are taken until 13:00 UK time on Thursday 16 December 2021',
      'Proxies and advance votes for this meeting were taken until 13:00 UK time on Thursday 16 December 2021. Come to the meeting and vote there.',
      '4 qualifying persons are here, 2 make a quorum.',
      'The Chair casts the 29 votes given in advance, as directed, in one act.',
      'is directed to vote “For” here. Cast that vote, or none.',
      'Bethan Szabo votes for Small Supplier group 04 Ltd, which replaces the vote given in advance.',
      'Shares: 28 for, 2 against, 2 withheld.',
      'The ordinary resolution “Change of auditor” was passed',
      'Ballots: 33 cast for 32 places, 1 of them replaced by a later one',
      'Your ballot: recorded',
    ]) {
      expect(output).toContain(said);
    }
    expect(output.match(/^ {2}Verified$/gm)).toHaveLength(2);
  });
});
