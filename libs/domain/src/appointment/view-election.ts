/** The entries of an election as one reader may see them. */
import { isOfBody, maySee, type Reader } from '../audience/audience.js';
import { withoutAuthor } from '../audience/journal-stamp.js';
import type { ElectionEntry } from './election-entry.js';

/** False for who nominated: to them the nominee is the name that they gave, and no person of the register. */
export function tellsNominee(entry: ElectionEntry, { clearance, personId }: Reader): boolean {
  if (entry.type !== 'nomination.made' || clearance === 'officers') return true;
  return entry.data.nomination.candidate.personId === personId;
}

/** The nomination with a nominee whom nothing links with the register. */
function withoutNominee(entry: ElectionEntry): ElectionEntry {
  if (entry.type !== 'nomination.made') return entry;
  const { nomination } = entry.data;
  const candidate = { personId: nomination.nominationId, name: nomination.candidate.name };
  return {
    ...entry,
    audience: { persons: [nomination.nominator.personId] },
    data: { ...entry.data, nomination: { ...nomination, candidate } },
  };
}

/** Who wrote them is told to the body and above. */
export function viewElection(entries: readonly ElectionEntry[], reader: Reader): ElectionEntry[] {
  const withAuthor = isOfBody(reader);
  return entries
    .filter(({ audience }) => maySee(audience, reader))
    .map((entry) => (tellsNominee(entry, reader) ? entry : withoutNominee(entry)))
    .map((entry) => (withAuthor ? entry : withoutAuthor(entry)));
}
