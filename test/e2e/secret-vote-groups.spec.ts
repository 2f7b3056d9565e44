/** A secret vote that is counted by category over HTTP: a key, a figure and a threshold of five for each reported group. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countingBy, proposalOutcome, type BallotAnswer } from '@quorate/domain';
import { meetingInSession, startWorld, type World } from '../support/index.js';
import { makeSecret, SecretVote, type Voter } from '../support/secret-vote.js';

const yes: BallotAnswer = { kind: 'motion', choice: 'approve' };
const no: BallotAnswer = { kind: 'motion', choice: 'reject' };
const nonsense: BallotAnswer = { kind: 'chosen', optionIds: [] };

/** Places of the board: the first seven are large, the other six small. */
const LARGE = [0, 1, 2, 3, 4, 5, 6];
const SMALL = [7, 8, 9, 10, 11, 12];

describe('a secret vote with two reported groups', () => {
  let world: World;
  let scrutineers: string[];

  const opened = async (places: readonly number[]): Promise<{ vote: SecretVote; voters: Voter[] }> => {
    const { meetingId, itemId } = await meetingInSession(world.board, world);
    const vote = await SecretVote.prepare(world, meetingId, itemId, scrutineers);
    await vote.makeKey();
    const voters: Voter[] = [];
    for (const index of places) voters.push(await vote.takePaper(index));
    await vote.open();
    return { vote, voters };
  };

  beforeAll(async () => {
    world = await startWorld({ board: { seats: { large: LARGE.length, small: SMALL.length } } });
    scrutineers = await makeSecret(world, { counting: countingBy('by-category') });
  });

  afterAll(async () => {
    await world.stop();
  });

  it('[I16] makes up its papers in each group, and counts each by itself', async () => {
    const { vote, voters } = await opened([...LARGE.slice(0, 6), ...SMALL.slice(0, 5)]);
    const { groups } = await vote.notice();
    expect(groups.map(({ group }) => group)).toEqual(['large', 'small']);
    expect(new Set(groups.map(({ issuingKey }) => issuingKey)).size).toBe(2);
    // Of six large one is spoilt and one never used; of five small all are valid, and one was changed.
    const answers = [yes, yes, yes, no, nonsense, null, no, no, no, yes, no];
    for (const [at, answer] of answers.entries()) {
      const voter = voters[at];
      if (voter === undefined || answer === null) continue;
      expect((await vote.cast(await vote.seal(voter, answer))).status).toBe(200);
    }
    const [, , , , , , changing] = voters;
    if (changing === undefined) throw new Error('no voter');
    expect((await vote.cast(await vote.seal(changing, yes, 2))).status).toBe(200);
    expect((await vote.close()).done).toMatchObject({ ballots: 11 });
    const found = await vote.count(vote.scrutineers.slice(0, 2));
    expect(found.map(({ group, answers: valid, spoilt }) => [group, valid.length, spoilt])).toEqual([
      ['large', 4, 1],
      ['small', 5, 0],
    ]);
    await world.secretary.do(vote.meetingId, { type: 'vote.declare', voteId: vote.voteId });
    const { secretResult, outcome } = await vote.seenBy(world.quorate.anyone());
    expect(secretResult?.groups).toEqual([
      { group: 'large', eligible: 7, issued: 6, valid: 4, spoilt: 1, unused: 1 },
      { group: 'small', eligible: 6, issued: 5, valid: 5, spoilt: 0, unused: 0 },
    ]);
    const counted = proposalOutcome(outcome);
    expect(
      counted?.categories.map(({ constituencyId, tally }) => [constituencyId, tally.approve, tally.reject]),
    ).toEqual([
      ['large', 3, 1],
      ['small', 2, 3],
    ]);
  });

  it('[I16] takes no ballot on whose paper another group is written', async () => {
    const { vote, voters } = await opened([...LARGE.slice(0, 5), ...SMALL.slice(0, 5)]);
    const [large] = voters;
    if (large === undefined) throw new Error('no voter');
    const moved = { ...large, paper: { ...large.paper, group: 'small' } };
    expect((await vote.cast(await vote.seal(moved, yes))).problem.code).toBe('paper-not-valid');
    expect((await vote.cast(await vote.seal(large, yes))).status).toBe(200);
  });

  it('[SEC-13] is not opened where one of the groups took fewer than five, whatever the other did', async () => {
    const { vote } = await opened([...LARGE, ...SMALL.slice(0, 4)]);
    await vote.close();
    const [one] = vote.scrutineers;
    if (one === undefined) throw new Error('no scrutineer');
    expect((await vote.giveShare(one)).problem).toMatchObject({
      code: 'too-few-papers',
      detail: expect.stringMatching(/small seats: only 4 papers were taken/),
    });
  });
});
