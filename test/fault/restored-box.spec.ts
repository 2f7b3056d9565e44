/**
 * The box of an open secret vote comes back with fewer ballots than it promised to hold: one is taken out, or the database
 * is put back as it was. Sealed casts leave no trace in the journal, so the box has to notice by itself.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BallotAnswer } from '@quorate/domain';
import { eventually, meetingInSession, startWorld, type World } from '../support/index.js';
import { makeSecret, SecretVote, type Voter } from '../support/secret-vote.js';

const yes: BallotAnswer = { kind: 'motion', choice: 'approve' };
const BEHIND = { status: 409, code: 'box-behind' };

describe('a box that lacks what it promised', () => {
  let world: World;
  let scrutineers: string[];

  const ready = (): Promise<number> =>
    eventually(
      'the server is ready',
      async () => (await world.quorate.anyone().get('/api/health')).status,
      (status) => status === 200,
    );

  const opened = async (voters: number): Promise<{ vote: SecretVote; voters: Voter[] }> => {
    const { meetingId, itemId } = await meetingInSession(world.board, world);
    const vote = await SecretVote.prepare(world, meetingId, itemId, scrutineers);
    await vote.makeKey();
    const taken: Voter[] = [];
    for (let index = 0; index < voters; index++) taken.push(await vote.takePaper(index));
    await vote.open();
    return { vote, voters: taken };
  };
  const cast = async (vote: SecretVote, voters: readonly Voter[]): Promise<void> => {
    for (const voter of voters) expect((await vote.cast(await vote.seal(voter, yes))).status).toBe(200);
  };
  const tableOf = async (vote: SecretVote): Promise<string> =>
    `box.open_${(await vote.notice()).box.replaceAll('-', '')}`;

  async function expectNothingTakenIn(vote: SecretVote, late: Voter): Promise<void> {
    const ballot = await vote.seal(late, yes);
    for (const answer of [await vote.cast(ballot), await vote.close()]) {
      expect(answer.problem).toMatchObject(BEHIND);
      // How many it holds or lacks is told to nobody before the close.
      expect(answer.problem.detail).not.toMatch(/\d/);
    }
    expect((await vote.seenBy(world.secretary)).stage).toBe('open');
  }

  beforeAll(async () => {
    world = await startWorld();
    scrutineers = await makeSecret(world);
  });

  afterAll(async () => {
    await world.stop();
  });

  it('[I8] [I23] takes no ballot and is not closed, also after a restart, until the ballot is back', async () => {
    const { vote, voters } = await opened(7);
    await cast(vote, voters.slice(0, 6));
    const [lost] = await world.database.query<{ public_key: string }>(
      `WITH gone AS (DELETE FROM ${await tableOf(vote)} WHERE public_key = (SELECT min(public_key) FROM ${await tableOf(vote)}) RETURNING *)
       SELECT public_key, sequence, ciphertext, ballot FROM gone`,
    );
    const [, , , , , , late] = voters;
    if (late === undefined || lost === undefined) throw new Error('too few voters');
    await expectNothingTakenIn(vote, late);
    await world.quorate.restart();
    await ready();
    await expectNothingTakenIn(vote, late);
    await world.database.query(
      `INSERT INTO ${await tableOf(vote)} SELECT * FROM jsonb_populate_record(null::${await tableOf(vote)}, $1)`,
      [JSON.stringify(lost)],
    );
    await cast(vote, [late]);
    expect((await vote.close()).done).toMatchObject({ ballots: 7 });
  });

  it('[I8] [I23] put back as it was two ballots ago, takes none and is not closed, and its vote can be annulled', async () => {
    const { vote, voters } = await opened(6);
    await cast(vote, voters.slice(0, 3));
    await world.database.keepCopy();
    await ready();
    await cast(vote, voters.slice(3, 5));
    await world.database.putBack();
    await ready();
    const [, , , , , late] = voters;
    if (late === undefined) throw new Error('too few voters');
    await expectNothingTakenIn(vote, late);
    const reason = 'Ballots were lost with the database';
    await world.secretary.do(vote.meetingId, { type: 'vote.annul', voteId: vote.voteId, reason });
    expect((await vote.seenBy(world.secretary)).stage).toBe('annulled');
  });

  it('[I23] put back as it was before its close, takes no ballot that no close would count', async () => {
    const { vote, voters } = await opened(6);
    await cast(vote, voters.slice(0, 5));
    await world.database.keepCopy();
    await ready();
    expect((await vote.close()).done).toMatchObject({ ballots: 5 });
    await world.database.putBack();
    await ready();
    const [, , , , , late] = voters;
    if (late === undefined) throw new Error('too few voters');
    expect((await vote.cast(await vote.seal(late, yes))).problem).toMatchObject(BEHIND);
  });
});
