/** The one line of this tab for the signed-in reader, and one for each room screen link. */
import { whenSessionChanges } from '../api/index.js';
import { LiveConnection } from './live-connection.js';

const connections = new Map<string | undefined, LiveConnection>();

whenSessionChanges(() => connections.get(undefined)?.startAgain());

/** The line for a reader: by session without a token, by room screen link with one. */
export function connectionFor(display: string | undefined): LiveConnection {
  const known = connections.get(display);
  if (known !== undefined) return known;
  const connection = new LiveConnection(display);
  connections.set(display, connection);
  return connection;
}
