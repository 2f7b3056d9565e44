/** The vote calculator refuses what is not a vote, field by field, and lets no network ask without end. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Calculation, ElectionForm, RuleSet } from '@quorate/domain';
import {
  type Asked,
  counts,
  election,
  many,
  OPTIONS,
  rules,
  SEATS,
  tallies,
} from '../support/calculator-cases.js';
import { type Answer, type Client, startWorld, type World } from '../support/index.js';

function heavy(): object {
  const place = { constituencyId: 'large', weight: Number.MAX_SAFE_INTEGER };
  return { ruleSet: rules(), votes: { kind: 'roll', roll: [place, place], answers: ['approve', 'approve'] } };
}

function over(): RuleSet {
  return rules({ threshold: { fraction: { numerator: 3, denominator: 2 }, strict: false, base: 'cast' } });
}

function miscounted(): Asked {
  const votes = tallies(rules(), counts('11/0/0 2/0/1 3/0/0 2/0/0 1/0/0'), SEATS);
  const [first, ...others] = votes.kind === 'tallies' ? votes.tallies : [];
  return {
    ruleSet: rules(),
    votes: { kind: 'tallies', tallies: first ? [{ ...first, seats: 20 }, ...others] : [] },
  };
}

function twiceCounted(): Asked {
  const votes = tallies(rules(), [], SEATS);
  const counted = votes.kind === 'tallies' ? votes.tallies : [];
  return { ruleSet: rules(), votes: { kind: 'tallies', tallies: [...counted, ...counted.slice(0, 1)] } };
}

function unread(): Asked {
  const ruleSet = rules({ counting: { kind: 'whole', unit: 'weight' } });
  return { ruleSet, votes: tallies(ruleSet, counts('900/20/0'), []) };
}

function crowded(): Asked['quorum'] {
  const presences = [{ constituencyId: 'large', inPost: 3, present: 3, recused: 1 }];
  return { atClose: { presences, rolesPresent: [] } };
}

function twoSeats(): Asked {
  return election({ kind: 'ranked', count: 'instant-run-off' }, OPTIONS, 2, []);
}

describe('the vote calculator', () => {
  let world: World;
  let anyone: Client;

  beforeAll(async () => {
    world = await startWorld({
      board: { seats: { large: 1 } },
      server: { env: { QUORATE_ORIGIN: 'http://quorate.example' } },
    });
    anyone = world.quorate.anyone();
  });

  afterAll(() => world.stop());

  const ask = (body: unknown, from?: string): Promise<Answer<Calculation>> =>
    anyone.post<Calculation>(
      '/api/votes/calculate',
      body,
      from === undefined ? {} : { 'x-forwarded-for': from },
    );

  describe('[ATK-11] [CNT-22] [CNT-23] [ELC-1] refuses with the field and a sentence', () => {
    const ruleSet = rules();
    const whole = { ruleSet, votes: tallies(ruleSet, counts('11/0/0 2/0/1 3/0/0 2/0/0 1/0/0'), SEATS) };
    const roll = (answers: readonly unknown[], weight: unknown = 1, constituencyId = 'large'): object => ({
      ruleSet,
      votes: { kind: 'roll', roll: [{ constituencyId, weight }], answers },
    });
    const cast = (
      answer: object,
      weight: unknown = 1,
      form: ElectionForm = { kind: 'choose', most: 1 },
    ): object => ({
      ...election(form, OPTIONS, 1, []),
      votes: {
        ...election(form, OPTIONS, 1, []).votes,
        ballots: [{ weight, answer }],
      },
    });
    const ranked = { kind: 'ranked', count: 'scottish-stv' } as const;
    const rank = (...ranks: readonly (readonly [string, unknown])[]): object => ({
      kind: 'ranked',
      ranks: ranks.map(([optionId, at]) => ({ optionId, rank: at })),
    });

    it.each<[string, object, string]>([
      ['an answer that is none', roll(['__proto__']), 'votes.answers.0'],
      ['a weight below none', roll(['approve'], -1), 'votes.roll.0.weight'],
      ['part of a weight', roll(['approve'], 1.5), 'votes.roll.0.weight'],
      ['a weight too large to be exact', roll(['approve'], 2 ** 53), 'votes.roll.0.weight'],
      ['a weight in words', roll(['approve'], '1'), 'votes.roll.0.weight'],
      ['a category that is not there', roll(['approve'], 1, '__proto__'), 'votes.roll'],
      ['more answers than places', roll(['approve', 'approve']), 'votes.answers'],
      ['a vote in parts where none may be split', roll([{ approve: 1 }]), 'votes.answers'],
      ['parts below none', roll([{ approve: -1 }]), 'votes.answers.0.approve'],
      ['weights beyond what is exact', heavy(), 'votes.roll'],
      ['a fraction of more than all', { ...whole, ruleSet: over() }, 'ruleSet.threshold'],
      ['a rule that nobody knows', { ...whole, ruleSet: { ...ruleSet, mood: 'good' } }, 'ruleSet.mood'],
      ['counts that do not add up', miscounted(), 'votes.tallies'],
      ['a category counted twice', twiceCounted(), 'votes.tallies'],
      ['weights without a quorum', unread(), 'quorum.atOpening'],
      ['more present than in post', { ...whole, quorum: crowded() }, 'quorum.atClose'],
      ['ballots for a proposal', { ...whole, votes: election(ranked, OPTIONS, 1, []).votes }, 'votes.kind'],
      ['too many choices', cast({ kind: 'chosen', optionIds: ['a', 'b'] }), 'votes.ballots.0.answer'],
      ['an option that is not there', cast({ kind: 'chosen', optionIds: ['z'] }), 'votes.ballots.0.answer'],
      ['one that looks alike', cast({ kind: 'chosen', optionIds: ['\u0430'] }), 'votes.ballots.0.answer'],
      ['nothing chosen', cast({ kind: 'chosen', optionIds: [] }), 'votes.ballots.0.answer'],
      ['numbers where crosses are asked', cast(rank(['a', 1])), 'votes.ballots.0.answer'],
      ['a rank twice', cast(rank(['a', 1], ['b', 1]), 1, ranked), 'votes.ballots.0.answer'],
      ['an option ranked twice', cast(rank(['a', 1], ['a', 2]), 1, ranked), 'votes.ballots.0.answer'],
      ['a gap in the ranks', cast(rank(['a', 1], ['b', 3]), 1, ranked), 'votes.ballots.0.answer'],
      ['a rank in words', cast(rank(['a', 'first']), 1, ranked), 'votes.ballots.0.answer.ranks.0.rank'],
      ['a ballot of no weight', cast({ kind: 'blank' }, 0), 'votes.ballots.0.weight'],
      ['more votes than are exact', cast({ kind: 'blank' }, Number.MAX_SAFE_INTEGER), 'votes.ballots'],
      ['two seats for an instant run-off', twoSeats(), 'votes.seats'],
      ['a lot with a gap', election(ranked, OPTIONS, 1, [], ['a']), 'votes.lot'],
      ['an option twice', election(ranked, ['a', 'a'], 1, []), 'votes.options'],
      ['more ballots than are taken', election(ranked, OPTIONS, 1, many(10_001)), 'votes.ballots'],
    ])('%s', async (_what, body, field) => {
      const { problem } = await ask(body);
      expect(problem).toMatchObject({ status: 422, field });
      expect(problem.detail).toMatch(/^[A-Z].+\.$/);
    });

    it('a way into the prototype, and a body that is too large', async () => {
      const { problem } = await ask('{"ruleSet":{"__proto__":{"id":"x"}}}');
      expect(problem).toMatchObject({ status: 400, code: 'not-understood' });
      expect((await ask(`{"ruleSet":"${'x'.repeat(1024 * 1024)}"}`)).problem.status).toBe(413);
    });

    it('and takes what is just within: 2,000 places, 10,000 ballots', async () => {
      const places = Array.from({ length: 2_000 }, () => ({ constituencyId: 'large', weight: 1 }));
      const answers = places.map(() => 'approve' as const);
      const { outcome } = (await ask({ ruleSet, votes: { kind: 'roll', roll: places, answers } })).done;
      expect('total' in outcome && outcome.total.approve).toBe(2_000);
      const asked = election({ kind: 'choose', most: 1 }, OPTIONS, 1, many(10_000));
      expect((await ask(asked)).done.verdict).toMatch(/^Option a is elected/);
    });
  });

  describe('[ATK-25] asked without end', () => {
    const asked = election({ kind: 'approval' }, OPTIONS, 1, [['a']]);

    it('answers a network 20 times at once, then says how long to wait, and goes on answering others', async () => {
      const from = (last: number): string => `203.0.113.${String(last % 250)}, 198.51.100.7`;
      const answers = await Promise.all(Array.from({ length: 40 }, (_, at) => ask(asked, from(at))));
      const refused = answers.filter(({ status }) => status === 429);
      expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(20);
      expect(refused.length).toBeGreaterThan(0);
      expect(refused[0]?.problem).toMatchObject({ code: 'too-many-requests' });
      expect(refused[0]?.headers['retry-after']).toBe('1');
      expect((await ask(asked, '198.51.100.8')).status).toBe(200);
      expect((await anyone.get('/api/session', { 'x-forwarded-for': '198.51.100.7' })).status).toBe(200);
    });

    it('counts the addresses of one subscriber together', async () => {
      const answers = await Promise.all(
        Array.from({ length: 60 }, (_, at) => ask(asked, `2001:db8:0:1::${String(at)}`)),
      );
      expect(answers.some(({ status }) => status === 429)).toBe(true);
      expect((await ask(asked, '2001:db8:0:2::1')).status).toBe(200);
    });
  });
});
