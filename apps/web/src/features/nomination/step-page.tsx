/** One question of a nomination. Props: step, form. */
import { LONGEST_STATEMENT } from '@quorate/domain';
import { useRouter } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { Notice } from '../../ui/notice.js';
import { OptionList } from '../../ui/option-list.js';
import { Question } from '../../ui/question.js';
import { Textarea } from '../../ui/textarea.js';
import { TextLink } from '../../ui/text-link.js';
import { CandidateFields } from './candidate-fields.js';
import type { NominationForm } from './nomination-draft.js';
import {
  faultsOf,
  type NominationFaults,
  type NominationStep,
  requirementsAt,
  STEPS,
} from './nomination-draft.js';
import styles from './nomination.module.css';
import { stepTitles } from './nomination-draft.js';

export interface StepPageProps {
  readonly step: NominationStep;
  readonly form: NominationForm;
}

/** Goes on to the next open task when this one is whole, and else says what is missing. */
export function StepPage({ step, form }: StepPageProps): ReactNode {
  const { draft, refused, hrefOf } = form;
  const router = useRouter();
  const [isTried, setTried] = useState(false);
  const faults = faultsOf(form, draft);
  const shown: NominationFaults = { ...(isTried ? faults : {}), ...refused };
  const goOn = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (faults[step] !== undefined) return;
    const next = STEPS.slice(STEPS.indexOf(step) + 1).find(
      (one) => faults[one] !== undefined || (one === 'statement' && draft.statement === ''),
    );
    router.history.push(hrefOf(next ?? (Object.keys(faults).length === 0 ? 'check' : 'tasks')));
  };
  return (
    <form className={styles.page} onSubmit={goOn} noValidate>
      <Question>{stepTitles[step]}</Question>
      {shown[step] !== undefined && (
        <Notice
          tone="error"
          title={refused[step] === undefined ? 'Not complete yet' : 'The server refused this'}
        >
          {shown[step]}
        </Notice>
      )}
      <Fields step={step} form={form} faults={shown} />
      <div className={styles.next}>
        <Button type="submit">Go on</Button>
        <TextLink href={hrefOf('tasks')}>Back to the tasks</TextLink>
      </div>
    </form>
  );
}

interface FieldsProps extends StepPageProps {
  readonly faults: NominationFaults;
}

function Fields({ step, form, faults }: FieldsProps): ReactNode {
  const { draft, change, places } = form;
  switch (step) {
    case 'place':
      return (
        <OptionList
          legend="What is the nomination for?"
          options={places.map(({ id, label }) => ({ id, name: label }))}
          most={1}
          chosen={draft.placeId === '' ? [] : [draft.placeId]}
          onChange={([placeId = '']) => change({ placeId })}
        />
      );
    case 'candidate':
      return <CandidateFields form={form} faults={faults} />;
    case 'statement':
      return (
        <Textarea
          label="Statement"
          hint={`Told to everybody when nominations have closed. At most ${String(LONGEST_STATEMENT)} characters; yours has ${String(draft.statement.length)}.`}
          isOptional
          rows={12}
          value={draft.statement}
          onChange={(event) => change({ statement: event.target.value })}
        />
      );
    case 'confirm':
      return (
        <fieldset className={styles.fields}>
          <legend className={styles.legend}>Tick each one that is true</legend>
          {requirementsAt(form, draft).map(({ id, sentence }) => (
            <Checkbox
              key={id}
              label={sentence}
              checked={draft.confirmed.includes(id)}
              onChange={({ target }) =>
                change({
                  confirmed: target.checked
                    ? [...draft.confirmed, id]
                    : draft.confirmed.filter((one) => one !== id),
                })
              }
            />
          ))}
        </fieldset>
      );
  }
}
