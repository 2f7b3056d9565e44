/** A secret vote over HTTP, from its preparation to its declared result: its papers, its box, its scrutineers. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isPromised } from '@quorate/secret-ballot/browser';
import { proposalOutcome, type BallotAnswer } from '@quorate/domain';
import {
  addItems,
  addPerson,
  eventually,
  meetingInSession,
  newKey,
  rulesOf,
  startWorld,
  type World,
} from '../support/index.js';
import { makeSecret, SecretVote, type Voter } from '../support/secret-vote.js';

const yes: BallotAnswer = { kind: 'motion', choice: 'approve' };
const no: BallotAnswer = { kind: 'motion', choice: 'reject' };

let world: World;
let scrutineers: string[];

beforeAll(async () => {
  world = await startWorld();
  // A category may be called what the body as a whole is called.
  const { constituencies } = rulesOf([
    ...new Set(world.board.seats.map((seat) => seat.constituencyId)),
    'all',
  ]);
  scrutineers = await makeSecret(world, { constituencies });
});

afterAll(async () => {
  await world.stop();
});

async function prepared(): Promise<SecretVote> {
  const { meetingId, itemId } = await meetingInSession(world.board, world);
  return SecretVote.prepare(world, meetingId, itemId, scrutineers);
}

describe('a secret vote', () => {
  it('[I16] [SEC-9] goes from preparation to a declared result that nobody can read a voter from', async () => {
    const vote = await prepared();
    await vote.makeKey();
    const voters: Voter[] = [];
    for (const index of [0, 1, 2, 3, 4, 5]) voters.push(await vote.takePaper(index));
    expect((await vote.open()).status).toBe(200);
    const [ann, ben, cat, dan, eve] = voters;
    if (!ann || !ben || !cat || !dan || !eve) throw new Error('too few voters');
    const first = await vote.seal(ann, no);
    const promise = (await vote.cast(first)).done;
    const { round, box } = await vote.notice();
    const named = { round, box, ciphertext: '', sequence: 1, ...promise };
    expect(await isPromised(await vote.notice(), first, named)).toBe(true);
    expect((await vote.cast(first)).done).toEqual(promise);
    expect((await vote.cast(await vote.seal(ann, yes, 2))).status).toBe(200);
    expect((await vote.cast(first)).problem.code).toBe('ballot-superseded');
    for (const voter of [ben, cat, dan])
      expect((await vote.cast(await vote.seal(voter, yes))).status).toBe(200);
    const nonsense: BallotAnswer = { kind: 'chosen', optionIds: [] };
    expect((await vote.cast(await vote.seal(eve, nonsense))).status).toBe(200);
    expect((await vote.box()).problem.code).toBe('box-not-closed');

    const closed = (await vote.close()).done;
    expect(closed).toMatchObject({ ballots: 6, root: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect((await vote.close()).done).toEqual(closed);
    expect((await vote.cast(await vote.seal(dan, no, 2))).problem.code).toBe('box-closed');
    const last = await vote.seal(ann, yes, 3);
    expect((await vote.cast(last)).problem.code).toBe('box-closed');
    expect((await vote.box()).done).toMatchObject({ root: closed.root });

    const [one, two] = vote.scrutineers;
    if (!one || !two) throw new Error('too few scrutineers');
    const unseen = { opened: [{ group: 'all', answers: [], spoilt: 5 }] };
    expect((await one.client.post(vote.path('count'), unseen)).problem.code).toBe('shares-not-given');
    await vote.giveShare(one);
    await vote.giveShare(two);
    for (const answers of [[], Array(6).fill('{"choice":"approve","kind":"motion"}')]) {
      const wrong = { opened: [{ group: 'all', answers, spoilt: 0 }] };
      expect((await one.client.post(vote.path('count'), wrong)).problem.code).toBe('box-does-not-add-up');
    }
    const opened = await vote.count([one, two]);
    expect(opened).toEqual([
      { group: 'all', answers: Array(4).fill('{"choice":"approve","kind":"motion"}'), spoilt: 1 },
    ]);
    await world.secretary.do(vote.meetingId, { type: 'vote.declare', voteId: vote.voteId });
    const declared = await vote.seenBy(world.quorate.anyone());
    expect(proposalOutcome(declared.outcome)).toMatchObject({
      verdict: 'approved',
      total: { approve: 4, reject: 0 },
      categories: [],
    });
    expect(declared.secretResult).toMatchObject({
      ...closed,
      groups: [{ group: 'all', eligible: 12, issued: 6, valid: 4, spoilt: 1, unused: 1 }],
      confirmedBy: ['BRD Scrutineer 1', 'BRD Scrutineer 2'],
    });
    expect(declared.rollCall).toEqual([]);
    const minutes = (await world.quorate.anyone().get(`/api/meetings/${vote.meetingId}/minutes`)).text;
    expect(minutes).toMatch(
      /The ballot was secret: 6 papers were issued, of which 4 were valid, 1 spoilt and 1 not used/,
    );
  });

  it('gives the same paper again to the same request, and no other to anybody', async () => {
    const vote = await prepared();
    const { blinded } = { blinded: Buffer.alloc(384, 7).toString('base64') };
    const ask = (index: number, value = blinded) =>
      world.member(index).post(vote.path('papers'), { seatId: world.seat(0), blinded: value });
    expect((await ask(0)).problem.code).toBe('papers-not-yet');
    await vote.makeKey();
    const signed = (await ask(0)).done;
    expect((await ask(0)).done).toEqual(signed);
    const other = Buffer.alloc(384, 8).toString('base64');
    expect((await ask(0, other)).problem.code).toBe('paper-already-issued');
    expect((await ask(1)).problem.code).toBe('not-your-seat');
    expect((await world.observer.post(vote.path('papers'), { seatId: world.seat(0), blinded })).status).toBe(
      403,
    );
    await vote.open();
    await vote.close();
    expect((await ask(0)).problem).toMatchObject({ status: 409, code: 'papers-over' });
  });

  it('[SEC-7] signs no paper for who has withdrawn meanwhile, where the server ended before it was signed', async () => {
    const vote = await prepared();
    await vote.makeKey();
    const asked = { seatId: world.seat(0), blinded: Buffer.alloc(384, 7).toString('base64') };
    const ask = () => world.member(0).post(vote.path('papers'), asked);
    expect((await ask()).status).toBe(200);
    await world.database.query('DELETE FROM registrar.issued_paper WHERE round = $1', [vote.voteId]);
    expect((await ask()).status).toBe(200);
    await world.database.query('DELETE FROM registrar.issued_paper WHERE round = $1', [vote.voteId]);
    const { itemId } = await vote.seenBy(world.secretary);
    const interest = { type: 'interest.declare', itemId, seatId: world.seat(0), text: 'My firm' } as const;
    await world.member(0).do(vote.meetingId, interest);
    expect((await ask()).problem).toMatchObject({ status: 409, code: 'recused' });
  });

  it('takes nothing into the box before the opening', async () => {
    const vote = await prepared();
    await vote.makeKey();
    const early = await vote.seal(await vote.takePaper(0), yes);
    expect((await vote.cast(early)).problem.code).toBe('box-closed');
  });

  it('[I5] holds every ballot that was acknowledged and no other, while five vote on and on as it closes, four times', async () => {
    for (let times = 0; times < 4; times += 1) {
      const vote = await prepared();
      await vote.makeKey();
      const voters = await Promise.all([0, 1, 2, 3, 4].map((index) => vote.takePaper(index)));
      await vote.open();
      const acknowledged: string[] = [];
      const votesOn = async (voter: Voter, begun: () => void): Promise<void> => {
        for (let sequence = 1; ; sequence += 1) {
          const ballot = await vote.seal(voter, yes, sequence);
          const answer = await vote.cast(ballot);
          if (answer.status !== 200) return expect(answer.problem.code).toBe('box-closed');
          acknowledged.push(ballot.ciphertext);
          begun();
        }
      };
      const over: Promise<void>[] = [];
      const begun = voters.map((voter) => new Promise<void>((resolve) => over.push(votesOn(voter, resolve))));
      await Promise.race([Promise.all(begun), ...over]);
      const closed = (await vote.close()).done;
      await Promise.all(over);
      expect(closed.ballots).toBe(acknowledged.length);
      const inBox = (await vote.box()).done.ballots.map(({ ciphertext }) => ciphertext);
      expect(inBox.toSorted()).toEqual(acknowledged.toSorted());
    }
  });

  it('[SEC-13] has no box opened where fewer than five took a paper, and no share is handed on', async () => {
    const vote = await prepared();
    await vote.makeKey();
    for (const index of [0, 1, 2, 3]) await vote.takePaper(index);
    await vote.open();
    await vote.close();
    const [one, two] = vote.scrutineers;
    if (!one || !two) throw new Error('too few scrutineers');
    expect((await vote.giveShare(one)).problem).toMatchObject({
      code: 'too-few-papers',
      detail: expect.stringMatching(/only 4 papers were taken.*Annul this vote/),
    });
    expect((await two.client.get(vote.path('given-shares'))).done).toEqual({ shares: [] });
    const reason = 'Too few took a paper';
    await world.secretary.do(vote.meetingId, { type: 'vote.annul', voteId: vote.voteId, reason });
  });

  it('[SEC-14] is not annulled by a scrutineer who may know how it came out, though a secretary too', async () => {
    const vote = await prepared();
    await vote.makeKey();
    for (const index of [0, 1, 2, 3, 4]) await vote.takePaper(index);
    await vote.open();
    await vote.close();
    const [one, two] = vote.scrutineers;
    if (!one || !two) throw new Error('too few scrutineers');
    const { chairId, secretaryIds, observerId } = world.board;
    const administrator = await world.quorate.signIn(
      await addPerson(world.database, { name: 'Names another secretary', administrator: true }),
    );
    await administrator.put(`/api/bodies/${world.board.bodyId}/officers`, {
      ...{ chairId, observerIds: [observerId], scrutineerIds: scrutineers },
      secretaryIds: [...secretaryIds, scrutineers[1]],
    });
    expect((await vote.giveShare(one)).status).toBe(200);
    const annul = { type: 'vote.annul', voteId: vote.voteId, reason: 'As I like' } as const;
    expect((await two.client.command(vote.meetingId, annul)).problem).toMatchObject({
      ...{ status: 403, code: 'may-know-the-count' },
    });
    await world.secretary.do(vote.meetingId, annul);
  });

  it('annulled, throws its ballots away and takes no more', async () => {
    const vote = await prepared();
    await vote.makeKey();
    const voter = await vote.takePaper(0);
    await vote.open();
    await vote.cast(await vote.seal(voter, yes));
    const annul = { type: 'vote.annul', voteId: vote.voteId, reason: 'A device was lost' } as const;
    const used = newKey();
    await world.secretary.command(vote.meetingId, { type: 'room.show', screen: 'still' }, used);
    expect((await world.secretary.command(vote.meetingId, annul, used)).problem.code).toBe('key-reused');
    expect((await vote.cast(await vote.seal(voter, yes, 2))).status).toBe(200);
    const late = await vote.seal(voter, yes, 3);
    await world.secretary.do(vote.meetingId, annul);
    expect((await vote.cast(late)).problem.code).toBe('box-closed');
    await eventually(
      'the box is gone',
      () => vote.box(),
      ({ status }) => status === 404,
    );
    expect((await vote.cast(late)).problem.code).toBe('box-closed');
  });

  it('a small group is refused with the reason', async () => {
    const { meetingId } = await meetingInSession(world.board, world);
    const [itemId = ''] = await addItems(world.secretary, meetingId, [{ title: 'Another' }]);
    const other = await makeSecretByCategory();
    const prepare = {
      type: 'secret-vote.prepare',
      itemId,
      question: 'Why?',
      ruleSetId: other,
      threshold: 2,
    } as const;
    const refused = (await world.secretary.command(meetingId, prepare)).problem;
    expect(refused).toMatchObject({
      code: 'cell-too-small',
      detail: expect.stringMatching(/needs 5 in every group/),
    });
  });
});

/** Another rule set of the board, counted by category; its id. */
async function makeSecretByCategory(): Promise<string> {
  await world.database.query(
    `INSERT INTO rule_set (body_id, rule_set_id, version, retired, document, created_at)
     SELECT body_id, 'by-category', 1, false, document || jsonb_build_object('id', 'by-category', 'counting', jsonb_build_object(
       'kind', 'by-category', 'unit', 'head', 'carriedBy', 'most-decided', 'thresholds', '[]'::jsonb)), now()
     FROM rule_set WHERE body_id = $1 AND rule_set_id = 'secret'`,
    [world.board.bodyId],
  );
  return 'by-category';
}
