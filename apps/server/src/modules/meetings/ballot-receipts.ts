/** The signed promise for a ballot: made at once for its voter, and again, byte for byte, whenever they ask. */
import { Injectable } from '@nestjs/common';
import type { SealedBallot, SealedDirections } from '@quorate/domain';
import { makeReceipt, type Receipt } from '@quorate/ledger';
import { Log } from '../../platform/checkpoints/index.js';
import type { StoredEntry } from '../../platform/journal/index.js';
import { ballotContent, directionsContent } from './sealed-content.js';

@Injectable()
export class BallotReceipts {
  constructor(private readonly log: Log) {}

  /** The promise that this ballot stands in the journal, with what opens its commitment. */
  promiseFor(meetingId: string, { entry, sealed }: StoredEntry): Receipt {
    const ballot = sealed as SealedBallot;
    const opening = { content: ballotContent(meetingId, ballot), salt: ballot.salt };
    const origin = this.log.originOf(meetingId);
    return makeReceipt({ origin, voteId: ballot.voteId, entry, opening }, this.log.key);
  }

  /** The same for a proxy, with what opens the commitment to its directions. */
  promiseForProxy(meetingId: string, { entry, sealed }: StoredEntry): Receipt {
    const { salt, ...given } = sealed as SealedDirections;
    const opening = { salt, content: directionsContent(meetingId, given) };
    const origin = this.log.originOf(meetingId);
    return makeReceipt({ origin, proxyId: given.proxyId, entry, opening }, this.log.key);
  }
}
