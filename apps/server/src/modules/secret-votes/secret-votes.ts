/**
 * The acts of a secret vote. Each is decided by the journal of the meeting; this says in which order journal, registrar
 * and box are asked, so that whatever breaks in between, asking again finishes what was begun.
 */
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  accept,
  cellsOf,
  checkPaperRight,
  checkPapers,
  isRunning,
  type MeetingCommand,
  type MeetingState,
  type OpenedGroup,
  refuse,
  type Result,
  type SealedBox,
  type SecretCell,
  type SecretRound,
  type Vote,
} from '@quorate/domain';
import { isCurvePoint, noticeHash } from '@quorate/secret-ballot/server';
import { type Author, Journal, type Written } from '../../platform/journal/index.js';
import { Box } from '../box/index.js';
import { meetingKind, RosterKeeper } from '../meetings/index.js';
import { Registrar, type SealedFor } from '../registrar/index.js';

export interface VoteAt {
  readonly meetingId: string;
  readonly voteId: string;
}

interface Found {
  readonly meeting: MeetingState;
  readonly vote: Vote;
  readonly secret: SecretRound;
  readonly cells: readonly SecretCell[];
}

const NOT_SECRET = refuse('missing', 'no-such-vote', 'This meeting has no such secret vote.', 'voteId');
const NO_KEY = refuse('conflict', 'key-not-made', 'The key of this vote is not made yet.', 'voteId');
const OVER = refuse('conflict', 'vote-over', 'This vote is over, so no key is made for it.', 'voteId');
const NO_POINT = refuse(
  'invalid',
  'key-not-a-point',
  'This is no key of P-256: ballots could not be sealed to it. Make the key of the vote again.',
  'publicKey',
);
const NO_SHARE = refuse('missing', 'no-share', 'There is no share of this key for you (any more).');

@Injectable()
export class SecretVotes {
  constructor(
    private readonly journal: Journal,
    private readonly registrar: Registrar,
    private readonly box: Box,
    private readonly rosters: RosterKeeper,
  ) {}

  /** The notice of the round goes into the journal; the shares are kept before it, so that they are there when it is read. */
  async makeKey(
    at: VoteAt,
    key: {
      readonly publicKey: string;
      readonly shares: readonly { readonly hash: string; readonly sealed: string }[];
    },
    by: Author,
  ): Promise<Result<{ readonly noticeHash: string }>> {
    const found = await this.find(at);
    if (!found.ok) return found;
    const { vote, secret, cells } = found.value;
    const round = at.voteId;
    // Its keys were destroyed at the close, and none is made again.
    if (vote.stage !== 'prepared' && vote.stage !== 'open') return OVER;
    if (!isCurvePoint(key.publicKey)) return NO_POINT;
    const groups = await this.registrar.makeKeys(
      round,
      cells.map(({ group }) => group),
    );
    const mayChange = vote.ruleSet?.mayChangeBallot === true;
    const { box, boxKey } = await this.box.make({ round, mayChange, groups });
    const { publicKey, shares } = key;
    const electionKey = { publicKey, shares: shares.map(({ hash }) => hash), threshold: secret.threshold };
    const notice = { round, box, boxKey, groups, electionKey };
    const hash = noticeHash(notice);
    await this.registrar.keepShares(
      round,
      secret.scrutineers.flatMap(({ personId }, index) => {
        const share = shares[index];
        return share === undefined ? [] : [{ personId, ...share }];
      }),
    );
    const written = await this.submit(at, { type: 'notice.give', voteId: round, notice, hash }, by);
    return written.ok ? accept({ noticeHash: hash }) : written;
  }

  /** One's own share, still sealed. */
  async shareOf(at: VoteAt, { personId }: Author): Promise<Result<{ readonly sealed: string }>> {
    const found = await this.find(at);
    if (!found.ok) return found;
    const { scrutineers, notice } = found.value.secret;
    const hash = notice?.electionKey.shares[scrutineers.findIndex((one) => one.personId === personId)];
    const sealed = hash === undefined ? null : await this.registrar.shareOf(at.voteId, personId, hash);
    return sealed === null ? NO_SHARE : accept({ sealed });
  }

  /**
   * The journal marks the place first: no paper is signed that nobody can see was taken. As long as none was signed, whoever
   * asks again must still have the right to it, for the mark alone gives none.
   */
  async takePaper(
    at: VoteAt,
    { seatId, blinded }: { readonly seatId: string; readonly blinded: string },
    by: Author,
  ): Promise<Result<{ readonly blindSignature: string }>> {
    // Papers are taken before the start too, when nobody else keeps the roster.
    const before = await this.find(at);
    if (before.ok && !isRunning(before.value.meeting.stage)) await this.rosters.refresh(at.meetingId, by);
    const found = before.ok ? await this.find(at) : before;
    if (!found.ok) return found;
    const { meeting, cells, vote } = found.value;
    const { voteId } = at;
    const place = vote.roll.find((one) => one.seatId === seatId)?.place ?? -1;
    const group = cells.find(({ places }) => places.includes(place))?.group ?? '';
    if (!(await this.registrar.hasSigned(voteId, place))) {
      const right = checkPaperRight(meeting, { voteId, seatId }, by.personId);
      const fit = right.ok ? await this.registrar.checkBlinded(voteId, group, blinded) : right;
      if (!fit.ok) return fit;
    }
    const written = await this.submit(at, { type: 'ballot-paper.issue', voteId, seatId }, by);
    if (!written.ok) return written;
    const signed = await this.registrar.issue(voteId, group, place, blinded);
    return signed.ok ? accept({ blindSignature: signed.value }) : signed;
  }

