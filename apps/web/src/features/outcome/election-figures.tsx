/** The figures of a choice among options: one column for each round or stage, and a bar for who has how much at the end. Props: outcome. */
import { sayVoteParts, type ElectionOutcome } from '@quorate/domain';
import type { CSSProperties, ReactNode } from 'react';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import { electionColumns, type ElectionColumn } from './election-columns.js';
import styles from './outcome.module.css';

/** Shows the table; it scrolls sideways by itself where the stages do not fit. */
export function ElectionFigures({ outcome }: { readonly outcome: ElectionOutcome }): ReactNode {
  const { columns, rest } = electionColumns(outcome);
  const last = columns.at(-1);
  if (last === undefined) return null;
  const most = Math.max(1, ...last.votes.values());
  return (
    <div className={styles.scroll} role="region" aria-label="Votes of each option" tabIndex={0}>
      <table className={styles.stages}>
        <caption>
          <VisuallyHidden>Votes of each option</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">Option</th>
            {columns.map(({ head }) => (
              <th key={head} scope="col" data-number="true">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {outcome.options.map(({ id, name }) => (
            <tr key={id} data-elected={outcome.elected.includes(id)}>
              <th scope="row">
                {name}
                {outcome.elected.includes(id) && <span className={styles.elected}>✓ elected</span>}
                <span
                  className={styles.share}
                  aria-hidden="true"
                  style={{ '--share': (last.votes.get(id) ?? 0) / most } as CSSProperties}
                />
              </th>
              <Cells columns={columns} id={id} />
            </tr>
          ))}
          {rest.map(({ name, amounts }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {amounts.map((amount, at) => (
                <td key={columns[at]?.head ?? at} data-number="true">
                  {sayVoteParts(amount)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cells({
  columns,
  id,
}: {
  readonly columns: readonly ElectionColumn[];
  readonly id: string;
}): ReactNode {
  return columns.map(({ head, votes }) => {
    const parts = votes.get(id);
    return (
      <td key={head} data-number="true">
        {parts === undefined ? '–' : sayVoteParts(parts)}
      </td>
    );
  });
}
