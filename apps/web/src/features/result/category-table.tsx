/** How each category stood, with its outcome, and the whole body in the last line. Props: outcome. */
import {
  allOf,
  asSentenceStart,
  isOfPersons,
  isWeighed,
  PLACE_WORDS,
  STANDINGS,
  type Outcome,
  type Tally,
} from '@quorate/domain';
import type { ReactNode } from 'react';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { formatNumber } from '../../ui/format.js';
import { sayCategory, verdictWords, wordsIn } from '../outcome/index.js';

interface Line {
  readonly key: string;
  readonly name: string;
  readonly seats: number;
  readonly tally: Tally;
  readonly outcome: string;
}

/** Sending back has a column only where somebody asked for it. */
function columnsOf(outcome: Outcome): readonly DataColumn<Line>[] {
  const { total } = outcome;
  const words = wordsIn(outcome);
  const standings = STANDINGS.filter((standing) => standing !== 'send-back' || total[standing] > 0);
  return [
    { key: 'name', head: 'Category', cell: ({ name }) => name, isRowHead: true },
    {
      key: 'seats',
      head: asSentenceStart(PLACE_WORDS[outcome.electorate][1]),
      cell: ({ seats }) => formatNumber(seats),
      isNumber: true,
    },
    ...standings.map((standing): DataColumn<Line> => ({
      key: standing,
      head: words[standing],
      cell: ({ tally }) => formatNumber(tally[standing]),
      isNumber: true,
    })),
    { key: 'outcome', head: 'Outcome', cell: ({ outcome }) => <strong>{outcome}</strong> },
  ];
}

/** Where places weigh, the answers are counted in votes and not in places. */
function captionOf({ categories, counting }: Outcome): string {
  const of = categories.length === 0 ? 'All together' : 'By category';
  return isWeighed(counting) ? `${of}; the answers in votes` : of;
}

/** Shows the table; each line's figures add up to its seats, or to what they weigh. */
export function CategoryTable({ outcome }: { readonly outcome: Outcome }): ReactNode {
  const lines = outcome.categories.map(({ constituencyId, name, seats, tally, outcome: reached }): Line => ({
    key: constituencyId,
    name,
    seats,
    tally,
    outcome: sayCategory(reached, outcome.words),
  }));
  const whole: Line = {
    key: 'whole body',
    name: `All ${PLACE_WORDS[outcome.electorate][1]}`,
    // Persons and hands are counted across the body, so that there are no categories to add up.
    seats:
      isOfPersons(outcome.electorate) || outcome.categories.length === 0
        ? allOf(outcome.total)
        : outcome.categories.reduce((sum, { seats }) => sum + seats, 0),
    tally: outcome.total,
    outcome: verdictWords[outcome.verdict],
  };
  return (
    <DataTable
      caption={captionOf(outcome)}
      columns={columnsOf(outcome)}
      rows={[...lines, whole]}
      rowKey={({ key }) => key}
      isCurrent={({ key }) => key === whole.key}
    />
  );
}
