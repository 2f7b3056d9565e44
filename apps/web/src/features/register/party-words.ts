/** What the parties page says of a party, read from its dated categories. */
import type { PartyView } from '@quorate/contracts';
import { ukDateShort } from '@quorate/domain';

export interface CategoryStanding {
  /** The categories that hold on the day: "Large Supplier". */
  readonly now: readonly string[];
  /** Those that ended or are to begin, oldest first: "Small Supplier until 31 Mar 2019". */
  readonly history: readonly string[];
}

/** Parts the categories of a party into what holds on the day (YYYY-MM-DD) and what does not. */
export function categoriesOn({ categories }: Pick<PartyView, 'categories'>, day: string): CategoryStanding {
  const now: string[] = [];
  const history: string[] = [];
  for (const { name, from, until } of categories) {
    if (from > day) history.push(`${name} from ${ukDateShort(from)}`);
    else if (until !== null && until < day) history.push(`${name} until ${ukDateShort(until)}`);
    else now.push(until === null ? name : `${name} until ${ukDateShort(until)}`);
  }
  return { now, history };
}

/** "Withdrawal of 1 Jan 2020 moved to 1 Jan 2021: the notice says 2021". */
export function sayWithdrawalChange({
  was,
  became,
  reason,
}: Omit<PartyView['withdrawalChanges'][number], 'at'>): string {
  const what = became === null ? 'taken back' : `moved to ${ukDateShort(became)}`;
  return `Withdrawal of ${ukDateShort(was)} ${what}: ${reason}`;
}
