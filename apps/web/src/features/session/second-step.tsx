/** The second step of a sign-in: a code of the app or a recovery code, or a passkey. */
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Question } from '../../ui/question.js';
import { CodeForm } from '../second-factor/index.js';
import { SitePage } from '../site/index.js';
import styles from './session.module.css';
import type { SignIn } from './use-sign-in.js';

interface SecondStepProps {
  readonly signingIn: SignIn;
}

/** As a page of its own. */
export function SecondStep({ signingIn }: SecondStepProps): ReactNode {
  return (
    <SitePage title="Sign in">
      <div className={styles.page}>
        <Question>Show that it is you</Question>
        <SecondStepForm signingIn={signingIn} />
      </div>
    </SitePage>
  );
}

/** Asks for what the person has. */
export function SecondStepForm({ signingIn }: SecondStepProps): ReactNode {
  const { signIn, withPasskey, startOver, asking, problem, ticket } = signingIn;
  if (ticket === undefined) return null;
  const isOfCode = problem?.field === 'code';
  return (
    <>
      <p className={styles.lead}>
        Your password is right. Your account asks for one more thing; you have five minutes.
      </p>
      {problem !== null && !isOfCode && <ProblemNotice problem={problem} kept="" />}
      {ticket.ways.includes('passkey') && (
        <p>
          <Button tone="quiet" busy={asking === 'passkey'} onClick={() => void withPasskey()}>
            Use a passkey
          </Button>
        </p>
      )}
      <CodeForm
        confirmLabel="Sign in"
        busy={asking === 'code'}
        fault={isOfCode ? problem.detail : null}
        onSubmit={(code) => void signIn('/api/session/code', { ticket: ticket.ticket, code }, 'code')}
      />
      <p>
        <Button tone="plain" onClick={startOver}>
          Begin again
        </Button>
      </p>
    </>
  );
}
