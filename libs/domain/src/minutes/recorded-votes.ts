/** The votes that the secretary recorded for others, told in one sentence for each vote, with the reasons given. */
import { sayList } from '../value/plain-english.js';
import { asSentence } from '../value/as-sentence.js';
import type { Gathering, Named } from './minute.js';

/** The seats of each reason; one recorded twice for the same reason is told once. */
function seatsByReason(named: readonly Named[]): ReadonlyMap<string, readonly string[]> {
  const reasons = new Map<string, string[]>();
  for (const { name, note } of named) {
    const seats = reasons.get(note);
    if (seats === undefined) reasons.set(note, [name]);
    else if (!seats.includes(name)) seats.push(name);
  }
  return reasons;
}

/** "The secretary recorded the votes of A and B: By telephone.", "... of A (By telephone) and of B (By post)." */
function sayRecorded(named: readonly Named[]): string {
  const votes = new Set(named.map(({ name }) => name)).size === 1 ? 'vote' : 'votes';
  const reasons = [...seatsByReason(named)];
  const [only] = reasons;
  if (only !== undefined && reasons.length === 1) {
    return asSentence(`The secretary recorded the ${votes} of ${sayList(only[1])}: ${only[0]}`);
  }
  const parts = reasons.map(([reason, seats]) => `of ${sayList(seats)} (${reason})`);
  return `The secretary recorded the ${votes} ${sayList(parts)}.`;
}

/** Gathers what was recorded in the vote, wherever in its course. */
export function recordedVote(voteId: string, seat: string, reason: string): Gathering {
  return {
    key: `recorded in ${voteId}`,
    within: 'section',
    named: [{ name: seat, note: reason }],
    say: sayRecorded,
  };
}
