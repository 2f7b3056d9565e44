/** Numbers, fractions and lists as a person would write them, so that every sentence of the rules reads the same. */
import type { WholeFraction } from './fraction.js';

const NUMBER_WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** From halves to tenths, each for one and for more. */
const PARTS: readonly (readonly [one: string, more: string])[] = [
  ['half', 'halves'],
  ['one third', 'thirds'],
  ['a quarter', 'quarters'],
  ['a fifth', 'fifths'],
  ['a sixth', 'sixths'],
  ['a seventh', 'sevenths'],
  ['an eighth', 'eighths'],
  ['a ninth', 'ninths'],
  ['a tenth', 'tenths'],
];

/** 1234567 as "1,234,567": how every amount is written. */
export function sayAmount(amount: number | bigint): string {
  return amount.toLocaleString('en-GB');
}

/** A small count in words up to ten, in figures above: "four", "11". */
export function sayNumber(count: number): string {
  return NUMBER_WORDS[count] ?? sayAmount(count);
}

function divisorOf(one: number, other: number): number {
  return other === 0 ? one : divisorOf(other, one % other);
}

/** "half", "two thirds", "86 %" where it is whole per cents, or "5/11" where English has no short word; 50/100 is half. */
export function sayFraction({ numerator, denominator }: WholeFraction): string {
  const by = divisorOf(numerator, denominator);
  const [part, whole] = [numerator / by, denominator / by];
  if (part === whole) return 'all';
  const [one, more] = PARTS[whole - 2] ?? [];
  if (one !== undefined && more !== undefined) return part === 1 ? one : `${sayNumber(part)} ${more}`;
  return 100 % whole === 0 ? `${part * (100 / whole)} %` : `${part}/${whole}`;
}

/** "Large Suppliers, Small Suppliers and Networks". */
export function sayList(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** "the Change Board", and "the BRD Board" for a body that calls itself "The BRD Board". */
export function withThe(name: string): string {
  return `the ${name.replace(/^the\s+/i, '')}`;
}

/** The first letter in capitals, as a sentence begins. */
export function asSentenceStart(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
