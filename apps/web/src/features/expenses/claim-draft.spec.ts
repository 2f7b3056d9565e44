/** Amounts as people type them, and what keeps a line from being claimed. */
import { describe, expect, it } from '@jest/globals';
import { EXPENSE_RULE } from '@quorate/domain';
import {
  askedOf,
  faultsOf,
  hindrances,
  inputOf,
  type LineDraft,
  penceOf,
  totalSoFar,
} from './claim-draft.js';

const rule = { ...EXPENSE_RULE, kinds: [...EXPENSE_RULE.kinds] };
const train: LineDraft = {
  key: 'a',
  on: '2026-10-01',
  kindId: 'travel',
  quantity: '45.50',
  note: ' Train ',
  receipts: [],
};
const faults = (line: Partial<LineDraft>) =>
  faultsOf({ lines: [{ ...train, ...line }], notes: '' }, rule, '2026-10-05').get(0);

describe('what is typed into a claim', () => {
  it.each([
    ['45.50', 4_550],
    ['£1,045.5', 104_550],
    ['7', 700],
    ['0.01', 1],
    ['', null],
  ])('%s becomes whole pence', (text, pence) => {
    expect(penceOf(text)).toBe(pence);
  });

  it.each(['-5', '1.234', '1e5', 'ten', '9999999999', '4..5', '.5'])('%s is no amount', (text) => {
    expect(penceOf(text)).toBeNaN();
    expect(faults({ quantity: text })).toEqual({
      field: 'quantity',
      sentence: expect.stringMatching(/^Write the amount/),
    });
  });

  it('is miles for a kind that is paid by the mile', () => {
    const drive = { ...train, kindId: 'mileage', quantity: '1,200' };
    expect(askedOf(drive, rule)).toMatchObject({ miles: 1_200, amount: null, note: 'Train' });
    expect(faults({ kindId: 'mileage', quantity: '1.5' })?.field).toBe('quantity');
    expect(totalSoFar({ lines: [train, drive, { ...train, quantity: 'x' }], notes: '' }, rule)).toBe(58_550);
  });

  it('is told what is missing at its field, and saved unfinished', () => {
    expect(faults({})).toBeUndefined();
    expect(faults({ on: '' })?.field).toBe('on');
    expect(faults({ kindId: '' })?.field).toBe('kindId');
    expect(faults({ quantity: '' })).toEqual({ field: 'quantity', sentence: 'Give the amount.' });
    const unfinished = { lines: [{ ...train, quantity: '' }], notes: '' };
    expect(hindrances(unfinished, rule, '2026-10-05').size).toBe(0);
    expect(inputOf(unfinished, rule, 3)).toMatchObject({ version: 3, lines: [{ amount: null }] });
    expect(hindrances({ lines: [{ ...train, on: '' }], notes: '' }, rule, '2026-10-05').size).toBe(1);
  });
});
