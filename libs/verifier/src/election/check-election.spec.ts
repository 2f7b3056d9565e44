/**
 * The verifier's counts of votes on options: elections that others published, any election against the count of the
 * server, with which no source is shared, and every figure of an outcome altered.
 */
import { describe, expect, it } from '@jest/globals';
import {
  type BallotAnswer,
  countVote,
  type ElectedOutcome,
  type QuorumReading,
  type RuleSet,
} from '@quorate/domain';
import { aRuleSet } from '@quorate/domain/testing/a-rule-set.js';
import { ballotsOf } from '@quorate/domain/testing/an-election.js';
import {
  OPAVOTE_EXAMPLE,
  PARTY_FOOD,
  STEERING_COMMITTEE_2005,
} from '@quorate/domain/testing/published-elections.js';
import fc from 'fast-check';
import { Fields } from '../fields.js';
import { NotVerified } from '../not-verified.js';
import { readRule } from '../rule.js';
import type { TieAct } from '../tie-act.js';
import { SILENCES, type Silence } from '../amounts.js';
import type { Stood } from '../tally.js';
import { compareElection } from './check-election.js';
import { electionForm, type Marked } from './election-form.js';
import { readPaper } from './paper.js';
import { pile } from './piles.js';
import { countStv, PLACES } from './stv.js';

const LETTERS = 'abcdef';
const FORMS: readonly RuleSet['form'][] = [
  { kind: 'choose', most: 1 },
  { kind: 'choose', most: 3 },
  { kind: 'approval' },
  { kind: 'ranked', count: 'instant-run-off' },
  { kind: 'ranked', count: 'scottish-stv' },
];

interface Election {
  readonly ruleSet: RuleSet;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly seats: number;
  readonly roll: readonly { readonly weight: number; readonly answer: BallotAnswer | Silence }[];
  readonly quorate: boolean;
}

function answerOf({ form }: Pick<RuleSet, 'form'>, marks: readonly string[]): BallotAnswer {
  if (marks.length === 0) return { kind: 'blank' };
  if (form.kind !== 'ranked') {
    return { kind: 'chosen', optionIds: form.kind === 'choose' ? marks.slice(0, form.most) : marks };
  }
  const ranks = marks.map((optionId, at) => ({ optionId, rank: at + 1 }));
  return { kind: 'ranked', ranks: ranks.toReversed() };
}

const anyElection: fc.Arbitrary<Election> = fc
  .record({
    form: fc.constantFrom(...FORMS),
    size: fc.integer({ min: 2, max: LETTERS.length }),
    seats: fc.integer({ min: 1, max: 4 }),
    weighed: fc.boolean(),
    tie: fc.constantFrom('status-quo' as const, 'casting-vote' as const, 'run-off' as const, 'lot' as const),
    quorate: fc.integer({ min: 0, max: 9 }).map((chance) => chance > 0),
    roll: fc.array(
      fc.record({
        weight: fc.integer({ min: 1, max: 9 }),
        marks: fc.shuffledSubarray([...LETTERS]),
        silence: fc.option(fc.constantFrom(...SILENCES), { freq: 6 }),
      }),
      { maxLength: 30 },
    ),
  })
  .map(({ form, size, seats, weighed, tie, quorate, roll }) => {
    const ids = [...LETTERS.slice(0, size)];
    const counting = { kind: 'whole' as const, unit: weighed ? ('weight' as const) : ('head' as const) };
    const ruleSet = aRuleSet({ form, counting, tie });
    return {
      ...{ ruleSet, quorate },
      options: ids.map((id) => ({ id, name: id.toUpperCase() })),
      seats: form.kind === 'ranked' && form.count === 'instant-run-off' ? 1 : Math.min(seats, size),
      roll: roll.map(({ weight, marks, silence }) => {
        const known = marks.filter((id) => ids.includes(id));
        return { weight, answer: silence ?? answerOf(ruleSet, known) };
      }),
    };
  });

type ServerAct = Parameters<typeof countVote>[0]['tieAct'];

