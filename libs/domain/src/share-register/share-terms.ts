/** What a share is: its nominal value, as an exact decimal of a currency. */
import { accept, refuse, type Result } from '../value/refusal.js';
import { sayAmount } from '../value/plain-english.js';

export interface ShareTerms {
  /** "1", "0.25": above nothing, with at most six decimal places. */
  readonly nominal: string;
  /** Three letters of ISO 4217: GBP. */
  readonly currency: string;
}

const NOMINAL = /^(?:0|[1-9]\d{0,8})(?:\.\d{1,6})?$/;
const SIGNS: Readonly<Record<string, string>> = { GBP: '£', EUR: '€', USD: '$' };

/** Refuses a nominal value that is not an amount above nothing, or a currency that is no code. */
export function checkTerms(terms: ShareTerms): Result<ShareTerms> {
  if (!NOMINAL.test(terms.nominal) || Number(terms.nominal) === 0) {
    const sentence = 'Give the nominal value of a share as an amount above 0, such as 1 or 0.25.';
    return refuse('invalid', 'not-an-amount', sentence, 'nominal');
  }
  if (/^[A-Z]{3}$/.test(terms.currency)) return accept(terms);
  return refuse(
    'invalid',
    'not-a-currency',
    'Give the currency by its three letters, such as GBP.',
    'currency',
  );
}

/** The nominal value of so many shares: "£1,200", "£0.25". */
export function sayNominal(shares: number, { nominal, currency }: ShareTerms): string {
  const [whole = '0', decimals = ''] = nominal.split('.');
  const scale = 10n ** BigInt(decimals.length);
  const total = BigInt(shares) * (BigInt(whole) * scale + BigInt(decimals === '' ? '0' : decimals));
  const rest = total % scale;
  const sign = SIGNS[currency];
  const amount = sayAmount(total / scale) + (rest === 0n ? '' : `.${pence(rest, decimals.length)}`);
  return sign === undefined ? `${amount} ${currency}` : `${sign}${amount}`;
}

/** At least two places, without zeros that say nothing. */
function pence(rest: bigint, places: number): string {
  return rest.toString().padStart(places, '0').replace(/0+$/, '').padEnd(2, '0');
}
