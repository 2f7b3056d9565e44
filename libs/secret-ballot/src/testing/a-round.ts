/** A whole secret round in memory, for tests: its keys and notice, voters with papers, and a box that keeps what it takes. */
import type { KeyObject } from 'node:crypto';
import type { Result } from '@quorate/domain';
import { generateLogKey, type LogKey } from '@quorate/ledger';
import { type BallotKey, makeBallotKey } from '../browser/ballot-key.js';
import { blindPaper, finalizePaper } from '../browser/blind-paper.js';
import { makeElectionKey } from '../browser/election-key.js';
import { sealBallot } from '../browser/seal-ballot.js';
import type { BallotPaper } from '../protocol/ballot-paper.js';
import type { RoundNotice } from '../protocol/round-notice.js';
import type { SealedBallot } from '../protocol/sealed-ballot.js';
import { type IssuingKey, issuingKeyText, makeIssuingKey } from '../server/issuing-key.js';
import { issuePaper } from '../server/issue-paper.js';
import { type Reception, receiveBallot } from '../server/receive-ballot.js';

export interface Round {
  readonly notice: RoundNotice;
  readonly issuing: ReadonlyMap<string, IssuingKey>;
  readonly shares: readonly string[];
  readonly boxKey: LogKey;
}

export interface Voter {
  readonly key: BallotKey;
  readonly paper: BallotPaper;
}

/** The value of a success; a refusal fails the test with its sentence. */
export function done<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.refusal.sentence);
  return result.value;
}

/** The code of a refusal, or null for a success. */
export function codeOf(result: Result<unknown>): string | null {
  return result.ok ? null : result.refusal.code;
}

/** A round of some groups whose box opens with `threshold` of the scrutineers. */
export async function aRound(groups: readonly string[], threshold = 2, scrutineers = 3): Promise<Round> {
  const keys = await Promise.all(groups.map(async (group) => [group, await makeIssuingKey()] as const));
  const { notice: electionKey, shares } = await makeElectionKey(threshold, scrutineers);
  const boxKey = generateLogKey();
  return {
    notice: {
      round: 'round-7',
      box: 'box-7',
      boxKey: boxKey.publicKey.toString('base64'),
      groups: keys.map(([group, { publicKey }]) => ({ group, issuingKey: issuingKeyText(publicKey) })),
      electionKey,
    },
    issuing: new Map(keys),
    shares,
    boxKey,
  };
}

/** The same keys for another round. */
export function another({ notice, ...rest }: Round): Round {
  return { ...rest, notice: { ...notice, round: 'round-8', box: 'box-8' } };
}

/** The key with which a group's papers are signed. */
export function issuingKeyFor({ issuing }: Round, group: string): IssuingKey {
  const key = issuing.get(group);
  if (key === undefined) throw new Error(`the round has no group ${group}`);
  return key;
}

/** A voter who has got a paper by the registrar's decision. */
export async function aVoter(round: Round, group: string): Promise<Voter> {
  const key = await makeBallotKey();
  const pending = done(await blindPaper(round.notice, group, key));
  const { paper } = done(issuePaper(issuingKeyFor(round, group), null, pending.blinded));
  return { key, paper: done(await finalizePaper(round.notice, pending, paper.blindSignature)) };
}

/** A sealed ballot of this voter. */
export async function aBallot(
  { notice }: Round,
  { key, paper }: Voter,
  answer: string,
  sequence = 1,
): Promise<SealedBallot> {
  return done(await sealBallot(notice, paper, key, sequence, answer));
}

/** A box that keeps in memory what `receiveBallot` takes. */
export class MemoryBox {
  readonly ballots: SealedBallot[] = [];

  constructor(private readonly round: Round) {}

  cast(ballot: SealedBallot): Result<Reception> {
    const { notice, issuing } = this.round;
    const issuingKeys = new Map<string, KeyObject>();
    for (const [group, { publicKey }] of issuing) issuingKeys.set(group, publicKey);
    const own = this.ballots.filter(({ paper }) => paper.publicKey === ballot.paper.publicKey);
    const isCopied = this.ballots.some(
      (one) => one.ciphertext === ballot.ciphertext && one.paper.publicKey !== ballot.paper.publicKey,
    );
    const reception = receiveBallot({ ...notice, issuingKeys }, ballot, {
      latest: own.at(-1) ?? null,
      isCopied,
    });
    if (reception.ok && !reception.value.isRepeat) this.ballots.push(ballot);
    return reception;
  }
}
