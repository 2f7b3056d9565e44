/**
 * A ballot on which options are marked: one (round marks) or several (square marks, with a count of what is left).
 * Props: legend, options ({id, name}), most, chosen (ids), onChange(ids), isBlank, onBlank(isBlank), describedBy.
 */
import { useId, useState, type ReactNode } from 'react';
import styles from './option-list.module.css';

export interface BallotOption {
  readonly id: string;
  readonly name: string;
}

export interface OptionListProps {
  readonly legend: string;
  readonly options: readonly BallotOption[];
  readonly most: number;
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly isBlank?: boolean;
  /** Left out where nobody may abstain. */
  readonly onBlank?: (isBlank: boolean) => void;
  readonly describedBy?: string | undefined;
}

/** Shows the options as large lines to press; one too many is not taken, and it is said why. */
export function OptionList(props: OptionListProps): ReactNode {
  const { legend, options, most, chosen, onChange, isBlank = false, onBlank, describedBy } = props;
  const name = useId();
  const [isOver, setIsOver] = useState(false);
  const type = most === 1 ? 'radio' : 'checkbox';
  const press = (id: string): void => {
    const without = chosen.filter((one) => one !== id);
    const isTaken = most === 1 || without.length < most;
    setIsOver(!isTaken && !chosen.includes(id));
    if (most === 1) onChange([id]);
    else if (chosen.includes(id)) onChange(without);
    else if (isTaken) onChange([...chosen, id]);
  };
  return (
    <fieldset className={styles.list} aria-describedby={describedBy}>
      <legend className={styles.legend}>{legend}</legend>
      <p className={styles.count} role="status" data-over={isOver}>
        {isOver
          ? `You can choose ${most} at most. Take one away first.`
          : sayCount(chosen.length, most, options.length)}
      </p>
      {options.map(({ id, name: option }) => (
        <label key={id} className={styles.option} data-chosen={chosen.includes(id)}>
          <input type={type} name={name} checked={chosen.includes(id)} onChange={() => press(id)} />
          <span className={styles.word}>{option}</span>
          {chosen.includes(id) && <span className={styles.chosen}>chosen</span>}
        </label>
      ))}
      {onBlank !== undefined && <BlankOption type={type} name={name} isBlank={isBlank} onBlank={onBlank} />}
    </fieldset>
  );
}

function sayCount(chosen: number, most: number, all: number): string {
  if (most === 1) return 'Choose one.';
  if (most === all) return `Choose as many as you like. ${chosen} chosen.`;
  return `Choose up to ${most}. ${chosen} chosen, ${most - chosen} left.`;
}

interface BlankOptionProps {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly isBlank: boolean;
  readonly onBlank: (isBlank: boolean) => void;
}

/** To say that one chooses none: an abstention. */
export function BlankOption({ type, name, isBlank, onBlank }: BlankOptionProps): ReactNode {
  return (
    <label className={styles.option} data-chosen={isBlank} data-blank="true">
      <input type={type} name={name} checked={isBlank} onChange={(event) => onBlank(event.target.checked)} />
      <span className={styles.word}>Blank ballot: I abstain</span>
      {isBlank && <span className={styles.chosen}>chosen</span>}
    </label>
  );
}
