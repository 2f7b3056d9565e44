/**
 * A voter's paper and ballot, as this browser keeps them. Whatever is sent is kept before it is sent, so that a lost line,
 * a reload or a second tab finds it and goes on from there.
 */
import type { ReplyOf, SealedBallotSent, secretVoteRoutes } from '@quorate/contracts';
import { answerText, type BallotAnswer, cellOf, type SecretNotice, type Vote } from '@quorate/domain';
import type { BallotKey, BallotPaper, PendingPaper } from '@quorate/secret-ballot/browser';
import { ProblemError, sendJson } from '../../api/index.js';
import { putIntoBox } from './box-requests.js';
import { loadSecretBallot } from './load-secret-ballot.js';
import { NOT_IN_RECORD, RecordFault, type RoundRecord } from './round-record.js';
import { alone, keep, kept, onKept } from './safe-keeping.js';

export interface KeptPaper {
  /** Of the keys that stood in the record when the paper was asked for; nothing is done under others. */
  readonly noticeHash: string;
  readonly key: BallotKey;
  readonly pending: PendingPaper;
  /** Null until the registrar's signature is here. */
  readonly paper: BallotPaper | null;
  /** Sealed and sent, and not known to be in the box; null when the box has answered. */
  readonly sent: SealedBallotSent | null;
  /** The last ballot that the box has promised to hold, with its signature. */
  readonly promised: { readonly ballot: SealedBallotSent; readonly signature: string } | null;
}

export interface PaperOf {
  readonly record: RoundRecord;
  readonly vote: Vote;
  readonly seatId: string;
}

/** Nobody looked at the ballot, or the box has lost some: it says nothing of what was promised. */
function isUnseen({ problem: { status, code } }: ProblemError): boolean {
  return status === 429 || code === 'box-behind';
}

/** Something that a person has to know and act on. */
export class PaperFault extends Error {}

const nameOf = ({ vote: { voteId }, seatId }: PaperOf): string => nameFor({ voteId, seatId });
const nameFor = ({ voteId, seatId }: { readonly voteId: string; readonly seatId: string }): string =>
  `paper ${voteId} ${seatId}`;

/** The keys of the vote, which must be those that the paper was asked for under. */
async function noticeFor({ record }: PaperOf, { noticeHash }: KeptPaper): Promise<SecretNotice> {
  const { notice, hash } = await record.notice();
  if (hash !== noticeHash) throw new RecordFault(NOT_IN_RECORD);
  return notice;
}

/** What this browser has for the seat, once no tab is at work on it: a ballot on its way is not one that was lost. */
export function paperKept(of: {
  readonly voteId: string;
  readonly seatId: string;
}): Promise<KeptPaper | undefined> {
  return alone(nameFor(of), () => kept<KeptPaper>(nameFor(of)));
}

/** Looks whenever what this browser has for the seat changes, in whichever tab; answers how to stop. */
export function onPaperKept(
  of: { readonly voteId: string; readonly seatId: string },
  look: () => void,
): () => void {
  return onKept(nameFor(of), look);
}

/** Takes the paper, or goes on with the one that was asked for before. */
export function takePaper(of: PaperOf): Promise<KeptPaper> {
  return alone(nameOf(of), async () => {
    const before = await kept<KeptPaper>(nameOf(of));
    if (before !== undefined && before.paper !== null) return before;
    const lib = await loadSecretBallot();
    const { notice, hash } = await of.record.notice();
    const asked = before ?? (await askedAnew(of, notice, hash));
    if (asked.noticeHash !== hash) throw new RecordFault(NOT_IN_RECORD);
    await keep(nameOf(of), asked);
    const path = `/api/meetings/${of.record.meetingId}/votes/${of.vote.voteId}/papers`;
    type Reply = ReplyOf<typeof secretVoteRoutes.takePaper>;
    const body = { seatId: of.seatId, blinded: asked.pending.blinded };
    const { blindSignature } = await sendJson<Reply>('POST', path, body);
    const paper = await lib.finalizePaper(notice, asked.pending, blindSignature);
    if (!paper.ok) throw new PaperFault(paper.refusal.sentence);
    const taken = { ...asked, paper: paper.value };
    await keep(nameOf(of), taken);
    return taken;
  });
}

async function askedAnew({ vote, seatId }: PaperOf, notice: SecretNotice, hash: string): Promise<KeptPaper> {
  const lib = await loadSecretBallot();
  const place = vote.roll.find((one) => one.seatId === seatId);
  if (place === undefined || vote.ruleSet === null) throw new PaperFault('This seat is not on the roll.');
  const key = await lib.makeBallotKey();
  const pending = await lib.blindPaper(notice, cellOf(vote.ruleSet, place), key);
  if (!pending.ok) throw new PaperFault(pending.refusal.sentence);
  return { noticeHash: hash, key, pending: pending.value, paper: null, sent: null, promised: null };
}

/** Seals the answer under the next number of the paper and puts it into the box. */
export function castSecretly(of: PaperOf, answer: BallotAnswer): Promise<KeptPaper> {
  return alone(nameOf(of), async () => {
    const before = await kept<KeptPaper>(nameOf(of));
    if (before === undefined || before.paper === null) throw new PaperFault('Take the ballot paper first.');
    const lib = await loadSecretBallot();
    const notice = await noticeFor(of, before);
    const next = Math.max(before.sent?.sequence ?? 0, before.promised?.ballot.sequence ?? 0) + 1;
    const text = answerText(answer, of.vote.options);
    const sealed = await lib.sealBallot(notice, before.paper, before.key, next, text);
    if (!sealed.ok) throw new PaperFault(sealed.refusal.sentence);
    await keep(nameOf(of), { ...before, sent: sealed.value });
    return send(of, notice, before, sealed.value);
  });
}

/** Sends once more what was sealed and not promised. */
export function sendAgain(of: PaperOf): Promise<KeptPaper> {
  return alone(nameOf(of), async () => {
    const before = await kept<KeptPaper>(nameOf(of));
    if (before === undefined || before.sent === null) throw new PaperFault('There is nothing to send.');
    return send(of, await noticeFor(of, before), before, before.sent);
  });
}

/** The same bytes get the same promise; a ballot that is refused is not in the box, and the one promised before it stands. */
async function send(
  of: PaperOf,
  notice: SecretNotice,
  paper: KeptPaper,
  ballot: SealedBallotSent,
): Promise<KeptPaper> {
  const lib = await loadSecretBallot();
  const { signature } = await putIntoBox(notice.box, ballot).catch(async (error: unknown) => {
    const isRefused = error instanceof ProblemError && !isUnseen(error);
    if (isRefused) await keep(nameOf(of), { ...paper, sent: null });
    throw error;
  });
  const promise = {
    round: notice.round,
    box: notice.box,
    ciphertext: '',
    sequence: ballot.sequence,
    signature,
  };
  if (!(await lib.isPromised(notice, ballot, promise))) {
    throw new PaperFault(
      'The box did not sign that it has your ballot. Send it again; if it stays so, tell the secretary.',
    );
  }
  const done = { ...paper, sent: null, promised: { ballot, signature } };
  await keep(nameOf(of), done);
  return done;
}
