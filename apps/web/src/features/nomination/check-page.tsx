/** The whole nomination, to be read once more. Props: form, send (null while something is missing), busy, problem. */
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { formatDateTime } from '../../ui/format.js';
import type { Problem } from '../../ui/problem-notice.js';
import { Question } from '../../ui/question.js';
import { TextLink } from '../../ui/text-link.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import { RefusalNotice } from '../acts/index.js';
import type { NominationForm } from './nomination-draft.js';
import { faultsOf, type NominationStep, requirementsAt } from './nomination-draft.js';
import styles from './nomination.module.css';
import { stepTitles } from './nomination-draft.js';

export interface CheckPageProps {
  readonly form: NominationForm;
  readonly send: (() => void) | null;
  readonly busy: boolean;
  readonly problem: Problem | null;
}

/** Says what is sent and who reads it; only the button here nominates. */
export function CheckPage({ form, send, busy, problem }: CheckPageProps): ReactNode {
  const { election, draft, places, hrefOf } = form;
  const requirements = requirementsAt(form, draft);
  const faults = faultsOf(form, draft);
  const missing = (['place', 'candidate', 'statement', 'confirm'] as const).find(
    (step) => faults[step] !== undefined,
  );
  return (
    <div className={styles.page}>
      <Question>Check the nomination</Question>
      <dl>
        <Answer form={form} step="place">
          {places.find(({ id }) => id === draft.placeId)?.label}
        </Answer>
        <Answer form={form} step="candidate">
          {sayCandidate(form)}
        </Answer>
        <Answer form={form} step="statement">
          <span className={styles.statement}>{draft.statement === '' ? 'None' : draft.statement}</span>
        </Answer>
        {requirements.length > 0 && (
          <Answer form={form} step="confirm">
            {requirements.map(({ id, sentence }) => (
              <span key={id} className={styles.sentence}>
                {draft.confirmed.includes(id) ? 'Confirmed' : 'Not confirmed'}: {sentence}
              </span>
            ))}
          </Answer>
        )}
      </dl>
      <p className={styles.lead}>
        Until nominations close, {formatDateTime(election.nominationsCloseAt)}, only you, the candidate and
        the officers of the body see it. Then everybody is told who stands.
      </p>
      <RefusalNotice problem={problem} kept="Nothing was sent. What you typed is still here." />
      <div className={styles.next}>
        {send === null ? (
          <TextLink href={hrefOf(missing ?? 'tasks')}>Something is missing: complete it</TextLink>
        ) : (
          <Button busy={busy} busyLabel="Sending" onClick={send}>
            Nominate
          </Button>
        )}
        <TextLink href={hrefOf('tasks')}>Back to the tasks</TextLink>
      </div>
    </div>
  );
}

function sayCandidate({ draft, myName }: NominationForm): string {
  if (draft.who === 'me') return myName;
  const email = draft.email === '' ? '' : ` (${draft.email})`;
  return draft.name === '' ? 'Nobody yet' : `${draft.name}${email}`;
}

interface AnswerProps {
  readonly form: NominationForm;
  readonly step: NominationStep;
  readonly children: ReactNode;
}

function Answer({ form, step, children }: AnswerProps): ReactNode {
  return (
    <div className={styles.answer}>
      <dt>{stepTitles[step]}</dt>
      <dd>{children}</dd>
      <dd>
        <TextLink href={form.hrefOf(step)}>
          Change<VisuallyHidden> {stepTitles[step].toLowerCase()}</VisuallyHidden>
        </TextLink>
      </dd>
    </div>
  );
}
