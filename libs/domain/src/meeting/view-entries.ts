/** A journal as one reader may see it: what a frame, a page and a file carry to them, and nothing else. */
import { isOfBody, maySee, type Reader } from '../audience/audience.js';
import { withoutAuthor } from '../audience/journal-stamp.js';
import { asTaken, isHeld } from './held.js';
import type { MeetingEntry } from './meeting-entry.js';

type CastEntry = Extract<MeetingEntry, { type: 'ballot.cast' }>;

/** A ballot recorded by the secretary, cast by proxy, or shown with its answer, stays by itself: it says more than that somebody voted. */
function isMergeable(entry: MeetingEntry | undefined): entry is CastEntry {
  return (
    entry?.type === 'ballot.cast' &&
    entry.data.recordedBecause === undefined &&
    entry.data.proxyId === undefined &&
    entry.data.answer === undefined &&
    !isHeld(entry)
  );
}

/** Commitments go to the voters as receipts and to the proofs, not to everyone who watches. */
function withoutCommitment(entry: MeetingEntry): MeetingEntry {
  if (entry.type !== 'ballot.cast' && entry.type !== 'proxy.appointed') return entry;
  const { commitment: _commitment, ...data } = entry.data;
  return { ...entry, data } as MeetingEntry;
}

function shown(entry: MeetingEntry, withAuthor: boolean): MeetingEntry {
  return withoutCommitment(asTaken(withAuthor ? entry : withoutAuthor(entry)));
}

/**
 * The entries the reader may see. Authors are named to the body and above only. Casts of one vote that follow each other
 * become one entry with the number of the last, so that a thousand ballots do not make a thousand messages.
 */
export function viewEntries(entries: readonly MeetingEntry[], reader: Reader): MeetingEntry[] {
  const withAuthor = isOfBody(reader);
  const view: MeetingEntry[] = [];
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index];
    if (entry === undefined || !maySee(entry.audience, reader)) continue;
    if (!isMergeable(entry)) {
      view.push(shown(entry, withAuthor));
      continue;
    }
    const places = [...entry.data.places];
    let last = entry;
    for (let next = index + 1; next < entries.length; next++) {
      const follower = entries[next];
      if (follower === undefined || !maySee(follower.audience, reader)) continue;
      if (!isMergeable(follower) || follower.data.voteId !== entry.data.voteId) break;
      places.push(...follower.data.places);
      last = follower;
      index = next;
    }
    view.push({ ...last, by: null, data: { voteId: entry.data.voteId, places } });
  }
  return view;
}