/** The acts that may break the tie of this outcome, in both counts' ways of saying so; null where none is awaited. */
function actsFor(outcome: ElectedOutcome, lot: readonly string[]): { server: ServerAct; own: TieAct } | null {
  const { count } = outcome;
  const tie = count?.kind === 'choices' ? count.tie : null;
  if (tie?.state === 'awaits-casting-vote') {
    const optionIds = lot.map((name) => name.toLowerCase()).filter((id) => tie.tied.includes(id));
    const answer = { kind: 'chosen', optionIds: optionIds.slice(0, tie.seats) } as const;
    return {
      server: { kind: 'casting-vote', answer },
      own: { kind: 'casting-vote', answer: plain(answer) },
    };
  }
  const isStill = count !== null && count.kind !== 'choices' && count.lotNeeded !== null;
  if (tie?.state !== 'awaits-lot' && !isStill) return null;
  const drawn = lot.map((name) => ({ name, digest: '' }));
  return {
    server: { kind: 'lot', lot: { secret: '', words: '', seed: '', drawn } },
    own: { kind: 'lot', seed: '', order: lot },
  };
}

/** The outcome as the server would declare it. */
function declaredOf(
  { ruleSet, options, seats, roll, quorate }: Election,
  tieAct: ServerAct = null,
): ElectedOutcome {
  const quorum: QuorumReading = {
    met: quorate,
    present: 1,
    inPost: 2,
    needed: 1,
    constituencies: [],
    lacking: [],
  };
  const outcome = countVote({
    ...{ ruleSet, options, seats },
    roll: roll.map(({ weight }, place) => {
      return { place, seatId: `s${place}`, label: `Seat ${place}`, constituencyId: 'large', weight };
    }),
    answers: roll.map(({ answer }) => answer),
    ...{ quorumAtOpening: quorum, quorumAtClose: quorum, tieAct },
  });
  if (outcome.kind !== 'election') throw new Error('not an election');
  return outcome;
}

/** What came out of a file: nothing but plain JSON. */
const plain = (value: unknown): Fields => Fields.of(JSON.parse(JSON.stringify(value)), 'test');

/** The lines of the report when every figure of the outcome was found right; throws at the first that is not. */
function check(
  { ruleSet, options, seats, roll }: Election,
  outcome: unknown,
  act: TieAct | null = null,
): readonly string[] {
  const rules = plain(ruleSet);
  const paper = readPaper(rules.object('form'), plain({ options, seats }));
  const { ofAnswer } = electionForm(paper);
  const places = roll.map(({ weight, answer }, place): Stood<Marked | Silence> => {
    const standing = typeof answer === 'string' ? answer : ofAnswer(answer, weight, 'a ballot');
    return { place, seatId: `s${place}`, categoryId: 'large', groupId: null, weight, standing };
  });
  return compareElection(plain(outcome), rules, readRule(rules), paper, places, act);
}

describe('the outcome of any vote on options', () => {
  it('[I19] is found by both countings, which share no source', () => {
    fc.assert(
      fc.property(anyElection, (election) => {
        const said = check(election, declaredOf(election));
        expect(said.at(-1)).toMatch(election.quorate ? /as declared\.$/ : /none without a quorum/);
      }),
      { numRuns: 1000 },
    );
  });

  it('[I19] is settled alike by casting vote and by lot', () => {
    const ways = new Set<string>();
    fc.assert(
      fc.property(anyElection, fc.shuffledSubarray([...'ABCDEF'], { minLength: 6 }), (election, lot) => {
        const names = lot.filter((name) => election.options.some((option) => option.name === name));
        const acts = actsFor(declaredOf(election), names);
        if (acts === null) return;
        const outcome = declaredOf(election, acts.server);
        ways.add(`${outcome.count?.kind ?? ''} ${acts.own.kind}`);
        check(election, outcome, acts.own);
        expect(() => check(election, outcome)).toThrow(NotVerified);
        expect(() => check(election, declaredOf(election), acts.own)).toThrow(NotVerified);
      }),
      { numRuns: 1000 },
    );
    expect([...ways].sort()).toEqual([
      'choices casting-vote',
      'choices lot',
      'instant-run-off lot',
      'scottish-stv lot',
    ]);
  });

  it('[I19] is found out with any figure of it altered', () => {
    const found = new Set<string>();
    fc.assert(
      fc.property(anyElection, fc.nat(), (election, chance) => {
        const { altered, path } = withOneFigureAltered(declaredOf(election), chance);
        found.add(path.replace(/\d+/g, 'n'));
        try {
          check(election, altered);
        } catch (error) {
          if (error instanceof NotVerified) return;
          throw error;
        }
        throw new Error(`nobody noticed ${path}`);
      }),
      { numRuns: 1000 },
    );
    expect(found.size).toBeGreaterThan(30);
  });
});

