/** The server is killed between the two halves of an act of a secret vote: whoever sends it again ends it well, once. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BallotAnswer } from '@quorate/domain';
import { meetingInSession, startWorld, type World } from '../support/index.js';
import { makeSecret, SecretVote, type Voter } from '../support/secret-vote.js';
import { type Stop, WatchedLine } from './watched-line.js';

const VOTERS = [0, 1, 2, 3, 4];
const WITHIN_MS = 120_000;
const yes: BallotAnswer = { kind: 'motion', choice: 'approve' };

describe('a server killed in a secret vote', () => {
  let world: World;
  let line: WatchedLine;
  let vote: SecretVote;
  const voters: Voter[] = [];

  beforeAll(async () => {
    const reach = async (url: string): Promise<string> => {
      line = await WatchedLine.to(url);
      return line.through(url);
    };
    world = await startWorld({ board: { seats: { large: 6 } }, reach });
    const scrutineers = await makeSecret(world);
    const { meetingId, itemId } = await meetingInSession(world.board, world);
    vote = await SecretVote.prepare(world, meetingId, itemId, scrutineers);
    await vote.makeKey();
  }, WITHIN_MS);

  afterAll(async () => {
    await world.quorate.stop();
    await line.end();
    await world.database.stop();
  });

  /** Does it until the line is stopped there, kills the server, and starts it again. */
  async function killedAt(at: Stop, act: () => Promise<unknown>): Promise<void> {
    const stopped = line.stopAt(at);
    const unanswered = act().then(
      () => 'answered',
      () => 'unanswered',
    );
    await stopped;
    await world.quorate.kill();
    expect(await unanswered).toBe('unanswered');
    await world.quorate.launch();
    const clients = [world.secretary, ...world.members, ...vote.scrutineers.map(({ client }) => client)];
    for (const client of clients) client.reconnect();
  }

  const marks = async (): Promise<number> => (await vote.seenBy(world.secretary)).secret?.issued.length ?? 0;

  it.each([
    ['marked in the journal and not signed', { text: 'issued_paper (round', lose: 'the piece' }],
    ['signed, and the signature not heard of', { text: 'issued_paper (round', lose: 'the answer' }],
  ] as const)(
    '[ATK-22] [I4] a paper is %s: the same blinded value gets its signature, and the place is marked once',
    async (_, at) => {
      const index = voters.length;
      const taken = await vote.blindFor(index);
      await killedAt(at, () => vote.askPaper(taken));
      expect(await marks()).toBe(index + 1);
      voters.push(await vote.askPaper(taken));
      expect(await marks()).toBe(index + 1);
    },
    WITHIN_MS,
  );

  it.each([
    ['before it is in the box', { text: 'INSERT INTO box.open_', lose: 'the piece' }],
    ['in the box, and its promise not heard of', { text: 'INSERT INTO box.open_', lose: 'the answer' }],
  ] as const)(
    '[ATK-22] [I4] a ballot is sent and the server ends %s: sent again it is promised, and once in the box',
    async (_, at) => {
      if (voters.length < VOTERS.length) {
        for (const index of VOTERS.slice(voters.length)) voters.push(await vote.takePaper(index));
        await vote.open();
      }
      const voter = voters[at.lose === 'the piece' ? 0 : 1];
      if (voter === undefined) throw new Error('no voter');
      const ballot = await vote.seal(voter, yes);
      await killedAt(at, () => vote.cast(ballot));
      const promised = await vote.cast(ballot);
      expect(promised.status).toBe(200);
      expect((await vote.cast(ballot)).text).toBe(promised.text);
    },
    WITHIN_MS,
  );

  it(
    '[ATK-22] [I4] the box is closed and the journal has not heard: nothing more is taken in, and the close is written with the same root',
    async () => {
      await killedAt({ text: 'vote.closed', lose: 'the piece' }, () => vote.close());
      const late = await vote.seal(voters[2] as Voter, yes);
      expect((await vote.cast(late)).problem.code).toBe('box-closed');
      const closed = (await vote.close()).done;
      expect(closed.ballots).toBe(2);
      expect((await vote.close()).done).toEqual(closed);
      expect((await vote.seenBy(world.secretary)).secret?.box).toEqual(closed);
    },
    WITHIN_MS,
  );

  it(
    '[ATK-22] [I4] a share is kept and not said to be given: it is given once more, and two open the box to what was cast',
    async () => {
      const [one, two] = vote.scrutineers;
      if (!one || !two) throw new Error('too few scrutineers');
      await killedAt({ text: 'share.given', lose: 'the piece' }, () => vote.giveShare(one));
      const opened = await vote.count([one, two]);
      expect(opened.flatMap(({ answers }) => answers)).toHaveLength(2);
      expect((await vote.seenBy(world.secretary)).stage).toBe('closed');
    },
    WITHIN_MS,
  );
});