  /** Once it stands in the journal the box opens; asked again, it opens if it did not. */
  async open(at: VoteAt, by: Author): Promise<Result<{ readonly no: number }>> {
    const box = await this.boxOf(at);
    if (!box.ok) return box;
    const written = await this.submit(at, { type: 'secret-vote.open', voteId: at.voteId }, by);
    if (!written.ok) return written;
    await this.box.open(box.value);
    return accept({ no: written.value.from });
  }

  /** The box closes first: it alone decides which ballot was in time. Then its root is written, before any share is given. */
  async close(at: VoteAt, by: Author): Promise<Result<SealedBox>> {
    const box = await this.boxOf(at);
    if (!box.ok) return box;
    const found = await this.find(at);
    if (!found.ok) return found;
    if (found.value.secret.box !== null) return accept(found.value.secret.box);
    const isOpen = found.value.vote.stage === 'open';
    const sealed = isOpen ? await this.box.close(box.value) : accept({ root: '', ballots: 0 });
    if (!sealed.ok) return sealed;
    const written = await this.submit(
      at,
      { type: 'secret-vote.close', voteId: at.voteId, box: sealed.value },
      by,
    );
    if (!written.ok) return written;
    await this.registrar.stopIssuing(at.voteId);
    return sealed;
  }

  /** The shares are kept before the journal says that they were given. */
  async giveShares(
    at: VoteAt,
    sealed: readonly SealedFor[],
    by: Author,
  ): Promise<Result<{ readonly no: number }>> {
    const found = await this.find(at);
    if (!found.ok) return found;
    const { vote, secret, cells } = found.value;
    const isScrutineer = (personId: string): boolean =>
      secret.scrutineers.some((one) => one.personId === personId);
    const others = sealed.filter(({ personId }) => isScrutineer(personId));
    const mayOpen = vote.stage === 'closed' && checkPapers(cells, secret.issued).ok;
    if (mayOpen && isScrutineer(by.personId)) await this.registrar.giveShares(at.voteId, by.personId, others);
    const written = await this.submit(at, { type: 'share.give', voteId: at.voteId }, by);
    return written.ok ? accept({ no: written.value.from }) : written;
  }

  async givenShares(at: VoteAt, { personId }: Author): Promise<Result<{ shares: SealedFor[] }>> {
    const found = await this.find(at);
    return found.ok ? accept({ shares: await this.registrar.givenTo(at.voteId, personId) }) : found;
  }

  async confirmCount(
    at: VoteAt,
    opened: readonly OpenedGroup[],
    by: Author,
  ): Promise<Result<{ readonly no: number }>> {
    const id = await this.boxOf(at);
    if (!id.ok) return id;
    const box = await this.box.papersIn(id.value);
    const written = await this.submit(at, { type: 'count.confirm', voteId: at.voteId, opened, box }, by);
    return written.ok ? accept({ no: written.value.from }) : written;
  }

  private async find({ meetingId, voteId }: VoteAt): Promise<Result<Found>> {
    const { meeting } = await this.journal.stateOf(meetingKind, meetingId);
    const vote = meeting.votes.find((one) => one.voteId === voteId);
    if (vote === undefined || vote.secret === null) return NOT_SECRET;
    if (vote.ruleSet === null) throw new Error('a prepared vote has its rules');
    return accept({ meeting, vote, secret: vote.secret, cells: cellsOf(vote.ruleSet, vote.roll) });
  }

  private async boxOf(at: VoteAt): Promise<Result<string>> {
    const found = await this.find(at);
    if (!found.ok) return found;
    const { notice } = found.value.secret;
    return notice === null ? NO_KEY : accept(notice.box);
  }

  /** An act of a person on this vote is one act however often it is asked: its key is what it says. */
  private submit(
    { meetingId }: VoteAt,
    command: MeetingCommand & { readonly voteId: string },
    by: Author,
  ): Promise<Result<Written>> {
    const digest = createHash('sha256').update(JSON.stringify(command)).digest('hex');
    // A colon, so that no key a person may choose is ever this one.
    const key = `secret:${digest}`;
    return this.journal.submit(meetingKind, { streamId: meetingId, by, key, digest, command, begins: false });
  }
}
