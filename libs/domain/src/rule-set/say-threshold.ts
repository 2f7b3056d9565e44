/** A threshold in words: the fraction, and what it is a fraction of. */
import { assertNever } from '../value/assert-never.js';
import { sayFraction } from '../value/plain-english.js';
import type { Threshold } from './threshold.js';
import type { VoteForm } from './vote-form.js';

/** "more than half", "at least two thirds", "all". */
export function sayThreshold({ fraction, strict }: Threshold): string {
  if (strict) return `more than ${sayFraction(fraction)}`;
  const share = sayFraction(fraction);
  return share === 'all' ? share : `at least ${share}`;
}

/** What the fraction is of, as `whose` votes: "the votes for and against", "all its votes, present or not". */
export function sayBase({ base }: Threshold, form: VoteForm, whose: 'the' | 'its'): string {
  const mayGoBack = form.kind === 'motion' && form.sendBack;
  switch (base) {
    case 'cast':
      return mayGoBack ? `${whose} votes for, against and to send back` : `${whose} votes for and against`;
    case 'cast-with-abstentions':
      return `${whose} votes cast, abstentions among them,`;
    case 'present':
      return `${whose} votes of those present, cast or not,`;
    case 'entitled':
      return `all ${whose} votes on the roll, cast or not,`;
    default:
      return assertNever(base);
  }
}

/** "more than half of the votes for and against". */
export function sayShare(threshold: Threshold, form: VoteForm, whose: 'the' | 'its' = 'the'): string {
  const [share, base] = [sayThreshold(threshold), sayBase(threshold, form, whose)];
  return share === 'all' && base.startsWith('all ') ? base : `${share} of ${base}`;
}
