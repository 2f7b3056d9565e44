/** What the asker of a command is told besides the entry numbers: the ids it made, and for a ballot the receipt. */
import type { CommandReply } from '@quorate/contracts';
import type { MeetingEntry, MeetingEntryData, SealedBallot } from '@quorate/domain';
import type { StoredEntry, Written } from '../../platform/journal/index.js';

type Answer = Pick<CommandReply, 'made' | 'receipt'>;

/** An entry of a meeting as the journal stores it. */
export interface StoredMeetingEntry {
  readonly entry: MeetingEntry;
  readonly sealed: SealedBallot | null;
}

/** The stored part of the reply. */
export function answerFor(written: readonly StoredEntry[]): Answer {
  const made: Record<string, string> = {};
  let receipt: Answer['receipt'] = null;
  for (const { entry, sealed } of written as readonly StoredMeetingEntry[]) {
    Object.assign(made, idsMade(entry));
    if (sealed !== null && entry.type === 'ballot.cast') receipt = receiptOf(entry.data, sealed);
  }
  return { made, receipt };
}

/** The reply on the wire. */
export function replyOf(meetingId: string, written: Written): CommandReply {
  const { from, to, at, leaf } = written;
  const { made, receipt } = written.answer as Answer;
  return { meetingId, from, to, at, leaf, made, receipt };
}

/** The short code of a receipt, read out or written down: the first 8 hex digits of the commitment in fours. */
export function receiptCode(commitment: string): string {
  return `${commitment.slice(0, 4)} ${commitment.slice(4, 8)}`;
}

function idsMade(entry: MeetingEntry): Answer['made'] {
  switch (entry.type) {
    case 'item.added':
      return { itemId: entry.data.item.itemId };
    case 'vote.opened':
      return { voteId: entry.data.voteId };
    case 'record.written':
      return { recordId: entry.data.recordId };
    case 'speaker.asked':
      return { requestId: entry.data.requestId };
    default:
      return {};
  }
}

function receiptOf(
  { commitment }: MeetingEntryData['ballot.cast'],
  { choice, salt }: SealedBallot,
): Answer['receipt'] {
  if (commitment === undefined) throw new Error('a ballot entry carries no commitment');
  return { choice, salt, commitment, code: receiptCode(commitment) };
}
