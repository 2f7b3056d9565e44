/** How far the journal goes for a reader to whom its length would tell what is kept: how many have voted, voted in advance, or agreed. */
import type { Reader } from '../audience/audience.js';
import type { MeetingEntry } from './meeting-entry.js';
import type { MeetingState } from './meeting-state.js';
import { areProxiesKept } from './proxies/proxy-rules.js';
import { viewEntries } from './view-entries.js';
import { isTurnoutKept, lastBeforeBallots } from './votes/turnout.js';
import { areBallotsKept } from './ballots/kept-ballots.js';

/** True while the length of the journal would tell the reader what is kept from them. */
export function isLengthKept(state: MeetingState, reader: Reader): boolean {
  return isTurnoutKept(state, reader) || areProxiesKept(state, reader) || areBallotsKept(state, reader);
}

/** The last entry that such a reader may know to be there; in the body one's own ballot is among them. */
export function toldUpTo(state: MeetingState, entries: readonly MeetingEntry[], reader: Reader): number {
  const read = viewEntries(entries, reader).at(-1)?.no ?? 0;
  const last = isTurnoutKept(state, reader) ? lastBeforeBallots(state, entries) : entries.length;
  if (areProxiesKept(state, reader)) return Math.min(last, read);
  const isOfBody = areBallotsKept(state, reader) && !isTurnoutKept(state, reader);
  return isOfBody ? Math.max(lastBeforeBallots(state, entries), read) : last;
}
