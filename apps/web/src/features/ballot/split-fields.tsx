/** One number for each answer of a split vote, and what is left. Props: vote, form, weight, legend, answer, onMark. */
import { choicesOf, sayChoice, type BallotAnswer, type MotionForm, type Vote } from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { TextInput } from '../../ui/text-input.js';
import styles from './split-fields.module.css';
import { faultOf, readSplit, sayLeft, splitDraftOf } from './split-draft.js';

export interface SplitFieldsProps {
  readonly vote: Vote;
  readonly form: MotionForm;
  readonly weight: number;
  readonly legend: string;
  readonly answer: BallotAnswer | null;
  readonly onMark: (answer: BallotAnswer | null) => void;
}

/** Keeps what is typed; marks the parts as soon as they can be read. */
export function SplitFields({ vote, form, weight, legend, answer, onMark }: SplitFieldsProps): ReactNode {
  const [draft, setDraft] = useState(() => splitDraftOf(answer));
  const { answer: read, faults } = readSplit(draft, form);
  const tooMuch = read === null ? null : faultOf(vote, weight, read);
  return (
    <fieldset className={styles.split}>
      <legend>{legend}</legend>
      <div className={styles.parts}>
        {choicesOf(form).map((choice) => (
          <TextInput
            key={choice}
            label={sayChoice(choice, form)}
            inputMode="numeric"
            autoComplete="off"
            maxLength={16}
            value={draft[choice] ?? ''}
            error={faults[choice]}
            onChange={(event) => {
              const typed = { ...draft, [choice]: event.target.value };
              setDraft(typed);
              onMark(readSplit(typed, form).answer);
            }}
          />
        ))}
      </div>
      <p role="status" className={tooMuch === null ? styles.left : styles.tooMuch}>
        {tooMuch ?? sayLeft(read, weight)}
      </p>
    </fieldset>
  );
}
