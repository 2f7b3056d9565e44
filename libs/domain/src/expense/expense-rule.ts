/** What a body pays its members: kinds of expense with their rates and most amounts, in which currency, and until when one claims. */
import { sayAmount } from '../value/plain-english.js';
import { accept, refuse, type Result } from '../value/refusal.js';

export interface ExpenseKind {
  readonly kindId: string;
  /** "Travel", as it is shown. */
  readonly name: string;
  /** Paid for each mile, in hundredths of the currency; null where the amount that was spent is claimed. */
  readonly perMile: number | null;
  /** The most of one line, in hundredths; null for no limit of the kind. */
  readonly most: number | null;
}

export interface ExpenseRule {
  /** ISO 4217: GBP. */
  readonly currency: string;
  /** A claim comes within so many days after the meeting. */
  readonly claimDays: number;
  readonly kinds: readonly ExpenseKind[];
}

/** Where the body says nothing else. */
export const EXPENSE_RULE: ExpenseRule = {
  currency: 'GBP',
  claimDays: 90,
  kinds: [
    { kindId: 'travel', name: 'Travel', perMile: null, most: null },
    { kindId: 'mileage', name: 'Mileage', perMile: 45, most: null },
    { kindId: 'subsistence', name: 'Subsistence', perMile: null, most: 3_000 },
    { kindId: 'accommodation', name: 'Accommodation', perMile: null, most: 15_000 },
    { kindId: 'other', name: 'Other', perMile: null, most: null },
  ],
};

/** No line is larger, whatever its kind says: a hundred thousand of the currency. */
export const MOST_OF_A_LINE = 10_000_000;

/** 123450 as "£1,234.50". */
export function sayMoney(hundredths: number, currency: string): string {
  return (hundredths / 100).toLocaleString('en-GB', { style: 'currency', currency });
}

/** 123450 as "1234.50", for a spreadsheet. */
export function plainMoney(hundredths: number): string {
  return `${String(Math.trunc(hundredths / 100))}.${String(hundredths % 100).padStart(2, '0')}`;
}

/** "45p a mile", or "at most £30.00", or nothing. */
export function sayExpenseKind({ perMile, most }: ExpenseKind, currency: string): string {
  const parts = [
    ...(perMile === null ? [] : [`${sayMoney(perMile, currency)} a mile`]),
    ...(most === null ? [] : [`at most ${sayMoney(most, currency)} a line`]),
  ];
  return parts.join(', ');
}

/** "Claims come within 90 days after the meeting." */
export function sayClaimDays(claimDays: number): string {
  return `Claims come within ${claimDays === 1 ? 'a day' : `${sayAmount(claimDays)} days`} after the meeting.`;
}

/** Accepts a rule whose kinds differ and whose currency is counted in hundredths. */
export function checkExpenseRule(rule: ExpenseRule): Result<ExpenseRule> {
  if (!hasHundredths(rule.currency)) return CURRENCY_UNKNOWN;
  const names = [rule.kinds.map(({ kindId }) => kindId), rule.kinds.map(({ name }) => name.toLowerCase())];
  return names.some((list) => new Set(list).size < list.length) ? KINDS_ALIKE : accept(rule);
}

function hasHundredths(currency: string): boolean {
  const known = Intl.supportedValuesOf('currency').includes(currency);
  if (!known) return false;
  const format = new Intl.NumberFormat('en-GB', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits === 2;
}

const CURRENCY_UNKNOWN = refuse(
  'invalid',
  'currency-unknown',
  'Give the three letters of a currency that is counted in hundredths, such as GBP or EUR.',
  'currency',
);
const KINDS_ALIKE = refuse(
  'invalid',
  'expense-kinds-alike',
  'Two kinds have the same name. Give each kind a name of its own.',
  'kinds',
);
