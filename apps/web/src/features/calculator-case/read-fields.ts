/** Reads numbers and fractions as people type them, and gathers what cannot be read under the name of its field. */
import type { WholeFraction } from '@quorate/domain';

/** Sentences by field; the fields of a category carry its place: "approve 2". */
export type Faults = Map<string, string>;

/** A whole number, "1,234" and "1 234" too; empty is 0. */
export function readCount(text: string, field: string, least: number, faults: Faults): number {
  const plain = text.replace(/[\s,]/g, '');
  const number = plain === '' ? 0 : /^\d+$/.test(plain) ? Number(plain) : Number.NaN;
  if (Number.isSafeInteger(number) && number >= least) return number;
  faults.set(field, `Give a whole number${least > 0 ? ` from ${least}` : ''}.`);
  return least;
}

/** "2/3", "75 %" or "all". */
export function readFraction(text: string, field: string, faults: Faults): WholeFraction {
  const plain = text.trim();
  const parts = /^(\d{1,9})\s*\/\s*(\d{1,9})$/.exec(plain) ?? /^(\d{1,3})\s*(%)$/.exec(plain);
  const numerator = plain === 'all' ? 1 : Number(parts?.[1]);
  const denominator = plain === 'all' ? 1 : parts?.[2] === '%' ? 100 : Number(parts?.[2]);
  if (numerator > 0 && denominator > 0 && numerator <= denominator) return lowest(numerator, denominator);
  faults.set(field, 'Give a fraction such as 1/2 or 2/3, or a percentage such as 75 %, of at most all.');
  return { numerator: 1, denominator: 1 };
}

function lowest(numerator: number, denominator: number): WholeFraction {
  let [larger, smaller] = [denominator, numerator];
  while (smaller > 0) [larger, smaller] = [smaller, larger % smaller];
  return { numerator: numerator / larger, denominator: denominator / larger };
}
