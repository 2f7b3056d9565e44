/** Who asks, as the journal names the author of what is written. */
import { type Identified, refusalFor } from '../../platform/auth/index.js';
import type { Author } from '../../platform/journal/index.js';

/** The signed-in person with their roles on the body; refuses whoever is not signed in. */
export function authorOf({ caller, roles }: Identified): Author {
  if (caller.personId === null) throw refusalFor(caller);
  return { personId: caller.personId, name: caller.name, roles };
}
