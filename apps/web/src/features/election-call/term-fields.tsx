/** How long the seats of a constituency are given for. Props: one, labels (of the seats that are up), fault, onChange. */
import { sayList, type TermRule } from '@quorate/domain';
import type { ReactNode } from 'react';
import { Select } from '../../ui/select.js';
import { TextInput } from '../../ui/text-input.js';
import { TERM_KINDS } from './call-draft.js';
import type { OneConstituencyProps } from './call-draft.js';

const kinds: Readonly<Record<TermRule['kind'], string>> = {
  months: 'So many months',
  staggered: '24 months for the first half of the seats, 12 for the others',
  review: 'Until the nearest annual review',
  rest: 'The rest of the term that was begun',
  dates: 'From one day to another',
};

export interface TermFieldsProps extends OneConstituencyProps {
  readonly labels: readonly string[];
}

/** "24 months: Seat 1 and Seat 2. 12 months: Seat 3." */
function sayHalves(labels: readonly string[]): string {
  const half = Math.ceil(labels.length / 2);
  const others = labels.slice(half);
  const short = others.length === 0 ? 'none' : sayList(others);
  return `24 months: ${sayList(labels.slice(0, half))}. 12 months: ${short}.`;
}

/** Shows the fields that the kind of term needs. */
export function TermFields({ one, labels, fault, onChange }: TermFieldsProps): ReactNode {
  return (
    <>
      <Select
        label="Term"
        hint={one.term === 'staggered' ? sayHalves(labels) : undefined}
        value={one.term}
        options={TERM_KINDS.map((kind) => ({ value: kind, label: kinds[kind] }))}
        onChange={({ target }) =>
          onChange({ term: TERM_KINDS.find((kind) => kind === target.value) ?? 'months' })
        }
      />
      <TextInput
        label="First day of the term"
        hint="After the result can be known; the term begins at midnight UK time"
        type="date"
        value={one.from}
        error={fault('from')}
        onChange={(event) => onChange({ from: event.target.value })}
      />
      {one.term === 'months' && (
        <TextInput
          label="Months"
          inputMode="numeric"
          value={one.months}
          error={fault('months')}
          onChange={(event) => onChange({ months: event.target.value })}
        />
      )}
      {one.term === 'dates' && (
        <TextInput
          label="Last day of the term"
          type="date"
          value={one.until}
          error={fault('until')}
          onChange={(event) => onChange({ until: event.target.value })}
        />
      )}
      {one.term === 'review' && (
        <TextInput
          label="Day of an annual review"
          hint="Any year: the term ends on the day before the next review"
          type="date"
          value={one.review}
          error={fault('review')}
          onChange={(event) => onChange({ review: event.target.value })}
        />
      )}
    </>
  );
}
