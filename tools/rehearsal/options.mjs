/** What the command line of the rehearsal says. */
import { parseArgs } from 'node:util';

import { RehearsalError } from './rehearsal-error.mjs';

/** Throws where the words do not go together: each play but the meeting brings a Quorate of its own. */
function checkTogether({ url, election, 'general-meeting': isGeneralMeeting }) {
  if (election && isGeneralMeeting)
    throw new Error('Play --election and --general-meeting one after the other.');
  if (url !== undefined && (election || isGeneralMeeting))
    throw new Error(
      '--election and --general-meeting play in a Quorate of their own, so --url does not go with them.',
    );
}

/** `--fast` runs without pauses; `--url` names the server; `--election` and `--general-meeting` play in a Quorate of their own. */
export function readOptions(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        fast: { type: 'boolean', default: false },
        url: { type: 'string' },
        election: { type: 'boolean', default: false },
        'general-meeting': { type: 'boolean', default: false },
      },
    });
    checkTogether(values);
    const url = new URL(values.url ?? `http://localhost:${process.env.PORT ?? '3000'}`).origin;
    const { fast: isFast, election: isElection, 'general-meeting': isGeneralMeeting } = values;
    return { url, isFast, isElection, isGeneralMeeting };
  } catch (error) {
    throw new RehearsalError(
      `${error.message} Use: npm run rehearse -- [--fast] [--url http://localhost:3000 | --election | --general-meeting]`,
    );
  }
}
