/** The rounds or stages of an election as a table with a bar in each figure; who is elected stands in words. Props: caption, options, columns, elected, undecided. */
import type { ElectionOption } from '@quorate/domain';
import type { ReactNode } from 'react';
import { StateWord } from '../../ui/state-word.js';
import styles from './stages-table.module.css';

export interface StageColumn {
  readonly key: string;
  readonly head: string;
  /** What happened in it. */
  readonly act: string;
  readonly votes: ReadonlyMap<string, { readonly figure: string; readonly size: number }>;
  readonly elected: readonly string[];
  readonly excluded: string | null;
  readonly below?: readonly { readonly term: string; readonly figure: string }[];
}

export interface StagesTableProps {
  readonly caption: string;
  readonly options: readonly ElectionOption[];
  readonly columns: readonly StageColumn[];
  readonly elected: readonly string[];
  /** Between whom it is not decided yet. */
  readonly undecided: readonly string[];
}

/** Shows the options as lines, the elected first as elected; it scrolls by itself where it is wider than the page. */
export function StagesTable({ caption, options, columns, elected, undecided }: StagesTableProps): ReactNode {
  const most = Math.max(1, ...columns.flatMap(({ votes }) => [...votes.values()].map(({ size }) => size)));
  const placeOf = (id: string): number => (elected.includes(id) ? elected.indexOf(id) : elected.length);
  const lines = options.toSorted((one, other) => placeOf(one.id) - placeOf(other.id));
  const terms = columns[0]?.below?.map(({ term }) => term) ?? [];
  return (
    <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Option</th>
            {columns.map(({ key, head, act }) => (
              <th key={key} scope="col">
                {head}
                {act !== '' && <span className={styles.act}>{act}</span>}
              </th>
            ))}
            <th scope="col">Result</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, name }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {columns.map((column) => (
                <Cell key={column.key} column={column} optionId={id} most={most} />
              ))}
              <td>
                <Result isElected={elected.includes(id)} isOpen={undecided.includes(id)} />
              </td>
            </tr>
          ))}
          {terms.map((term, at) => (
            <tr key={term} className={styles.below}>
              <th scope="row">{term}</th>
              {columns.map(({ key, below }) => (
                <td key={key} className={styles.figure}>
                  {below?.[at]?.figure ?? ''}
                </td>
              ))}
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Result({ isElected, isOpen }: { readonly isElected: boolean; readonly isOpen: boolean }): ReactNode {
  if (isElected) return <StateWord tone="met">Elected</StateWord>;
  return (
    <StateWord tone={isOpen ? 'caution' : 'muted'}>{isOpen ? 'Not decided yet' : 'Not elected'}</StateWord>
  );
}

interface CellProps {
  readonly column: StageColumn;
  readonly optionId: string;
  readonly most: number;
}

function Cell({ column, optionId, most }: CellProps): ReactNode {
  const has = column.votes.get(optionId);
  return (
    <td className={styles.figure}>
      {has?.figure ?? '–'}
      {has !== undefined && (
        <svg className={styles.bar} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
          <rect width={(has.size / most) * 100} height="6" />
        </svg>
      )}
      {column.elected.includes(optionId) && <span className={styles.mark}>elected</span>}
      {column.excluded === optionId && <span className={styles.mark}>excluded</span>}
    </td>
  );
}
