/** A rule counted by another reading of it, and what its rules are then called. */
import { type Counting, countingBy, type CountingMethod } from './counting-rule.js';

const READINGS: Readonly<Record<CountingMethod, string>> = {
  'per-head': 'Rule M',
  'by-category': 'Rule C',
  'by-category-strict': 'Rule C-strict',
};

/** What the rules of a body are called when they count so: "Change Board: Rule C". */
export function nameRules(bodyName: string, method: CountingMethod): string {
  return `${bodyName}: ${READINGS[method]}`;
}

/** The counting by another reading; what a place counts and the thresholds of categories stay as they were. */
export function readBy(counting: Counting, method: CountingMethod): Counting {
  const read = countingBy(method);
  if (counting.kind === 'share' || read.kind === 'share') return read;
  if (counting.kind === 'by-category' && read.kind === 'by-category') {
    return { ...counting, carriedBy: read.carriedBy };
  }
  return { ...read, unit: counting.unit };
}
