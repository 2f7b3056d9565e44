/** The quorum rules QRM-1 to QRM-7, read and said. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { QUORUM_ROLES, type QuorumRole, type QuorumRule } from '../rule-set/rule-set.js';
import { aRuleSet } from '../testing/a-rule-set.js';
import { type QuorumInput, type QuorumSeat, readQuorum } from './read-quorum.js';
import { sayQuorum } from './say-quorum.js';

const { quorum: halfInPost, constituencies } = aRuleSet();

const seats = (count: number, seat: Partial<QuorumSeat> = {}): QuorumSeat[] =>
  Array<QuorumSeat>(count).fill({
    constituencyId: 'large',
    inPost: true,
    present: true,
    recused: false,
    ...seat,
  });

const read = (
  all: readonly QuorumSeat[],
  rule: Partial<QuorumRule> = {},
  rolesPresent: readonly QuorumRole[] = QUORUM_ROLES,
) =>
  readQuorum({ rule: { ...halfInPost, ...rule }, constituencies, seats: all, rolesPresent, qualifying: 0 });

const anyRoles = fc.subarray([...QUORUM_ROLES]);

const anySeat: fc.Arbitrary<QuorumSeat> = fc.record({
  constituencyId: fc.constantFrom(...constituencies.map(({ id }) => id)),
  inPost: fc.boolean(),
  present: fc.boolean(),
  recused: fc.boolean(),
});

const anyInput: fc.Arbitrary<QuorumInput> = fc.record({
  rule: fc.record({
    fractionInPost: fc.constantFrom({ numerator: 1, denominator: 2 }, { numerator: 2, denominator: 3 }, null),
    strict: fc.boolean(),
    count: fc.constantFrom(null, 5),
    minimumByConstituency: fc.constantFrom([], [{ constituencyId: 'network', minimum: 2 }]),
    rolesPresent: anyRoles,
    recusedCount: fc.boolean(),
  }),
  constituencies: fc.constant(constituencies),
  seats: fc.array(anySeat, { maxLength: 30 }),
  rolesPresent: anyRoles,
  qualifying: fc.constant(0),
});

describe('readQuorum', () => {
  it('[QRM-1] needs the fraction of seats in post, rounded up: 12 of 23', () => {
    expect(read([...seats(12), ...seats(11, { present: false })])).toMatchObject({ met: true, needed: 12 });
    const eleven = read([...seats(11), ...seats(12, { present: false })]);
    expect(eleven).toMatchObject({
      met: false,
      present: 11,
      inPost: 23,
      needed: 12,
      lacking: ['1 more needed'],
    });
  });

  it('[QRM-1] is never met by an empty room, even on a body with no seat in post', () => {
    expect(read([])).toMatchObject({ met: false, inPost: 0, needed: 1 });
  });

  it('[QRM-1] needs more than the fraction where the rule is strict: 15 of 28, and 12 of 23 all the same', () => {
    expect(read(seats(28), { strict: true }).needed).toBe(15);
    expect(read(seats(28)).needed).toBe(14);
    expect(read(seats(23), { strict: true }).needed).toBe(12);
  });

  it('[QRM-8] needs a number present, beside the fraction or without one', () => {
    expect(read(seats(4), { fractionInPost: null, count: 5 })).toMatchObject({
      needed: 5,
      lacking: ['1 more needed'],
    });
    expect(read(seats(10), { count: 3 }).needed).toBe(5);
    expect(read(seats(10), { count: 7 }).needed).toBe(7);
    expect(read(seats(1), { fractionInPost: null, strict: true })).toMatchObject({ needed: 1, met: true });
  });

  it('[QRM-2] leaves a vacant seat out of seats in post and out of those present', () => {
    const reading = read([...seats(5), ...seats(4, { present: false }), ...seats(14, { inPost: false })]);
    expect(reading).toMatchObject({ met: true, inPost: 9, present: 5, needed: 5 });
  });

  it('[QRM-3] leaves the recused out unless the rule counts them, and always shows them', () => {
    const room = [...seats(11), ...seats(1, { recused: true }), ...seats(11, { present: false })];
    const without = read(room);
    const counting = read(room, { recusedCount: true });
    expect(without).toMatchObject({ met: false, present: 11 });
    expect(counting).toMatchObject({ met: true, present: 12 });
    expect(counting.constituencies[0]).toMatchObject({ present: 11, recused: 1 });
    expect(without.constituencies[0]).toMatchObject({ present: 11, recused: 1 });
  });

  it('[QRM-4] asks for the minimum of each constituency that the rule names', () => {
    const rule = { minimumByConstituency: [{ constituencyId: 'network', minimum: 2 }] };
    const network = (count: number) => seats(count, { constituencyId: 'network' });
    expect(read([...seats(10), ...network(2)], rule).met).toBe(true);
    expect(read([...seats(10), ...network(1)], rule).lacking).toEqual(['1 more needed for Networks']);
    expect(read(seats(10), rule).lacking).toEqual(['nobody is present for Networks']);
  });

  it('[QRM-5] asks for the officers that the rule names, and for no other', () => {
    expect(read(seats(10), { rolesPresent: ['chair'] }, []).lacking).toEqual(['the Chair is not present']);
    expect(read(seats(10), {}, []).met).toBe(true);
    const both = read(seats(10), { rolesPresent: ['chair', 'secretary'] }, ['chair']);
    expect(both.lacking).toEqual(['the secretary is not present']);
  });

  it('[QRM-6] is met only when every part of the rule is, and names each part that is lacking', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const reading = readQuorum(input);
        const short = reading.present < reading.needed;
        const withoutMinimum = reading.constituencies.filter(
          (one) => one.present + (input.rule.recusedCount ? one.recused : 0) < one.minimum,
        );
        const away = input.rule.rolesPresent.filter((role) => !input.rolesPresent.includes(role));
        const lacking = Number(short) + withoutMinimum.length + away.length;
        expect(reading.lacking).toHaveLength(lacking);
        expect(reading.met).toBe(lacking === 0);
      }),
    );
  });

  it('[QRM-6] is never lost by one more arriving', () => {
    fc.assert(
      fc.property(anyInput, fc.nat(), (input, which) => {
        const arriving = input.seats.map((seat, at) =>
          at === which % input.seats.length ? { ...seat, present: true } : seat,
        );
        const after = readQuorum({ ...input, seats: arriving });
        expect(after.met || !readQuorum(input).met).toBe(true);
      }),
    );
  });

  it('adds up to the seats whatever the constituency', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const reading = readQuorum(input);
        expect(reading.inPost).toBe(input.seats.filter(({ inPost }) => inPost).length);
        expect(reading.present).toBeLessThanOrEqual(reading.inPost);
      }),
    );
  });

  it('throws for a seat or a minimum in no constituency of the rule set', () => {
    expect(() => read(seats(1, { constituencyId: 'nowhere' }))).toThrow('nowhere');
    const rule = { minimumByConstituency: [{ constituencyId: 'nowhere', minimum: 1 }] };
    expect(() => read([], rule)).toThrow('nowhere');
  });
});

describe('sayQuorum', () => {
  it('[QRM-7] says whether it is quorate, then the figures', () => {
    expect(sayQuorum(read([...seats(20), ...seats(3, { present: false })]))).toBe(
      'Quorate: 20 of 23, 12 needed',
    );
    expect(sayQuorum(read([...seats(11), ...seats(12, { present: false })]))).toBe(
      'Not quorate: 11 of 23, 12 needed',
    );
  });

  it('[QRM-7] names what is lacking besides the number', () => {
    expect(sayQuorum(read(seats(23), { rolesPresent: ['chair'] }, []))).toBe(
      'Not quorate: 23 of 23, 12 needed; the Chair is not present',
    );
    const rule = { minimumByConstituency: [{ constituencyId: 'network', minimum: 1 }] };
    expect(sayQuorum(read(seats(2, { present: false }), rule))).toBe(
      'Not quorate: 0 of 2, 1 needed; nobody is present for Networks',
    );
  });
});
