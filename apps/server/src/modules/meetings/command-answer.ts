/** What the asker of a command is told besides the entry numbers: the ids it made, and for a ballot the receipt. */
import type { CommandReply } from '@quorate/contracts';
import type { SealedBallot } from '@quorate/domain';
import type { JsonValue } from '@quorate/ledger';
import type { StoredEntry, Written } from '../../platform/journal/index.js';

type Receipt = CommandReply['receipt'];

/** The stored part of the reply. */
export function answerFor(written: readonly StoredEntry[]): JsonValue {
  const made: Record<string, string> = {};
  let receipt: Receipt = null;
  for (const { entry, sealed } of written) {
    Object.assign(made, idsMade(entry.type, entry.data));
    if (sealed !== null) receipt = receiptOf(entry.data, sealed as unknown as SealedBallot);
  }
  return { made, receipt };
}

/** The reply on the wire. */
export function replyOf(meetingId: string, written: Written): CommandReply {
  const { from, to, at, leaf } = written;
  const { made, receipt } = written.answer as unknown as Pick<CommandReply, 'made' | 'receipt'>;
  return { meetingId, from, to, at, leaf, made, receipt };
}

/** The short code of a receipt, read out or written down: the first 8 hex digits of the commitment in fours. */
export function receiptCode(commitment: string): string {
  return `${commitment.slice(0, 4)} ${commitment.slice(4, 8)}`;
}

const MAKING = new Set(['item.added', 'vote.opened', 'record.written', 'speaker.asked']);

function idsMade(type: string, data: JsonValue): Record<string, string> {
  if (!MAKING.has(type)) return {};
  const fields = data as Readonly<Record<string, JsonValue>>;
  const source = type === 'item.added' ? (fields['item'] as Readonly<Record<string, JsonValue>>) : fields;
  const made: Record<string, string> = {};
  for (const name of type === 'item.added' ? ['itemId'] : ['voteId', 'recordId', 'requestId']) {
    const value = source[name];
    if (typeof value === 'string') made[name] = value;
  }
  return made;
}

function receiptOf(data: JsonValue, sealed: SealedBallot): Receipt {
  const commitment = (data as Readonly<Record<string, JsonValue>>)['commitment'];
  if (typeof commitment !== 'string') throw new Error('a ballot entry carries no commitment');
  return { choice: sealed.choice, salt: sealed.salt, commitment, code: receiptCode(commitment) };
}
