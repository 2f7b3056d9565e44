/**
 * A ballot on which options are put in an order: press one to give it the next rank, move it by buttons, take it away.
 * Props: legend, options ({id, name}), ranked (ids, first preference first), onChange(ids), isBlank, onBlank(isBlank), describedBy.
 */
import { useId, type ReactNode } from 'react';
import { MoveButtons } from './move-buttons.js';
import { BlankOption, type BallotOption } from './option-list.js';
import styles from './option-list.module.css';
import { VisuallyHidden } from './visually-hidden.js';

export interface RankListProps {
  readonly legend: string;
  readonly options: readonly BallotOption[];
  readonly ranked: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly isBlank: boolean;
  readonly onBlank: (isBlank: boolean) => void;
  readonly describedBy?: string | undefined;
}

/** Shows what is ranked, in order, and below it what is not. */
export function RankList(props: RankListProps): ReactNode {
  const { legend, options, ranked, onChange, isBlank, onBlank, describedBy } = props;
  const name = useId();
  const nameOf = (id: string): string => options.find((option) => option.id === id)?.name ?? '';
  const left = options.filter(({ id }) => !ranked.includes(id));
  const move = (at: number, by: -1 | 1): void => {
    const [moved, other] = [ranked[at], ranked[at + by]];
    if (moved === undefined || other === undefined) return;
    onChange(ranked.map((id, place) => (place === at ? other : place === at + by ? moved : id)));
  };
  return (
    <fieldset className={styles.list} aria-describedby={describedBy}>
      <legend className={styles.legend}>{legend}</legend>
      <p className={styles.count} role="status">
        {ranked.length === 0
          ? 'Press your first preference, then the second, as far as you like.'
          : `${ranked.length} of ${options.length} ranked. ${nameOf(ranked[0] ?? '')} is first.`}
      </p>
      {ranked.length > 0 && (
        <ol className={styles.ranks}>
          {ranked.map((id, at) => (
            <li key={id} className={styles.ranked}>
              <span className={styles.rank}>{at + 1}</span>
              <span className={styles.word}>{nameOf(id)}</span>
              <MoveButtons
                item={nameOf(id)}
                index={at}
                count={ranked.length}
                onMove={(direction) => move(at, direction === 'up' ? -1 : 1)}
              />
              <button
                type="button"
                className={styles.take}
                onClick={() => onChange(ranked.filter((one) => one !== id))}
              >
                Take away <VisuallyHidden>{nameOf(id)}</VisuallyHidden>
              </button>
            </li>
          ))}
        </ol>
      )}
      {left.map(({ id, name: option }) => (
        <button key={id} type="button" className={styles.option} onClick={() => onChange([...ranked, id])}>
          <span className={styles.word}>{option}</span>{' '}
          <span className={styles.chosen}>rank {ranked.length + 1}</span>
        </button>
      ))}
      <BlankOption type="checkbox" name={name} isBlank={isBlank} onBlank={onBlank} />
    </fieldset>
  );
}
