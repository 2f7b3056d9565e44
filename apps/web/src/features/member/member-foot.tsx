/** Below the agenda: who is signed in, the way out, other pages of the meeting, and the colours. */
import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSession } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { TextLink } from '../../ui/text-link.js';
import { ThemeSwitch } from '../../ui/theme-switch.js';
import styles from './member.module.css';

/** Shows the things that are rarely needed during a meeting. */
export function MemberFoot({ meetingId }: { readonly meetingId: string }): ReactNode {
  const { session, signOut } = useSession();
  const router = useRouter();
  const leave = async (): Promise<void> => {
    await signOut();
    router.history.push('/');
  };
  return (
    <footer className={styles.foot}>
      <p>
        All times are UK time. <TextLink href={`/meetings/${meetingId}`}>Public page</TextLink>{' '}
        <TextLink href={`/meetings/${meetingId}/minutes`}>Draft minutes</TextLink>
      </p>
      <p>
        Signed in as {session?.person?.name}.{' '}
        <Button tone="plain" onClick={() => void leave()}>
          Sign out
        </Button>
      </p>
      <ThemeSwitch />
    </footer>
  );
}
