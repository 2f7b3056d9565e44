/** The counts of each category as a table to fill in. Props: draft, change, faults. */
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import {
  emptyCategory,
  isWeighedDraft,
  MOST_CATEGORIES,
  type CategoryDraft,
  type CategoryField,
} from '../calculator-case/index.js';
import styles from './calculator.module.css';
import { countColumns } from './calculator-words.js';
import type { DraftFieldsProps } from './draft-fields.js';

interface Line {
  readonly at: number;
  readonly category: CategoryDraft;
}

/** Shows a line for each category; what is wrong stands below the table. */
export function CountFields({ draft, change, faults }: DraftFieldsProps): ReactNode {
  const { categories } = draft;
  const isWeighed = isWeighedDraft(draft);
  const set = (at: number, part: Partial<CategoryDraft>): void =>
    change({ categories: categories.map((one, place) => (place === at ? { ...one, ...part } : one)) });
  const cell = (line: Line, field: CategoryField, label: string): ReactNode => (
    <CountCell
      line={line}
      field={field}
      label={label}
      hasFault={faults.has(`${field} ${line.at}`)}
      onChange={(value) => set(line.at, { [field]: value })}
    />
  );
  const columns: readonly DataColumn<Line>[] = [
    { key: 'name', head: 'Category', isRowHead: true, cell: (line) => cell(line, 'name', 'name') },
    ...countColumns(draft, isWeighed).map(({ field, head }): DataColumn<Line> => ({
      key: field,
      head,
      isNumber: true,
      cell: (line) => cell(line, field, head.toLowerCase()),
    })),
    ...(categories.length < 2 ? [] : [removal((at) => change({ categories: categories.toSpliced(at, 1) }))]),
  ];
  return (
    <div className={styles.counts}>
      <DataTable
        caption={isWeighed ? 'Votes by weight' : 'Votes'}
        columns={columns}
        rows={categories.map((category, at) => ({ at, category }))}
        rowKey={({ at }) => String(at)}
      />
      <CountFaults draft={draft} faults={faults} />
      <p className={styles.hint}>
        {isWeighed
          ? 'Places and Present are people, for the quorum; all others are weight.'
          : 'Whoever has a place and is not counted is absent. Leave an empty field for none.'}
      </p>
      {categories.length < MOST_CATEGORIES && (
        <Button
          tone="plain"
          onClick={() =>
            change({ categories: [...categories, emptyCategory(`Category ${categories.length + 1}`)] })
          }
        >
          Add a category
        </Button>
      )}
    </div>
  );
}

function removal(remove: (at: number) => void): DataColumn<Line> {
  return {
    key: 'remove',
    head: 'Remove',
    isNumber: true,
    cell: ({ at, category }) => (
      <button
        type="button"
        className={styles.remove}
        aria-label={`Remove ${category.name || 'this category'}`}
        onClick={() => remove(at)}
      >
        ×
      </button>
    ),
  };
}

interface CountCellProps {
  readonly line: Line;
  readonly field: CategoryField;
  readonly label: string;
  readonly hasFault: boolean;
  readonly onChange: (value: string) => void;
}

function CountCell({ line, field, label, hasFault, onChange }: CountCellProps): ReactNode {
  const isName = field === 'name';
  const who = line.category.name || `Category ${line.at + 1}`;
  return (
    <input
      className={isName ? styles.name : styles.number}
      aria-label={isName ? `Name of category ${line.at + 1}` : `${who}: ${label}`}
      aria-invalid={hasFault || undefined}
      aria-describedby={hasFault ? 'count-faults' : undefined}
      inputMode={isName ? undefined : 'numeric'}
      autoComplete="off"
      maxLength={isName ? 80 : 20}
      placeholder={isName ? undefined : '0'}
      value={line.category[field]}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** One sentence for each field, with the category it is in. */
function CountFaults({ draft, faults }: Pick<DraftFieldsProps, 'draft' | 'faults'>): ReactNode {
  const heads = new Map(
    countColumns(draft, isWeighedDraft(draft)).map(({ field, head }) => [field as string, head]),
  );
  const sentences = [...faults].flatMap(([key, sentence]) => {
    const [field = '', at] = key.split(' ');
    const head = heads.get(field);
    if (at === undefined || head === undefined) return [];
    const name = draft.categories[Number(at)]?.name ?? '';
    return [sentence.startsWith('The counts') ? sentence : `${name}, ${head.toLowerCase()}: ${sentence}`];
  });
  if (sentences.length === 0) return null;
  return (
    <ul className={styles.faults} id="count-faults" role="status">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
