/** How interests are dated and reviews are told. */
import type { BodyInterests } from '@quorate/contracts';
import { formatDate } from '../../ui/format.js';

/** "Since Thu 1 April 2021", or "Fri 1 April 2021 to Tue 3 May 2022". */
export function sayTime({ from, until }: { readonly from: string; readonly until: string | null }): string {
  return until === null ? `Since ${formatDate(from)}` : `${formatDate(from)} to ${formatDate(until)}`;
}

type Review = NonNullable<BodyInterests['people'][number]['review']>;

/** "Due for review since Fri 1 April 2022". */
export function sayReview({ dueOn, isDue }: Review): string {
  if (dueOn === null) return 'Due: nothing was declared yet';
  return isDue ? `Due for review since ${formatDate(dueOn)}` : `Next review due ${formatDate(dueOn)}`;
}
