/** The questions of a consultation, in their order. Props: questions, faults, onChange. */
import { QUESTION_FORMS, sayQuestionForm } from '@quorate/domain';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { Select } from '../../ui/select.js';
import { Textarea } from '../../ui/textarea.js';
import styles from './desk.module.css';
import { emptyQuestion, type QuestionDraft, type TermsFaults } from './terms-draft.js';

const forms = QUESTION_FORMS.map((form) => ({ value: form, label: sayQuestionForm(form) }));

export interface QuestionFieldsProps {
  readonly questions: readonly QuestionDraft[];
  readonly faults: TermsFaults;
  readonly onChange: (questions: readonly QuestionDraft[]) => void;
}

/** Each with its number, which follows from its place. */
export function QuestionFields({ questions, faults, onChange }: QuestionFieldsProps): ReactNode {
  const change = (key: string, part: Partial<QuestionDraft>): void =>
    onChange(questions.map((one) => (one.key === key ? { ...one, ...part } : one)));
  return (
    <>
      {questions.map(({ key, text, form, options }, at) => (
        <fieldset key={key} className={styles.question}>
          <legend className={styles.legend}>Question {at + 1}</legend>
          <Textarea
            label="What is asked"
            rows={2}
            maxLength={1000}
            value={text}
            error={faults[`questions.${at}.text`]}
            onChange={({ target }) => change(key, { text: target.value })}
          />
          <Select
            label="How it is answered"
            options={forms}
            value={form}
            onChange={({ target }) =>
              change(key, { form: QUESTION_FORMS.find((one) => one === target.value) ?? 'text' })
            }
          />
          {form === 'choice' && (
            <Textarea
              label="Options"
              hint="Each on a line of its own"
              rows={4}
              value={options}
              error={faults[`questions.${at}.options`]}
              onChange={({ target }) => change(key, { options: target.value })}
            />
          )}
          {questions.length > 1 && (
            <div>
              <Button tone="plain" onClick={() => onChange(questions.filter((one) => one.key !== key))}>
                Take question {at + 1} out
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      <div>
        <Button tone="quiet" onClick={() => onChange([...questions, emptyQuestion()])}>
          Add a question
        </Button>
      </div>
    </>
  );
}
