/**
 * The ballot: large choices, each with symbol and word, nothing chosen beforehand; arrows and space work.
 * Props: legend (read out, or shown with isLegendShown), value (null until chosen), onChange, choices, labels (their words on this ballot), chosenWord, describedBy.
 */
import type { MotionAnswer } from '@quorate/domain';
import { useId, type ReactNode } from 'react';
import styles from './choice-list.module.css';
import { VisuallyHidden } from './visually-hidden.js';
import { VoteMark } from './vote-mark.js';

export interface ChoiceListProps {
  readonly legend: string;
  readonly isLegendShown?: boolean | undefined;
  readonly value: MotionAnswer | null;
  readonly onChange: (choice: MotionAnswer) => void;
  readonly choices: readonly MotionAnswer[];
  readonly labels: Partial<Readonly<Record<MotionAnswer, string>>>;
  readonly chosenWord?: string;
  readonly describedBy?: string | undefined;
}

/** Shows the choices of a ballot as a group of radio buttons that fill when chosen. */
export function ChoiceList(props: ChoiceListProps): ReactNode {
  const {
    legend,
    isLegendShown = false,
    value,
    onChange,
    choices,
    labels,
    chosenWord = 'chosen',
    describedBy,
  } = props;
  const name = useId();
  return (
    <fieldset className={styles.list} role="radiogroup" aria-describedby={describedBy}>
      <legend className={styles.legend}>
        {isLegendShown ? legend : <VisuallyHidden>{legend}</VisuallyHidden>}
      </legend>
      {choices.map((choice) => (
        <label key={choice} className={styles.choice} data-choice={choice} data-chosen={value === choice}>
          <input
            type="radio"
            name={name}
            value={choice}
            checked={value === choice}
            onChange={() => onChange(choice)}
          />
          <span className={styles.mark}>
            <VoteMark choice={choice} />
          </span>
          <span className={styles.word}>{labels[choice]}</span>
          {value === choice && <span className={styles.chosen}>{chosenWord}</span>}
        </label>
      ))}
    </fieldset>
  );
}