/** The outcome with one number, word, flag or list altered; which, is told by chance. The sentence is not for the count. */
function withOneFigureAltered(outcome: ElectedOutcome, chance: number): { altered: unknown; path: string } {
  const copy = JSON.parse(JSON.stringify(outcome)) as Record<string, unknown>;
  const spots: { path: string; alter: () => void }[] = [];
  const visit = (node: object, path: string): void => {
    for (const [name, value] of Object.entries(node)) {
      const at = `${path}.${name}`;
      if (/^\.(sentence|quorum\w+)$/.test(at)) continue;
      const set = (altered: unknown) => () => void Object.assign(node, { [name]: altered });
      if (typeof value === 'number') spots.push({ path: at, alter: set(value + 1) });
      else if (typeof value === 'string') spots.push({ path: at, alter: set(`${value}1`) });
      else if (typeof value === 'boolean') spots.push({ path: at, alter: set(!value) });
      else if (value === null) spots.push({ path: at, alter: set({}) });
      else if (Array.isArray(value))
        spots.push({ path: `${at}[]`, alter: set([...(value as unknown[]), 0]) });
      if (typeof value === 'object' && value !== null) visit(value, at);
    }
    // Only JSON comes out of a file: a list has no members by name.
    if (!Array.isArray(node))
      spots.push({ path: `${path}.more`, alter: () => void Object.assign(node, { more: 1 }) });
  };
  visit(copy, '');
  const spot = spots[chance % spots.length];
  spot?.alter();
  return { altered: copy, path: spot?.path ?? '' };
}

interface Published {
  readonly letters: string;
  readonly ballots: string;
  readonly seats: number;
}

function stv({ letters, ballots, seats }: Published, lot = letters) {
  const marked = ballotsOf(ballots).map(({ answer }): readonly [number[], bigint] => {
    if (answer.kind !== 'ranked') throw new Error('a ballot that ranks nobody');
    return [answer.ranks.map(({ optionId }) => letters.indexOf(optionId)), 1n];
  });
  return countStv(
    letters.length,
    seats,
    pile(marked),
    [...lot].map((letter) => letters.indexOf(letter)),
  );
}

/** "a 6.84848 | c 8", without those who have nothing. */
function table(letters: string, worths: readonly bigint[]): string {
  const parts = worths.flatMap((worth, option) => {
    if (worth === 0n) return [];
    const rest = worth % PLACES;
    const places = rest === 0n ? '' : `.${String(rest).padStart(5, '0')}`;
    return [`${letters.charAt(option)} ${String(worth / PLACES)}${places}`];
  });
  return parts.join(' | ');
}

/** As they were published: without a last stage in which nothing moves. */
function tables(letters: string, { stages }: ReturnType<typeof stv>): string[] {
  const moved = stages.filter(({ act }) => act.kind !== 'exclusion' || act.transferred);
  return moved.map(({ worths }) => table(letters, worths));
}

describe('an election that others published', () => {
  it('[I19] comes out stage by stage: the steering committee of 2005', () => {
    const { letters, quota, stages, elected } = STEERING_COMMITTEE_2005;
    const count = stv(STEERING_COMMITTEE_2005);
    expect(count.quota).toBe(BigInt(quota));
    expect(tables(letters, count)).toEqual(stages);
    expect(count.elected.map((option) => letters.charAt(option))).toEqual(elected);
  });

  it('[I19] comes out as told: the food of a party, and the example of OpaVote', () => {
    const food = stv(PARTY_FOOD);
    expect(tables(PARTY_FOOD.letters, food)).toEqual(PARTY_FOOD.stages);
    const names = (count: ReturnType<typeof stv>, letters: string) =>
      count.elected.map((option) => letters.charAt(option));
    expect(names(food, PARTY_FOOD.letters)).toEqual(PARTY_FOOD.elected);
    expect(names(stv(OPAVOTE_EXAMPLE), OPAVOTE_EXAMPLE.letters)).toEqual(OPAVOTE_EXAMPLE.elected);
  });
});

describe('equal ballots', () => {
  it('are laid together with the votes they carry, and blank ones beside them', () => {
    const { piles, counted, blank } = pile([
      [[1, 0], 2n],
      [[1, 0], 3n],
      [[0], 1n],
      [[], 4n],
    ]);
    expect(piles).toEqual([
      { marks: [1, 0], votes: 5n },
      { marks: [0], votes: 1n },
    ]);
    expect([counted, blank]).toEqual([6n, 4n]);
  });
});
