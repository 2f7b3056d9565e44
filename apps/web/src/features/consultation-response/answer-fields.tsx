/** One question with its answer and who may read it. Props: question, answer, fault, onChange. */
import type { ConsultationView } from '@quorate/contracts';
import { ANSWER_MARKS, LONGEST_ANSWER, sayMark, sayMarkMeaning } from '@quorate/domain';
import { useId, type ReactNode } from 'react';
import { formatNumber } from '../../ui/format.js';
import { Textarea } from '../../ui/textarea.js';
import type { AnswerDraft } from './response-draft.js';
import styles from './response.module.css';

export interface AnswerFieldsProps {
  readonly question: ConsultationView['questions'][number];
  readonly answer: AnswerDraft;
  readonly fault: string | undefined;
  readonly onChange: (answer: AnswerDraft) => void;
}

/** Nothing is chosen beforehand, who may read it least of all. */
export function AnswerFields({ question, answer, fault, onChange }: AnswerFieldsProps): ReactNode {
  const { number, text, form, options } = question;
  const id = useId();
  const choices =
    form === 'yes-no'
      ? [
          { id: 'yes', name: 'Yes' },
          { id: 'no', name: 'No' },
        ]
      : options.map((option) => ({ id: option, name: option }));
  return (
    <fieldset
      className={styles.question}
      id={`question-${number}`}
      aria-describedby={fault === undefined ? undefined : id}
    >
      <legend className={styles.legend}>
        {number}. {text}
      </legend>
      {fault !== undefined && (
        <p className={styles.fault} id={id}>
          {fault}
        </p>
      )}
      {form !== 'text' && (
        <Radios
          legend="Your answer"
          choices={choices}
          chosen={answer.choice}
          onChange={(choice) => onChange({ ...answer, choice })}
        />
      )}
      <Textarea
        label={form === 'text' ? 'Your answer' : 'Reason'}
        hint={`At most ${formatNumber(LONGEST_ANSWER)} characters`}
        isOptional={form !== 'text'}
        rows={form === 'text' ? 6 : 3}
        value={answer.text}
        onChange={(event) => onChange({ ...answer, text: event.target.value })}
      />
      <Radios
        legend="Who may read this answer?"
        choices={ANSWER_MARKS.map((mark) => ({ id: mark, name: sayMark(mark), note: sayMarkMeaning(mark) }))}
        chosen={answer.mark}
        onChange={(mark) => onChange({ ...answer, mark: ANSWER_MARKS.find((one) => one === mark) ?? '' })}
      />
      {(answer.choice !== '' || answer.mark !== '') && (
        <button
          type="button"
          className={styles.clear}
          onClick={() => onChange({ mark: '', choice: '', text: '' })}
        >
          Leave question {number} out
        </button>
      )}
    </fieldset>
  );
}

interface RadiosProps {
  readonly legend: string;
  readonly choices: readonly { readonly id: string; readonly name: string; readonly note?: string }[];
  readonly chosen: string;
  readonly onChange: (id: string) => void;
}

/** One of a few, each on a line of its own. */
function Radios({ legend, choices, chosen, onChange }: RadiosProps): ReactNode {
  const name = useId();
  return (
    <fieldset className={styles.radios}>
      <legend className={styles.small}>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.id} className={styles.radio}>
          <input
            type="radio"
            name={name}
            checked={choice.id === chosen}
            onChange={() => onChange(choice.id)}
          />
          <span>
            {choice.name}
            {choice.note !== undefined && <span className={styles.note}>{choice.note}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
