/** Malformed ballots of every form over HTTP: each is answered with a code and a sentence to act on, and the journal stands where it stood. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RuleSet } from '@quorate/domain';
import {
  addRules,
  type Client,
  madeIn,
  meetingInSession,
  newKey,
  startWorld,
  type World,
} from '../support/index.js';
import {
  OF_APPROVAL,
  OF_HANDS,
  OF_MOTIONS,
  OF_ONE_MARK,
  OF_PARTS,
  OF_RANKS,
  OF_RECORDED,
  OF_TOGETHER,
  OF_TWO_MARKS,
} from '../support/malformed-ballots.js';

const MOTION = { kind: 'motion', abstain: true, sendBack: false } as const;
const WEIGHED = { kind: 'whole', unit: 'weight' } as const;
const SPLIT = { alternates: true, proxies: null, splitVotes: true } as const;
/** Sentences in plain words, after the field if there is one: no brackets of a schema, no name of a type or of a library. */
const TO_ACT_ON = /^([^:]+: )?[A-Z\d][^{}[\]<>|:]{10,200}\.$/;
const OF_A_MACHINE =
  /\b(zod|undefined|NaN|null|string|array|int|uuid|regex|schema|expected|received|9007199254740991)\b/i;

/** A vote that is open, and how every journal stood then. */
interface Open {
  readonly meetingId: string;
  readonly voteId: string;
  readonly options: readonly string[];
  readonly before: readonly object[];
}

describe('malformed ballots', () => {
  let world: World;
  let elsewhere: string;

  beforeAll(async () => {
    world = await startWorld({ board: { seats: { large: 3 } } });
    elsewhere = (await open('elsewhere', { form: { kind: 'approval' } })).options[0] ?? '';
  });

  afterAll(async () => {
    await world.stop();
  });

  /** A meeting of its own with its vote open under such rules. */
  const open = async (name: string, rules: Partial<RuleSet>): Promise<Open> => {
    const ruleSetId = await addRules(world.secretary, world.board, { name, ...rules });
    const { meetingId, itemId } = await meetingInSession(world.board, world);
    const isMotion = rules.form === undefined || rules.form.kind === 'motion';
    const options = isMotion ? [] : [{ name: 'Asha Rao' }, { name: 'Ben Cole' }, { name: 'Dee Fox' }];
    const opening = { type: 'vote.open', itemId, question: 'Who?', ruleSetId, options } as const;
    const voteId = madeIn(await world.secretary.do(meetingId, opening), 'voteId');
    const [vote] = (await world.secretary.meeting(meetingId)).votes;
    const ids = vote?.options.map(({ id }) => id) ?? [];
    return { meetingId, voteId, options: ids, before: await journal() };
  };

  /** Size and head of every journal. */
  const journal = () => world.database.query('SELECT id, size, range FROM journal_stream ORDER BY id');

  /** Sends the command as it is written, and expects a refusal that leaves everything as it was. */
  const refused = async (client: Client, { meetingId, before }: Open, command: string, code: string) => {
    const { problem } = await client.post(`/api/meetings/${meetingId}/commands`, command, {
      'idempotency-key': newKey(),
    });
    expect(problem).toMatchObject({ code, detail: expect.stringMatching(TO_ACT_ON) });
    expect(problem.status).toBeGreaterThanOrEqual(400);
    expect(problem.status).toBeLessThan(500);
    for (const { detail } of [problem, ...(problem.errors ?? [])]) expect(detail).not.toMatch(OF_A_MACHINE);
    expect(await journal()).toEqual(before);
  };

  describe.each([
    ['approve or reject', { form: { ...MOTION, words: 'approve-reject' } }, OF_MOTIONS],
    ['yes or no', { form: { ...MOTION, words: 'yes-no' } }, OF_MOTIONS],
    ['for, against or withheld', { form: { ...MOTION, words: 'for-against-withheld' } }, OF_MOTIONS],
    ['a proposal by weight', { counting: WEIGHED }, OF_MOTIONS],
    ['[ATK-9] a weight in parts', { counting: WEIGHED, mandates: SPLIT }, OF_PARTS],
    ['choose one', { form: { kind: 'choose', most: 1 } }, OF_ONE_MARK],
    ['choose two', { form: { kind: 'choose', most: 2 } }, OF_TWO_MARKS],
    ['approval', { form: { kind: 'approval' } }, OF_APPROVAL],
    ['instant run-off', { form: { kind: 'ranked', count: 'instant-run-off' } }, OF_RANKS],
    ['single transferable vote', { form: { kind: 'ranked', count: 'scottish-stv' } }, OF_RANKS],
  ] as const)('[ATK-10] [ATK-11] [ATK-12] %s', (name, rules, malformed) => {
    let vote: Open;

    beforeAll(async () => {
      vote = await open(name, rules);
    });

    it.each(malformed)('%s', async (_what, json, code) => {
      const [a = '', b = ''] = vote.options;
      const answer = json.replaceAll('$A', a).replaceAll('$B', b).replaceAll('$X', elsewhere);
      const ballot = `"voteId":"${vote.voteId}","seatId":"${world.seat(0)}","answer":${answer}`;
      await refused(world.member(0), vote, `{"type":"ballot.cast",${ballot}}`, code);
    });
  });

  describe('[ATK-9] [ATK-10] [ATK-11] [ATK-12] ballots cast together', () => {
    let vote: Open;

    beforeAll(async () => {
      const mandates = { alternates: true, proxies: { mostPerHolder: null }, splitVotes: false };
      vote = await open('Together', { mandates });
      const proxy = { holderId: world.member(0).personId, scope: { kind: 'meeting' } } as const;
      await world.member(1).do(vote.meetingId, { type: 'proxy.appoint', seatId: world.seat(1), ...proxy });
      // By proxy one votes for who is not there.
      await world.member(1).do(vote.meetingId, { type: 'seat.leave', seatId: world.seat(1) });
      vote = { ...vote, before: await journal() };
    });

    it.each(OF_TOGETHER)('%s', async (_what, json, code) => {
      const places = [1, 2, 3].map((at) => [`$${at}`, world.seat(at - 1)] as const);
      const ballots = [...places, ['$X', elsewhere] as const].reduce(
        (text, [sign, id]) => text.replaceAll(sign, id),
        json,
      );
      const command = `{"type":"ballots.cast","voteId":"${vote.voteId}","ballots":${ballots}}`;
      await refused(world.member(0), vote, command, code);
    });
  });

  describe('[ATK-10] [ATK-11] [ATK-12] a ballot that the secretary records', () => {
    let vote: Open;

    beforeAll(async () => {
      vote = await open('Recorded', {});
    });

    it.each(OF_RECORDED)('%s', async (_what, json, code) => {
      const recorded = `"type":"ballot.record","voteId":"${vote.voteId}","seatId":"${world.seat(1)}"`;
      await refused(world.secretary, vote, `{${recorded},${json.replaceAll('$X', elsewhere)}}`, code);
    });
  });

  describe('[ATK-10] [ATK-11] [ATK-12] a show of hands', () => {
    let vote: Open;

    beforeAll(async () => {
      vote = await open('Hands', {});
    });

    it.each(OF_HANDS)('%s', async (_what, json, code) => {
      const command = `{"type":"hands.enter","voteId":"${vote.voteId}","hands":${json}}`;
      await refused(world.secretary, vote, command, code);
    });
  });
});
