/** What the command line of the rehearsal says. */
import { parseArgs } from 'node:util';

import { RehearsalError } from './rehearsal-error.mjs';

/** `--fast` runs without pauses; `--url` names the server; `--election` plays elections in a Quorate of their own. */
export function readOptions(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        fast: { type: 'boolean', default: false },
        url: { type: 'string' },
        election: { type: 'boolean', default: false },
      },
    });
    const url = new URL(values.url ?? `http://localhost:${process.env.PORT ?? '3000'}`).origin;
    return { url, isFast: values.fast, isElection: values.election };
  } catch (error) {
    throw new RehearsalError(
      `${error.message} Use: npm run rehearse -- [--fast] [--url http://localhost:3000 | --election]`,
    );
  }
}
