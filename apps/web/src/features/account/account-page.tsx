/** The settings of a person's own account: how they sign in, and where they are signed in. */
import type { ReactNode } from 'react';
import { ButtonLink } from '../../ui/button.js';
import { Facts } from '../../ui/facts.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { SignedInOnly, SitePage, type SignedInSession } from '../site/index.js';
import styles from './account.module.css';
import { CalendarAddress } from './calendar-address.js';
import { FactorList } from './factor-list.js';
import { SessionList } from './session-list.js';

/** Shows the settings to the person they are of. */
export function AccountPage(): ReactNode {
  return (
    <SignedInOnly>
      {(session) => (
        <SitePage title="Your account">
          <div className={styles.page}>
            <Question>Your account</Question>
            <Who session={session} />
            <FactorList />
            <SessionList />
            <CalendarAddress />
            <YourData />
          </div>
        </SitePage>
      )}
    </SignedInOnly>
  );
}

function YourData(): ReactNode {
  return (
    <section aria-labelledby="data" className={styles.region}>
      <RegionLabel id="data">What Quorate holds about you</RegionLabel>
      <p className={styles.lead}>Get a copy of all of it, see what becomes of it, or ask to be erased.</p>
      <p className={styles.acts}>
        <ButtonLink tone="quiet" href="/settings/my-data">
          Your data
        </ButtonLink>
      </p>
    </section>
  );
}

function Who({ session }: { readonly session: SignedInSession }): ReactNode {
  const { person, partyName, demonstrationPeople } = session;
  const isOneClick = demonstrationPeople.some(({ personId }) => personId === person.personId);
  return (
    <section aria-labelledby="who" className={styles.region}>
      <RegionLabel id="who">Who you are</RegionLabel>
      <Facts
        isStrong={false}
        facts={[
          { term: 'Name', detail: person.name },
          { term: 'E-mail', detail: <span className={styles.email}>{person.email}</span> },
          { term: 'Party', detail: partyName ?? 'None' },
          { term: 'Password', detail: isOneClick ? 'None: you sign in with one click' : 'Set' },
        ]}
      />
      {!isOneClick && (
        <p className={styles.acts}>
          <ButtonLink tone="quiet" href="/password">
            Change your password
          </ButtonLink>
        </p>
      )}
    </section>
  );
}
