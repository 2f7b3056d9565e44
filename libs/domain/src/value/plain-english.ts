/** Numbers, fractions and lists as a person would write them, so that every sentence of the rules reads the same. */
import type { WholeFraction } from './fraction.js';

const NUMBER_WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const FRACTION_WORDS: Readonly<Record<string, string>> = {
  '1/2': 'half',
  '1/3': 'one third',
  '2/3': 'two thirds',
  '1/4': 'a quarter',
  '3/4': 'three quarters',
  '1/1': 'all',
};

/** A small count in words up to ten, in figures above: "four", "11". */
export function sayNumber(count: number): string {
  return NUMBER_WORDS[count] ?? String(count);
}

/** "half", "two thirds", or "5/9" where English has no short word. */
export function sayFraction({ numerator, denominator }: WholeFraction): string {
  const written = `${numerator}/${denominator}`;
  return FRACTION_WORDS[written] ?? written;
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
