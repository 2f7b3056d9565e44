/** The way in: by account, or in the demonstration as one of its people. */
import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSession } from '../../api/index.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Loading } from '../../ui/loading.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { TextLink } from '../../ui/text-link.js';
import { SitePage } from '../site/index.js';
import { DemonstrationPeople } from './demonstration-people.js';
import { PasswordForm } from './password-form.js';
import { returnAddress } from './return-address.js';
import { SecondStep } from './second-step.js';
import styles from './session.module.css';
import { useSignIn } from './use-sign-in.js';

/** Shows the ways to sign in; afterwards the person is where they were going. */
export function SignInPage(): ReactNode {
  const { session, loading } = useSession();
  const signingIn = useSignIn();
  const { signIn, withPasskey, asking, problem, ticket } = signingIn;
  const people = session?.demonstrationPeople ?? [];
  if (ticket !== undefined) return <SecondStep signingIn={signingIn} />;
  return (
    <SitePage title="Sign in">
      <div className={styles.page}>
        <Question>Sign in</Question>
        <WhereTo />
        {problem !== null && <ProblemNotice problem={problem} kept="" />}
        {loading && <Loading label="Loading the ways to sign in" />}
        {people.length > 0 && (
          <DemonstrationPeople
            people={people}
            asking={asking}
            onChoose={({ personId }) => void signIn('/api/session/demonstration', { personId }, personId)}
          />
        )}
        {session?.singleSignOn !== undefined && <SingleSignOn name={session.singleSignOn} />}
        <section aria-labelledby="account" className={styles.account}>
          <RegionLabel id="account">{people.length > 0 ? 'Or use an account' : 'Your account'}</RegionLabel>
          <PasswordForm
            busy={asking === 'account'}
            onSubmit={(email, password) => void signIn('/api/session', { email, password }, 'account')}
          />
          <p>
            <Button tone="quiet" busy={asking === 'passkey'} onClick={() => void withPasskey()}>
              Sign in with a passkey
            </Button>
          </p>
          <p>
            <TextLink href="/forgot-password">Forgot your password?</TextLink>
          </p>
          <p className={styles.lead}>
            No account yet? <TextLink href="/ask-for-account">Ask for one</TextLink>. Public meetings and
            results need none.
          </p>
        </section>
      </div>
    </SitePage>
  );
}

/** Says why the person is here: on the way to a page, or signed in already. */
function WhereTo(): ReactNode {
  const { session } = useSession();
  const search = useLocation({ select: (location) => location.searchStr });
  const goal = returnAddress(search);
  if (session?.person) {
    return (
      <Notice title={`You are signed in as ${session.person.name}`}>
        <p>
          <TextLink href={goal ?? '/duties'}>Go on as {session.person.name}</TextLink>, or sign in as someone
          else.
        </p>
      </Notice>
    );
  }
  if (goal === null) return null;
  return (
    <Notice title="Sign in to see this page">
      <p>
        You are not signed in, or your session has ended. Afterwards you are taken back to where you were.
      </p>
    </Notice>
  );
}

/** Leads to the organisation that knows the person, and back; says why it did not let them in, when it did not. */
function SingleSignOn({ name }: { readonly name: string }): ReactNode {
  const search = useLocation({ select: (location) => location.searchStr });
  const goal = returnAddress(search);
  const back = goal === null ? '' : `?return=${encodeURIComponent(goal)}`;
  const failed = new URLSearchParams(search).get('sign-on');
  return (
    <section aria-labelledby="sign-on" className={styles.account}>
      <RegionLabel id="sign-on">Single sign-on</RegionLabel>
      {failed !== null && (
        <Notice tone="error" title={`You are not signed in with ${name}`}>
          <p>{sayFailed(failed)}</p>
        </Notice>
      )}
      <p>
        <ButtonLink tone="quiet" href={`/api/session/single-sign-on${back}`}>
          Sign in with {name}
        </ButtonLink>
      </p>
    </section>
  );
}

function sayFailed(failed: string): string {
  switch (failed) {
    case 'unknown':
      return 'They know you, but nobody here has the address they gave, or they have not verified it. Ask for an account with that address.';
    case 'no-way-back':
      return 'The link that you followed names no page of this site to come back to. Begin here instead.';
    default:
      return 'It was begun too long ago, was cancelled, or they did not answer as they should. Try again.';
  }
}
