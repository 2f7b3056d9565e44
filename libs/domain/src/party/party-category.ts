/** The party categories a party holds, as dated history: nothing is overwritten when a category changes. */
import { daysBetween } from '../calendar/calendar-date.js';

export interface CategorySpell {
  readonly categoryId: string;
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** First day on which it no longer holds; null while it goes on. */
  readonly until: string | null;
}

/** The categories held on the date, oldest spell first; usually one, none before accession or after withdrawal. */
export function categoriesOn(history: readonly CategorySpell[], date: string): string[] {
  const holding = history.filter(({ from, until }) => from <= date && (until === null || date < until));
  const oldestFirst = holding.toSorted((one, other) => daysBetween(other.from, one.from));
  return [...new Set(oldestFirst.map(({ categoryId }) => categoryId))];
}
