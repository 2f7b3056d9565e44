/** Invites a visitor of the demonstration to see a whole meeting run by itself; nothing is shown outside it. */
import type { ReactNode } from 'react';
import { useSession } from '../../api/index.js';
import { Notice } from '../../ui/notice.js';
import { TextLink } from '../../ui/text-link.js';
import styles from './rehearsal-invitation.module.css';

/** Says which command starts the rehearsal and where to watch it. */
export function RehearsalInvitation(): ReactNode {
  const { session } = useSession();
  if (session === undefined || session.demonstrationPeople.length === 0) return null;
  return (
    <div className={styles.invitation}>
      <Notice tone="inform" title="See a meeting run">
        <p>
          This is a demonstration. Open a second terminal in the folder of the project and give this command:
        </p>
        <pre className={styles.command}>
          <code>npm run rehearse</code>
        </pre>
        <p>
          A whole Change Board meeting then runs by itself: members arrive, the item changes, they vote, the
          result is declared. This page shows it live. To see what each of them sees,{' '}
          <TextLink href="/sign-in">sign in as one of the people of the demonstration</TextLink> in another
          window.
        </p>
      </Notice>
    </div>
  );
}
