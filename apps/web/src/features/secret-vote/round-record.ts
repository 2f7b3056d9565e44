/**
 * What the journal says of one secret vote that keys and ballots rest on: the entries as this reader was shown them. Each
 * is used only once it is found in the signed journal, so that nobody can be shown keys, devices or a box of their own.
 */
import type { MeetingEntry, SecretNotice } from '@quorate/domain';
import { standsInRecord } from '../../live/index.js';
import { loadSecretBallot } from './load-secret-ballot.js';

type Entry<Type extends MeetingEntry['type']> = Extract<MeetingEntry, { type: Type }>;

/** Something that a person has to know and act on. */
export class RecordFault extends Error {}

/** The entries of one vote. */
export class RoundRecord {
  constructor(
    readonly meetingId: string,
    readonly voteId: string,
    private readonly entries: readonly MeetingEntry[],
  ) {}

  /** Who gave the notice of the keys; null before it, and where the record does not say. */
  get givenBy(): string | null {
    return this.last('notice.given')?.by?.personId ?? null;
  }

  /** The keys, with the hash of their notice. */
  async notice(): Promise<{ readonly notice: SecretNotice; readonly hash: string }> {
    const { notice, hash } = await this.proven(this.last('notice.given'), 'The key is not made yet.');
    if (await (await loadSecretBallot()).isNoticeOf(notice, hash)) return { notice, hash };
    throw new RecordFault(NOT_IN_RECORD);
  }

  /** The key of a scrutineer's device. */
  async deviceKey(personId: string): Promise<string> {
    const ready = this.last('scrutineer.ready', (entry) => entry.data.personId === personId);
    return (await this.proven(ready, 'A scrutineer is not ready.')).deviceKey;
  }

  /** The root of the closed box. */
  async boxRoot(): Promise<string> {
    return (await this.proven(this.last('box.sealed'), 'The box is not closed yet.')).root;
  }

  private last<Type extends 'notice.given' | 'scrutineer.ready' | 'box.sealed'>(
    type: Type,
    isIt: (entry: Entry<Type>) => boolean = () => true,
  ): Entry<Type> | undefined {
    const isOfVote = (entry: MeetingEntry): entry is Entry<Type> =>
      entry.type === type && 'voteId' in entry.data && entry.data.voteId === this.voteId;
    return this.entries.filter(isOfVote).findLast(isIt);
  }

  private async proven<Data>(
    entry: { readonly no: number; readonly data: Data } | undefined,
    notYet: string,
  ): Promise<Data> {
    if (entry === undefined) throw new RecordFault(notYet);
    if (await standsInRecord(this.meetingId, entry)) return entry.data;
    throw new RecordFault(NOT_IN_RECORD);
  }
}

/** What a person is told who was shown something else than everybody. */
export const NOT_IN_RECORD =
  'The keys you are offered are not those in the record of the meeting. Do not vote; tell the secretary.';
