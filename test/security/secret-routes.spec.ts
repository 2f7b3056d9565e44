/** Attacks on the routes of secret votes: blinded papers, the box, and the keys that voters are offered. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BallotAnswer, Result } from '@quorate/domain';
import { blindPaper, finalizePaper, isNoticeOf, makeBallotKey } from '@quorate/secret-ballot/browser';
import type { ReplyOf, SealedBallotSent, secretVoteRoutes } from '@quorate/contracts';
import { meetingInSession, startWorld, type World } from '../support/index.js';
import { makeSecret, SecretVote, type Voter } from '../support/secret-vote.js';

const yes: BallotAnswer = { kind: 'motion', choice: 'approve' };
type Taken = ReplyOf<typeof secretVoteRoutes.takePaper>;

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.refusal.sentence);
  return result.value;
}

const base64 = (bytes: Buffer): string => bytes.toString('base64');

describe('the routes of a secret vote', () => {
  let world: World;
  let scrutineers: string[];
  let vote: SecretVote;
  let ann: Voter;
  let ben: Voter;

  const prepare = async (): Promise<SecretVote> => {
    const { meetingId, itemId } = await meetingInSession(world.board, world);
    return SecretVote.prepare(world, meetingId, itemId, scrutineers);
  };

  beforeAll(async () => {
    world = await startWorld();
    scrutineers = await makeSecret(world);
    vote = await prepare();
    await vote.makeKey();
    ann = await vote.takePaper(0);
    ben = await vote.takePaper(1);
    await vote.open();
  });

  afterAll(async () => {
    await world.stop();
  });

  it('[ATK-15] refuse a blinded paper that is short, long, no base64, zero, one or too great, and a second one', async () => {
    const ask = (index: number, blinded: string) =>
      world.member(index).post(vote.path('papers'), { seatId: world.seat(index), blinded });
    const small = Buffer.alloc(384);
    small.writeUInt8(1, 383);
    for (const blinded of [
      base64(Buffer.alloc(383, 7)),
      base64(Buffer.alloc(385, 7)),
      '',
      'not base64',
      base64(Buffer.alloc(384)),
      base64(small),
      base64(Buffer.alloc(384, 0xff)),
    ]) {
      expect((await ask(2, blinded)).problem).toMatchObject({ status: 422, code: 'blinded-paper-invalid' });
    }
    expect((await vote.seenBy(world.secretary)).secret?.issued).toEqual([0, 1]);
    expect((await ask(0, base64(Buffer.alloc(384, 9)))).problem.code).toBe('paper-already-issued');
    expect(
      (await world.member(3).post(vote.path('papers'), { seatId: world.seat(0), blinded: 'AAAA' })).problem
        .code,
    ).toBe('not-your-seat');
  });

  it('[ATK-16] the box refuses what is forged, altered, copied, swapped, unsigned or of another box', async () => {
    const [annsBallot, bensBallot] = [await vote.seal(ann, yes), await vote.seal(ben, yes)];
    const altered: readonly (readonly [SealedBallotSent, string])[] = [
      [{ ...annsBallot, paper: { ...annsBallot.paper, nonce: bensBallot.paper.nonce } }, 'paper-not-valid'],
      [
        { ...annsBallot, paper: { ...annsBallot.paper, signature: bensBallot.paper.signature } },
        'paper-not-valid',
      ],
      [{ ...annsBallot, paper: { ...annsBallot.paper, group: 'another' } }, 'paper-not-valid'],
      [{ ...annsBallot, ciphertext: bensBallot.ciphertext }, 'ballot-not-signed'],
      [{ ...annsBallot, signature: bensBallot.signature }, 'ballot-not-signed'],
      [{ ...annsBallot, sequence: 2 }, 'ballot-not-signed'],
      [{ ...annsBallot, ciphertext: base64(Buffer.alloc(4_000)) }, 'ballot-not-sealed'],
    ];
    for (const [ballot, code] of altered) expect((await vote.cast(ballot)).problem.code).toBe(code);
    const other = await prepare();
    await other.makeKey();
    const elsewhere = await other.takePaper(0);
    expect((await vote.cast(await other.seal(elsewhere, yes))).problem.code).toBe('paper-not-valid');
    expect((await other.cast(annsBallot)).problem.code).toBe('box-closed');
    expect((await vote.cast(annsBallot)).status).toBe(200);
    expect((await vote.cast(await vote.seal(ann, yes, 3))).status).toBe(200);
    expect((await vote.cast(await vote.seal(ann, yes, 2))).problem.code).toBe('ballot-superseded');
  });

  it('[ATK-16] the box takes no paper whose key is one that everybody has', async () => {
    const notice = await vote.notice();
    const neutral = Buffer.alloc(32);
    neutral.writeUInt8(1);
    const { signingKey } = await makeBallotKey();
    const pending = must(await blindPaper(notice, 'all', { publicKey: base64(neutral), signingKey }));
    const asked = { seatId: world.seat(4), blinded: pending.blinded };
    const { blindSignature } = (await world.member(4).post<Taken>(vote.path('papers'), asked)).done;
    const paper = must(await finalizePaper(notice, pending, blindSignature));
    const signature = base64(Buffer.concat([neutral, Buffer.alloc(32)]));
    const forAnybody = { ...(await vote.seal(ben, yes)), paper, signature };
    expect((await vote.cast(forAnybody)).problem.code).toBe('paper-key-unfit');
  });

  it('[ATK-16] [I15] the box refuses a request that could tell who sends it', async () => {
    const { box } = await vote.notice();
    const named = await world.member(0).post(`/api/boxes/${box}/ballots`, await vote.seal(ann, yes, 9));
    expect(named.problem.code).toBe('named-request');
    const headers = { referer: 'https://quorate.example/meetings' };
    expect((await world.quorate.anyone().get(`/api/boxes/${box}`, headers)).problem.code).toBe(
      'named-request',
    );
  });

  it('[ATK-17] the keys are those of the journal: another notice has another hash, and nobody else gives one', async () => {
    const seen = (await vote.seenBy(world.member(0))).secret;
    const notice = await vote.notice();
    const hash = seen?.noticeHash ?? '';
    expect(await isNoticeOf(notice, hash)).toBe(true);
    const [group] = notice.groups;
    const tagged = {
      ...notice,
      groups: [{ group: 'all', issuingKey: `${group?.issuingKey.slice(0, -4) ?? ''}AAAA` }],
    };
    expect(await isNoticeOf(tagged, hash)).toBe(false);
    const [first] = vote.scrutineers;
    const again = await first?.client.post(vote.path('election-key'), await vote.aKey());
    expect(again?.problem.code).toBe('vote-not-closed');
    expect((await world.chair.post(vote.path('election-key'), await vote.aKey())).status).toBe(403);
  });

  it('[ATK-17] keys that are no points of the curve are refused, of a device and of the vote', async () => {
    const other = await prepare();
    const offCurve = base64(Buffer.concat([Buffer.from([4]), Buffer.alloc(64, 7)]));
    const [first] = other.scrutineers;
    if (first === undefined) throw new Error('no scrutineer');
    for (const point of [base64(Buffer.alloc(65)), offCurve]) {
      const ready = { type: 'scrutineer.ready', voteId: other.voteId, deviceKey: point } as const;
      expect((await first.client.command(other.meetingId, ready)).problem).toMatchObject({
        status: 422,
        code: 'key-not-a-point',
      });
    }
    await other.ready();
    for (const publicKey of [base64(Buffer.alloc(65)), offCurve]) {
      const key = { ...(await other.aKey()), publicKey };
      expect((await first.client.post(other.path('election-key'), key)).problem).toMatchObject({
        status: 422,
        code: 'key-not-a-point',
      });
    }
    expect((await other.seenBy(world.secretary)).secret?.notice).toBeNull();
  });

  it('[I17] [ATK-19] before the close nothing tells how many have voted: every answer about the box is the same', async () => {
    const before = await vote.box();
    const frames = async (): Promise<number> => (await world.secretary.frame(vote.meetingId)).to;
    const to = await frames();
    expect((await vote.cast(await vote.seal(ben, yes, 5))).status).toBe(200);
    const after = await vote.box();
    expect([after.status, after.text, after.headers.etag]).toEqual([409, before.text, before.headers.etag]);
    expect(await frames()).toBe(to);
  });
});
