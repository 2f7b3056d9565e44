/** The entries of a modification as one reader may see them; who wrote them is told to the body and above. */
import { isOfBody, maySee, type Reader } from '../audience/audience.js';
import { withoutAuthor } from '../audience/journal-stamp.js';
import type { ModificationEntry } from './modification-entry.js';

export function viewModification(entries: readonly ModificationEntry[], reader: Reader): ModificationEntry[] {
  const withAuthor = isOfBody(reader);
  return entries
    .filter(({ audience }) => maySee(audience, reader))
    .map((entry) => (withAuthor ? entry : withoutAuthor(entry)));
}
