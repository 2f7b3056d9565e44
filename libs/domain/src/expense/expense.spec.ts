/** Claims for expenses: what a line comes to, which are refused, and who does what with a claim. */
import { describe, expect, it } from '@jest/globals';
import {
  type AskedLine,
  claimState,
  type ClaimStep,
  type ExpenseClaim,
  lastSubmitted,
  sayClaimStep,
  totalOf,
} from './expense-claim.js';
import { checkMayWrite, type ClaimAct, decideClaim, MOST_LINES } from './decide-expense.js';
import { checkExpenseRule, EXPENSE_RULE, plainMoney, sayExpenseKind, sayMoney } from './expense-rule.js';

const train: AskedLine = {
  ...{ on: '2026-10-01', kindId: 'travel', miles: null, amount: 4_550, note: 'Train', receipts: [] },
};
const drive: AskedLine = { ...train, kindId: 'mileage', miles: 120, amount: null };

function aClaim(...steps: readonly ClaimStep[]): ExpenseClaim {
  const dated = steps.map((step) => ({ ...step, at: '2026-10-02T10:00:00Z', by: 'x' }));
  return { claimantId: 'ann', meetingDay: '2026-10-01', lines: [train, drive], notes: '', steps: dated };
}

const submitted: ClaimStep = { type: 'submitted', currency: 'GBP', lines: [], notes: '' };
const decide = (claim: ExpenseClaim, act: ClaimAct, by = 'sam', today = '2026-10-05') =>
  decideClaim(claim, act, { rule: EXPENSE_RULE, by, today });

function refusalOf(claim: ExpenseClaim, act: ClaimAct, by?: string, today?: string): string {
  const decided = decide(claim, act, by, today);
  if (decided.ok) throw new Error('it was accepted');
  expect(decided.refusal.sentence).toMatch(/^[A-Z].+\.$/);
  return decided.refusal.code;
}

const lineRefused = (line: Partial<AskedLine>): string =>
  refusalOf({ ...aClaim(), lines: [train, { ...train, ...line }] }, { type: 'submit' }, 'ann');

