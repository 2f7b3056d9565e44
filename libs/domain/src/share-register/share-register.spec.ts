/** Holdings follow from dated entries, are never negative, and never more than was issued. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MOST_WEIGHT } from '../counting/weight.js';
import { ShareRegister } from '../testing/a-share-register.js';
import { foldHoldings, holdingsOn, sharesByHolder } from './holdings.js';
import { lotSeats } from './lot-seats.js';
import type { RegisterCommand } from './register-command.js';
import { sayRegisterEntry } from './say-register-entry.js';
import { checkLotsSplit } from './standing-lots.js';
import { checkTerms, sayNominal } from './share-terms.js';

function company(): ShareRegister {
  return new ShareRegister().enter('Alder Ltd', 'Birch Ltd').allot('h1', 300, '2020-01-01');
}

function heldOn(register: ShareRegister, day: string): Record<string, number> {
  return Object.fromEntries(sharesByHolder(holdingsOn(register.state.dated, day)));
}

const reason = 'The instrument of transfer was found late.';

describe('the lots of a called meeting', () => {
  const lot = { seatId: 's1', label: 'Alder Ltd', holderId: 'h1', weight: 300 };
  const other = { seatId: 's2', label: 'Birch Ltd', holderId: 'h2', weight: 5 };
  const part = { ...lot, seatId: 's3', weight: 100 };
  const meeting = { meeting: 'General Meeting', given: new Set(['s1']) };
  const split = [{ ...lot, weight: 200 }, other, part];

  it('[SHR-12] are split where nothing is given for them, and refused by name where something is', () => {
    expect(checkLotsSplit([lot, other], split, { ...meeting, given: new Set(['s2']) }).ok).toBe(true);
    expect(checkLotsSplit([lot, other], split, meeting)).toEqual({
      ok: false,
      refusal: {
        ...{ kind: 'conflict', code: 'lot-given', field: 'on' },
        sentence:
          'A proxy or a vote in advance is given for Alder Ltd in “General Meeting”, so this lot is split there once its holder has revoked that. Nothing was changed.',
      },
    });
  });

  it('[SHR-12] hold back no other record date, which is for the meetings to come', () => {
    const bought = [...split.slice(1), { ...lot, weight: 150 }, { ...other, seatId: 's4', weight: 50 }];
    for (const asked of [[lot, other], [lot], [other], bought]) {
      expect(checkLotsSplit([lot, other], asked, meeting).ok).toBe(true);
    }
  });
});

describe('a share register', () => {
  it('[SHR-1] says what was held on any day', () => {
    const register = company();
    register.do({
      type: 'shares.transfer',
      lot: 1,
      shares: 100,
      toHolderId: 'h2',
      toLot: null,
      on: '2020-06-01',
      reason: null,
    });
    register.do({ type: 'shares.cancel', lot: 1, shares: 50, on: '2021-01-01', reason: null });
    expect(heldOn(register, '2019-12-31')).toEqual({});
    expect(heldOn(register, '2020-01-01')).toEqual({ h1: 300 });
    expect(heldOn(register, '2020-06-01')).toEqual({ h1: 200, h2: 100 });
    expect(heldOn(register, '2021-12-06')).toEqual({ h1: 150, h2: 100 });
    expect(holdingsOn(register.state.dated, '2021-12-06').issued).toBe(250);
  });

  it('[SHR-2] refuses more than is held on the day, and says how many are', () => {
    const transfer = {
      type: 'shares.transfer',
      lot: 1,
      toHolderId: 'h2',
      toLot: null,
      reason: null,
    } as const;
    const register = company();
    expect(register.do({ ...transfer, shares: 301, on: '2020-01-01' })).toMatchObject({
      refusal: {
        code: 'too-few-shares',
        field: 'shares',
        sentence: 'Lot 1 holds 300 on 1 Jan 2020, which is fewer than 301.',
      },
    });
    expect(register.do({ ...transfer, shares: 1, on: '2019-12-31', reason })).toMatchObject({
      refusal: { code: 'lot-unknown' },
    });
    expect(register.do({ ...transfer, shares: 300, on: '2020-01-01' }).ok).toBe(true);
    expect(heldOn(register, '2020-01-01')).toEqual({ h2: 300 });
  });

  it('[SHR-2] refuses what a later entry could not follow, and names that entry', () => {
    const register = company();
    register.do({ type: 'shares.cancel', lot: 1, shares: 250, on: '2021-06-01', reason: null });
    const back: RegisterCommand = { type: 'shares.cancel', lot: 1, shares: 100, on: '2020-02-01', reason };
    expect(register.do(back)).toMatchObject({
      refusal: {
        code: 'later-too-few-shares',
        sentence:
          'The register holds for 1 Jun 2021: 250 shares of lot 1 were cancelled. With this change that could not be. Nothing was changed.',
      },
    });
    expect(register.do({ ...back, shares: 50 }).ok).toBe(true);
    expect(heldOn(register, '2021-06-01')).toEqual({});
  });

  it('[SHR-3] takes whole numbers of shares only, from 1 and exact together', () => {
    const register = company();
    const allot = { type: 'shares.allot', holderId: 'h2', on: '2021-01-01', reason: null } as const;
    for (const shares of [0, -1, 1.5, Number.NaN, 2 ** 53]) {
      expect(register.do({ ...allot, shares })).toMatchObject({ refusal: { code: 'not-shares' } });
    }
    expect(register.do({ ...allot, shares: MOST_WEIGHT })).toMatchObject({
      refusal: { code: 'too-many-shares' },
    });
    expect(register.do({ ...allot, shares: MOST_WEIGHT - 300 }).ok).toBe(true);
  });

  it('[SHR-4] holds for no day to come, and for a day before the latest only with a reason', () => {
    const register = company();
    const allot = { type: 'shares.allot', holderId: 'h2', shares: 1, reason: null } as const;
    expect(register.do({ ...allot, on: '2021-12-07' })).toMatchObject({ refusal: { code: 'day-to-come' } });
    expect(register.do({ ...allot, on: '2021-12-06' }).ok).toBe(true);
    expect(register.do({ ...allot, on: '2021-12-05' })).toMatchObject({
      refusal: { code: 'reason-missing' },
    });
    expect(register.do({ ...allot, on: '2021-12-05', reason }).ok).toBe(true);
    expect(
      new ShareRegister('2021-12-06T23:59:00Z').enter('A').allot('h1', 1, '2021-12-06').state.dated,
    ).toHaveLength(1);
    expect(
      new ShareRegister('2021-07-01T23:30:00Z').enter('A').allot('h1', 1, '2021-07-02').state.dated,
    ).toHaveLength(1);
  });

  it('[SHR-5] tells holders apart by name, and knows no other', () => {
    const register = company();
    expect(register.do({ type: 'holder.enter', name: 'ALDER ltd', partyId: null })).toMatchObject({
      refusal: { code: 'holder-twice', field: 'name' },
    });
    expect(register.do({ type: 'holder.amend', holderId: 'h1', name: 'Alder plc', partyId: null }).ok).toBe(
      true,
    );
    expect(register.state.holders.get('h1')?.name).toBe('Alder plc');
    expect(register.do({ type: 'holder.amend', holderId: 'h9', name: 'X', partyId: null }).ok).toBe(false);
    expect(
      register.do({ type: 'shares.allot', holderId: 'h9', shares: 1, on: '2021-01-01', reason: null }),
    ).toMatchObject({
      refusal: { code: 'holder-unknown' },
    });
  });

  it('[SHR-6] splits and joins lots of one holder, and never uses a number twice', () => {
    const register = company();
    expect(register.do({ type: 'lot.split', lot: 1, shares: 100, on: '2020-02-01', reason: null }).ok).toBe(
      true,
    );
    expect(
      register.do({ type: 'lot.split', lot: 1, shares: 200, on: '2020-02-01', reason: null }),
    ).toMatchObject({
      refusal: { code: 'not-a-split' },
    });
    expect(register.do({ type: 'lots.join', lot: 2, toLot: 1, on: '2020-03-01', reason: null }).ok).toBe(
      true,
    );
    register.allot('h2', 10, '2020-04-01');
    expect([...holdingsOn(register.state.dated, '2020-04-01').lots.values()]).toEqual([
      { lot: 1, holderId: 'h1', shares: 300, since: '2020-01-01' },
      { lot: 3, holderId: 'h2', shares: 10, since: '2020-04-01' },
    ]);
    for (const toLot of [1, 2, 3]) {
      expect(register.do({ type: 'lots.join', lot: 1, toLot, on: '2020-05-01', reason: null }).ok).toBe(
        false,
      );
    }
  });

  it('[SHR-7] has several representatives of a holder, the first authorised first', () => {
    const register = company();
    const act = { holderId: 'h1', on: '2020-02-01', reason: null };
    for (const name of ['Ann', 'Bob', 'Cat']) {
      register.do({ type: 'representative.authorise', ...act, personId: name, name });
    }
    expect(register.do({ type: 'representative.authorise', ...act, personId: 'Bob', name: 'Bob' }).ok).toBe(
      false,
    );
    register.do({ type: 'representative.end', ...act, on: '2020-03-01', personId: 'Ann' });
    const namesOn = (day: string) =>
      (holdingsOn(register.state.dated, day).representatives.get('h1') ?? []).map(({ name }) => name);
    expect(namesOn('2020-02-28')).toEqual(['Ann', 'Bob', 'Cat']);
    expect(namesOn('2020-03-01')).toEqual(['Bob', 'Cat']);
    expect(register.do({ type: 'representative.end', ...act, on: '2020-03-01', personId: 'Ann' }).ok).toBe(
      false,
    );
  });

  it('[SHR-8] gives one place for each lot on the record date, with its shares, its holder and who acts', () => {
    const register = company().allot('h2', 20, '2020-02-01').allot('h2', 30, '2020-02-01');
    register.do({
      type: 'representative.authorise',
      holderId: 'h2',
      personId: 'p1',
      name: 'Ann',
      on: '2020-02-01',
      reason: null,
    });
    register.do({
      type: 'representative.authorise',
      holderId: 'h2',
      personId: 'p2',
      name: 'Bob',
      on: '2020-02-01',
      reason: null,
    });
    const { dated, holders } = register.state;
    const seats = lotSeats(holdingsOn(dated, '2020-02-01'), holders);
    expect(seats.map(({ label, weight, member }) => [label, weight, member?.name])).toEqual([
      ['Alder Ltd', 300, undefined],
      ['Birch Ltd, lot 2', 20, 'Ann'],
      ['Birch Ltd, lot 3', 30, 'Ann'],
    ]);
    expect(seats[2]).toMatchObject({
      holderId: 'h2',
      holderName: 'Birch Ltd',
      alternates: [{ name: 'Bob' }],
    });
    expect(register.do({ type: 'record.take', on: '2020-02-01' })).toMatchObject({
      value: [{ data: { on: '2020-02-01', holders: 2, lots: 3, shares: 350 } }],
    });
    for (const on of ['2019-12-31', '2021-12-07']) {
      expect(register.do({ type: 'record.take', on }).ok).toBe(false);
    }
  });

  it('[SHR-9] is opened once, with what a share is', () => {
    const register = company();
    const open = { type: 'register.open', bodyId: 'gm' } as const;
    expect(register.do({ ...open, terms: { nominal: '1', currency: 'GBP' } }).ok).toBe(false);
    for (const nominal of ['0', '0.00', '-1', '1e3', '01', '1.0000001', '']) {
      expect(checkTerms({ nominal, currency: 'GBP' }).ok).toBe(false);
    }
    expect(checkTerms({ nominal: '1', currency: '£' }).ok).toBe(false);
    const said = [
      ['1', 1200],
      ['0.25', 1],
      ['0.001', 5],
      ['0.1', 15],
    ] as const;
    expect(said.map(([nominal, shares]) => sayNominal(shares, { nominal, currency: 'GBP' }))).toEqual([
      '£1,200',
      '£0.25',
      '£0.005',
      '£1.50',
    ]);
    expect(sayNominal(3, { nominal: '10', currency: 'CHF' })).toBe('30 CHF');
  });

  it('says every entry as a sentence', () => {
    const register = company();
    const said = register.state.dated.map((entry) => sayRegisterEntry(entry, register.state.holders));
    expect(said).toEqual(['300 shares were allotted to Alder Ltd as lot 1.']);
  });
});

describe('any register', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((at) => `2021-11-${String(at).padStart(2, '0')}`);
  const shares = fc.integer({ min: 1, max: 40 });
  const lot = fc.integer({ min: 1, max: 8 });
  const holderId = fc.constantFrom('h1', 'h2', 'h3');
  const act: fc.Arbitrary<RegisterCommand> = fc.oneof(
    fc.record({
      type: fc.constant('shares.allot' as const),
      holderId,
      shares,
      on: day,
      reason: fc.constant(reason),
    }),
    fc.record({
      ...{ type: fc.constant('shares.transfer' as const), lot, shares, toHolderId: holderId },
      ...{ toLot: fc.option(lot), on: day, reason: fc.constant(reason) },
    }),
    fc.record({
      type: fc.constant('shares.cancel' as const),
      lot,
      shares,
      on: day,
      reason: fc.constant(reason),
    }),
    fc.record({ type: fc.constant('lot.split' as const), lot, shares, on: day, reason: fc.constant(reason) }),
    fc.record({
      type: fc.constant('lots.join' as const),
      lot,
      toLot: lot,
      on: day,
      reason: fc.constant(reason),
    }),
  );

  it('[SHR-2] [SHR-3] has no empty or negative lot on any day, and its lots are all that was issued', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const register = new ShareRegister().enter('A', 'B', 'C');
        for (const one of acts) register.do(one);
        for (let at = 1; at <= 28; at += 1) {
          const { holdings, impossible } = foldHoldings(
            register.state.dated,
            `2021-11-${String(at).padStart(2, '0')}`,
          );
          const lots = [...holdings.lots.values()];
          expect(impossible).toBeNull();
          expect(lots.every((one) => one.shares >= 1)).toBe(true);
          expect(lots.reduce((sum, one) => sum + one.shares, 0)).toBe(holdings.issued);
        }
      }),
    );
  });
});
