/** What a nomination needs, each a page of its own, with how far it is. Props: form. */
import type { ReactNode } from 'react';
import { ButtonLink } from '../../ui/button.js';
import { formatDateTime } from '../../ui/format.js';
import { Question } from '../../ui/question.js';
import { StateWord } from '../../ui/state-word.js';
import { TextLink } from '../../ui/text-link.js';
import {
  faultsOf,
  type NominationForm,
  type NominationStep,
  requirementsAt,
  STEPS,
  stepTitles,
} from './nomination-draft.js';
import styles from './nomination.module.css';

/** Shows the tasks; the check opens when all are done. */
export function TaskList({ form }: { readonly form: NominationForm }): ReactNode {
  const { election, draft, refused, hrefOf, places } = form;
  const faults = { ...faultsOf(form, draft), ...refused };
  const next = STEPS.find((step) => faults[step] !== undefined);
  const isAppointment = places.every(({ seatId }) => seatId !== null);
  const wanted = STEPS.filter((step) => step !== 'confirm' || requirementsAt(form, draft).length > 0);
  return (
    <div className={styles.page}>
      <Question>{isAppointment ? 'Name the member of a seat' : 'Nominate somebody'}</Question>
      <p className={styles.lead}>
        {election.title}. Nominations close {formatDateTime(election.nominationsCloseAt)}.
      </p>
      <ul className={styles.tasks}>
        {wanted.map((step) => (
          <li key={step} className={styles.task}>
            <TextLink href={hrefOf(step)}>{stepTitles[step]}</TextLink>
            <TaskState form={form} step={step} />
          </li>
        ))}
      </ul>
      <div>
        <ButtonLink href={hrefOf(next ?? 'check')}>
          {next === undefined ? 'Check and nominate' : 'Go on'}
        </ButtonLink>
      </div>
    </div>
  );
}

function TaskState({
  form,
  step,
}: {
  readonly form: NominationForm;
  readonly step: NominationStep;
}): ReactNode {
  const { draft, refused } = form;
  if (refused[step] !== undefined) return <StateWord tone="live">Refused: look again</StateWord>;
  if (faultsOf(form, draft)[step] !== undefined) return <StateWord tone="caution">To do</StateWord>;
  if (step === 'statement' && draft.statement.trim() === '') return <StateWord>Optional</StateWord>;
  return <StateWord tone="met">Done</StateWord>;
}