describe('a claim for expenses', () => {
  it('[EXP-1] keeps with what was submitted the rate of the day, and counts miles by it', () => {
    const decided = decide(aClaim(), { type: 'submit' }, 'ann');
    if (!decided.ok || decided.value.type !== 'submitted') throw new Error('it was refused');
    const { lines } = decided.value;
    expect(lines.map(({ kind, perMile, miles, amount }) => [kind, perMile, miles, amount])).toEqual([
      ['Travel', null, null, 4_550],
      ['Mileage', 45, 120, 5_400],
    ]);
    expect(totalOf(lines)).toBe(9_950);
    const claim = aClaim(decided.value);
    expect(claimState(claim)).toBe('submitted');
    expect(lastSubmitted(claim)?.lines).toEqual(lines);
  });

  it.each([
    ['negative', { amount: -1 }, 'expense-not-whole'],
    ['nothing', { amount: 0 }, 'expense-not-whole'],
    ['a fraction of a penny', { amount: 10.5 }, 'expense-not-whole'],
    ['more than is counted exactly', { amount: 2 ** 53 }, 'expense-not-whole'],
    ['no number', { amount: Number.NaN }, 'expense-not-whole'],
    ['missing', { amount: null }, 'expense-missing'],
    ['more than the kind allows', { kindId: 'subsistence', amount: 3_001 }, 'expense-too-large'],
    ['more than any line', { amount: 10_000_001 }, 'expense-too-large'],
    ['half a mile', { kindId: 'mileage', miles: 0.5 }, 'expense-not-whole'],
    ['no miles', { kindId: 'mileage', miles: null }, 'expense-missing'],
    ['miles to the moon', { kindId: 'mileage', miles: 238_900 }, 'expense-too-large'],
    ['of a kind that is not paid', { kindId: 'gifts' }, 'expense-kind-unknown'],
    ['of a day to come', { on: '2026-10-06' }, 'expense-to-come'],
  ])('[EXP-2] with a line that is %s is refused', (_what, line, code) => {
    expect(lineRefused(line)).toBe(code);
  });

  it('[EXP-2] has lines, and no more than fit', () => {
    const lines = Array.from({ length: MOST_LINES + 1 }, () => train);
    expect(refusalOf({ ...aClaim(), lines: [] }, { type: 'submit' }, 'ann')).toBe('no-lines');
    expect(refusalOf({ ...aClaim(), lines }, { type: 'submit' }, 'ann')).toBe('too-many-lines');
  });

  it('[EXP-3] comes once the meeting was held and within the days of the body; what was sent back may come later', () => {
    const submit: ClaimAct = { type: 'submit' };
    expect(refusalOf(aClaim(), submit, 'ann', '2026-09-30')).toBe('meeting-to-come');
    expect(decide(aClaim(), submit, 'ann', '2026-12-30').ok).toBe(true);
    expect(refusalOf(aClaim(), submit, 'ann', '2026-12-31')).toBe('claim-late');
    const back = aClaim(submitted, { type: 'sent-back', reason: 'No receipt' });
    expect(decide(back, submit, 'ann', '2027-03-01').ok).toBe(true);
  });

  it('[EXP-4] is written by its claimant alone, while it is a draft or was sent back', () => {
    expect(checkMayWrite(aClaim(), 'ann').ok).toBe(true);
    expect(checkMayWrite(aClaim(), 'sam').ok).toBe(false);
    expect(checkMayWrite(aClaim(submitted), 'ann').ok).toBe(false);
    expect(checkMayWrite(aClaim(submitted, { type: 'sent-back', reason: 'x' }), 'ann').ok).toBe(true);
    expect(refusalOf(aClaim(submitted), { type: 'submit' }, 'ann')).toBe('claim-submitted');
    expect(refusalOf(aClaim(), { type: 'submit' }, 'sam')).toBe('not-your-claim');
  });

  it('[EXP-5] is decided once, with a reason where it is not approved, and never by its claimant', () => {
    const claim = aClaim(submitted);
    const refused: ClaimAct = { type: 'refuse', reason: 'Not for a meeting' };
    expect(decide(claim, { type: 'approve' })).toEqual({ ok: true, value: { type: 'approved' } });
    expect(decide(claim, refused)).toMatchObject({ value: { type: 'refused', reason: 'Not for a meeting' } });
    for (const act of [{ type: 'approve' }, refused, { type: 'send-back', reason: 'x' }] as const)
      expect(refusalOf(claim, act, 'ann')).toBe('own-claim');
    expect(refusalOf(claim, { type: 'send-back', reason: '' })).toBe('text-missing');
    for (const last of [{ type: 'approved' }, { type: 'refused', reason: 'x' }] as const)
      expect(refusalOf(aClaim(submitted, last), { type: 'approve' })).toBe('claim-not-so-far');
    expect(refusalOf(aClaim(), { type: 'approve' })).toBe('claim-not-so-far');
  });

  it('[EXP-6] is marked as paid when it is approved, with the day and a reference, by another than its claimant', () => {
    const approved = aClaim(submitted, { type: 'approved' });
    const pay: ClaimAct = { type: 'pay', on: '2026-10-05', reference: 'BACS 17' };
    expect(decide(approved, pay)).toMatchObject({ value: { type: 'paid', reference: 'BACS 17' } });
    expect(refusalOf(approved, { ...pay, on: '2026-10-06' })).toBe('paid-later');
    expect(refusalOf(approved, { ...pay, reference: ' ' })).toBe('text-missing');
    expect(refusalOf(approved, pay, 'ann')).toBe('own-claim');
    expect(refusalOf(aClaim(submitted), pay)).toBe('claim-not-so-far');
  });

  it('says its steps in words', () => {
    const say = (step: ClaimStep) => sayClaimStep(step, (day) => `the day ${day}`);
    expect(say(submitted)).toBe('Submitted');
    expect(say({ type: 'sent-back', reason: 'No receipt' })).toBe('Sent back. Reason: No receipt');
    expect(say({ type: 'paid', on: '2026-10-05', reference: 'BACS 17' })).toBe(
      'Paid on the day 2026-10-05, reference BACS 17',
    );
  });
});

describe('the rule of a body', () => {
  it('[EXP-7] has kinds that differ and a currency that is counted in hundredths', () => {
    expect(checkExpenseRule(EXPENSE_RULE).ok).toBe(true);
    for (const currency of ['JPY', 'KWD', 'XXQ', 'gbp'])
      expect(checkExpenseRule({ ...EXPENSE_RULE, currency }).ok).toBe(false);
    const [kind] = EXPENSE_RULE.kinds;
    if (kind === undefined) throw new Error('there is no kind');
    const kinds = [kind, { ...kind, kindId: 'again', name: 'TRAVEL' }];
    expect(checkExpenseRule({ ...EXPENSE_RULE, kinds }).ok).toBe(false);
  });

  it('says money and kinds as people do', () => {
    expect([sayMoney(123_450, 'GBP'), plainMoney(123_450), plainMoney(5)]).toEqual([
      ...['£1,234.50', '1234.50', '0.05'],
    ]);
    expect(EXPENSE_RULE.kinds.map((kind) => sayExpenseKind(kind, 'GBP'))).toEqual([
      ...['', '£0.45 a mile', 'at most £30.00 a line', 'at most £150.00 a line', ''],
    ]);
  });
});
