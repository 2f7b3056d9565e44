/** Chooses what of a meeting's journal goes into one vote's result bundle for one reader. Pure. */
import {
  ballotsOf,
  type MeetingEntry,
  isOfBody,
  maySee,
  type Reader,
  ROLL_CALL_READERS,
  type SealedBallot,
  type Vote,
} from '@quorate/domain';
import { type BallotOpening, leafHash, canonicalJson } from '@quorate/ledger';
import type { StoredEntry } from '../../platform/journal/index.js';
import { ballotContent, type MeetingWithBox } from '../meetings/index.js';

/** The vote, and the one whose tie it is to break, if it is a run-off. */
function linkedTo(stored: readonly StoredEntry[], voteId: string): ReadonlySet<string> {
  const before = stored.flatMap(({ entry }) => {
    const { type, data } = entry as MeetingEntry;
    return type === 'vote.run-off-called' && data.runOffVoteId === voteId ? [data.voteId] : [];
  });
  return new Set([voteId, ...before]);
}

/** True where ballots of the vote are kept from a reader of the body: without them its roll would be counted as if nobody had voted. */
function keepsBallots(stored: readonly StoredEntry[], voteId: string, reader: Reader): boolean {
  return stored.some(({ entry }) => {
    const { type, data, audience } = entry as MeetingEntry;
    return type === 'ballot.cast' && data.voteId === voteId && !maySee(audience, reader);
  });
}

/**
 * Whole where the reader may see it whole, else its leaf hash. Below the body, the acts of officers on this vote, and
 * on the one whose run-off it is, alone are shown with their author: nothing else could be proved to the public.
 */
export function entriesFor(
  stored: readonly StoredEntry[],
  voteId: string,
  reader: Reader,
): (MeetingEntry | Buffer)[] {
  const votes = linkedTo(stored, voteId);
  const rolls = new Set([...votes].filter((one) => !keepsBallots(stored, one, reader)));
  return stored.map((one) => {
    const entry = one.entry as MeetingEntry;
    const isShown =
      entry.type !== 'roll.frozen' || !votes.has(entry.data.voteId) || rolls.has(entry.data.voteId);
    const isWhole = isShown && maySee(entry.audience, reader) && (isOfBody(reader) || isOfVote(entry, votes));
    return isWhole ? entry : leafHash(Buffer.from(canonicalJson(entry)));
  });
}

function isOfVote({ type, data }: MeetingEntry, votes: ReadonlySet<string>): boolean {
  return type.startsWith('vote.') && 'voteId' in data && votes.has(data.voteId);
}

/** Whether the reader is shown how each seat voted: as all are, or as a scrutineer to whom the roll call was given. */
function seesAnswers(stored: readonly StoredEntry[], { ruleSet, voteId }: Vote, reader: Reader): boolean {
  if (ruleSet === null) return false;
  const readers = ROLL_CALL_READERS[ruleSet.visibility];
  const isGiven = ({ entry }: StoredEntry): boolean =>
    entry.type === 'roll-call.taken' &&
    (entry.data as { voteId?: string }).voteId === voteId &&
    maySee(entry.audience, reader);
  return readers === 'all' || (readers === 'scrutineers' && stored.some(isGiven));
}

/** The ballots that count, opened for a reader who sees their entries and how each seat voted. */
export function openingsFor(
  stored: readonly StoredEntry[],
  { meeting, box }: MeetingWithBox,
  vote: Vote,
  reader: Reader,
): BallotOpening[] {
  if (!seesAnswers(stored, vote, reader)) return [];
  const counted = new Set<unknown>(ballotsOf(box, vote.voteId).values());
  return stored.flatMap(({ entry, sealed }) => {
    if (!counted.has(sealed) || !maySee(entry.audience, reader)) return [];
    const ballot = sealed as SealedBallot;
    return [{ no: entry.no, salt: ballot.salt, content: ballotContent(meeting.meetingId, ballot) }];
  });
}
