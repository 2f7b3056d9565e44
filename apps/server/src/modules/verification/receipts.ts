/** Receipts of one's own ballots: the signed promise, and the proof that it was kept once a checkpoint covers it. */
import { Injectable } from '@nestjs/common';
import {
  accept,
  isBallotOf,
  type MeetingEntry,
  type MeetingState,
  refuse,
  type Result,
  type SealedBallot,
} from '@quorate/domain';
import { type Receipt, withProof, writeReceipt } from '@quorate/ledger';
import { Checkpoints } from '../../platform/checkpoints/index.js';
import { Journal, type StoredEntry } from '../../platform/journal/index.js';
import { BallotReceipts, meetingKind } from '../meetings/index.js';
import { drawPaper } from '../../platform/paper/index.js';
import { paperParts } from './paper-parts.js';

@Injectable()
export class Receipts {
  constructor(
    private readonly journal: Journal,
    private readonly checkpoints: Checkpoints,
    private readonly ballots: BallotReceipts,
  ) {}

  /** The receipt file of a proxy that the person gave, or of a ballot that they cast or that was cast for them. */
  async file(meetingId: string, no: number, personId: string): Promise<Result<string>> {
    const promised = await this.promise(meetingId, no, personId);
    if (!promised.ok) return promised;
    const promise = promised.value;
    const proof = await this.checkpoints.proofOf(meetingId, no);
    return accept(writeReceipt(proof === null ? promise : withProof(promise, proof)));
  }

  /** The same as a page in PDF, under the first checkpoint over the ballot. */
  async paper(meetingId: string, no: number, personId: string): Promise<Result<Uint8Array>> {
    const own = await this.own(meetingId, no, personId);
    if (!own.ok) return own;
    const { stored, meeting } = own.value;
    const checkpoint = await this.checkpoints.over(meetingId, no);
    const { leaf } = this.ballots.promiseFor(meetingId, stored);
    return accept(await drawPaper(paperParts({ meeting, stored, leaf, checkpoint })));
  }

  /** A proxy is the member's own, with its directions, whoever holds it. */
  private async promise(meetingId: string, no: number, personId: string): Promise<Result<Receipt>> {
    const [stored] = await this.journal.entriesAfter(meetingKind, meetingId, no - 1);
    const entry = stored?.entry as MeetingEntry | undefined;
    const isOwnProxy = entry?.type === 'proxy.appointed' && entry.data.member.personId === personId;
    if (stored !== undefined && stored.sealed !== null && isOwnProxy) {
      return accept(this.ballots.promiseForProxy(meetingId, stored));
    }
    const own = await this.own(meetingId, no, personId);
    return own.ok ? accept(this.ballots.promiseFor(meetingId, own.value.stored)) : own;
  }

  private async own(meetingId: string, no: number, personId: string): Promise<Result<OwnBallot>> {
    const [stored] = await this.journal.entriesAfter(meetingKind, meetingId, no - 1);
    if (stored?.entry.type === 'ballot.cast' && isBallotOf(stored.sealed as SealedBallot, personId)) {
      const { meeting } = await this.journal.stateOf(meetingKind, meetingId);
      return accept({ stored, meeting });
    }
    return refuse('missing', 'no-receipt', 'You have no ballot under this number in this meeting.');
  }
}

interface OwnBallot {
  readonly stored: StoredEntry;
  readonly meeting: MeetingState;
}
