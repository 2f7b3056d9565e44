/** The ways of counting, as they are offered. */
import type { CountingMethod } from '@quorate/domain';

export const methodWords: Readonly<Record<CountingMethod, string>> = {
  'per-head': 'Across the whole body, one vote for each seat',
  'by-category': 'By category, then by the categories that reached an outcome',
  'by-category-strict': 'By category, more than half of all categories needed',
};
