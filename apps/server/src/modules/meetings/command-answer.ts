/** What the asker of a command is told besides the entry numbers: the ids it made, and for a ballot the receipt. */
import type { CommandReply } from '@quorate/contracts';
import {
  isBallotOf,
  type MeetingEntry,
  type MeetingEntryData,
  type SealedBallot,
  type SealedDirections,
  type SealedLot,
} from '@quorate/domain';
import type { StoredEntry, Written } from '../../platform/journal/index.js';
import type { BallotReceipts } from './ballot-receipts.js';

/** An entry of a meeting as the journal stores it. */
export interface StoredMeetingEntry {
  readonly entry: MeetingEntry;
  readonly sealed: SealedBallot | SealedLot | SealedDirections | null;
}

interface Answer {
  readonly made: CommandReply['made'];
  /** The ballots that were cast; none in any other act. */
  readonly ballots: readonly StoredEntry[];
  readonly proxies: readonly StoredEntry[];
}

/** Each receipt is signed and a kilobyte long; whoever casts for thousands reads theirs one by one. */
const MOST_RECEIPTS = 2_000;

/** The stored part of the reply. */
export function answerFor(written: readonly StoredEntry[]): Answer {
  const made: Record<string, string> = {};
  for (const { entry } of written) Object.assign(made, idsMade(entry as MeetingEntry));
  const ofType = (type: string): readonly StoredEntry[] => {
    const found = written.filter(({ entry }) => entry.type === type);
    return found.length > MOST_RECEIPTS ? [] : found;
  };
  return { made, ballots: ofType('ballot.cast').filter(isOwn), proxies: ofType('proxy.appointed') };
}

/** What the secretary wrote down for a proxy is cast as it directs, and its receipt says how: it is the holder’s and the member’s. */
function isOwn({ entry, sealed }: StoredEntry): boolean {
  return isBallotOf(sealed as SealedBallot, entry.by?.personId ?? '');
}

/** The reply on the wire. */
export function replyOf(meetingId: string, written: Written, receipts: BallotReceipts): CommandReply {
  const { from, to, at, leaf } = written;
  const { made, ballots, proxies } = written.answer as Answer;
  const all = ballots.map((ballot) => receiptOf(meetingId, ballot, receipts));
  const proxyReceipts = proxies.map((proxy) => proxyReceiptOf(meetingId, proxy, receipts));
  return { meetingId, from, to, at, leaf, made, receipt: all[0] ?? null, receipts: all, proxyReceipts };
}

/** The short code of a receipt, read out or written down: the first 8 hex digits of the commitment in fours. */
export function receiptCode(commitment: string): string {
  return `${commitment.slice(0, 4)} ${commitment.slice(4, 8)}`;
}

function idsMade(entry: MeetingEntry): Answer['made'] {
  switch (entry.type) {
    case 'item.added':
      return { itemId: entry.data.item.itemId };
    case 'secret-vote.prepared':
    case 'vote.opened':
      return { voteId: entry.data.voteId };
    case 'proxy.appointed':
      return { proxyId: entry.data.proxyId };
    case 'paper.added':
      return { paperId: entry.data.paper.paperId };
    case 'record.written':
      return { recordId: entry.data.recordId };
    case 'speaker.asked':
      return { requestId: entry.data.requestId };
    default:
      return {};
  }
}

function receiptOf(
  meetingId: string,
  stored: StoredEntry,
  receipts: BallotReceipts,
): CommandReply['receipts'][number] {
  const { commitment } = stored.entry.data as MeetingEntryData['ballot.cast'];
  if (commitment === undefined) throw new Error('a ballot entry carries no commitment');
  const { answer, salt } = stored.sealed as SealedBallot;
  const promise = { ...receipts.promiseFor(meetingId, stored) };
  return { no: stored.entry.no, answer, salt, commitment, code: receiptCode(commitment), promise };
}

function proxyReceiptOf(
  meetingId: string,
  stored: StoredEntry,
  receipts: BallotReceipts,
): CommandReply['proxyReceipts'][number] {
  const { commitment = '' } = stored.entry.data as MeetingEntryData['proxy.appointed'];
  const { proxyId, seatId, salt } = stored.sealed as SealedDirections;
  const promise = { ...receipts.promiseForProxy(meetingId, stored) };
  return { no: stored.entry.no, proxyId, seatId, salt, commitment, code: receiptCode(commitment), promise };
}
