/** Who is signed in, with the way out; or the way in. */
import { useNavigate, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSession } from '../../api/index.js';
import { ActionMenu } from '../../ui/action-menu.js';
import { TextLink } from '../../ui/text-link.js';

/** What administrators keep, which is no place of everybody's work. */
const ADMINISTRATION = [
  { label: 'People', href: '/people' },
  { label: 'Register', href: '/register' },
  { label: 'Account requests', href: '/account-requests' },
  { label: 'Erasure requests', href: '/erasure-requests' },
  { label: 'Queues', href: '/administration/queues' },
];

/** Shows the name of the person as a menu, or "Sign in" with the way back to this page. */
export function AccountSlot(): ReactNode {
  const { session, loading, signOut } = useSession();
  const navigate = useNavigate();
  const here = useLocation({ select: (location) => location.href });
  if (loading || session === undefined) return null;
  if (session.person === null) {
    const back = here === '/' ? '' : `?return=${encodeURIComponent(here)}`;
    return <TextLink href={`/sign-in${back}`}>Sign in</TextLink>;
  }
  const leave = async (): Promise<void> => {
    await signOut();
    await navigate({ to: '/' });
  };
  return (
    <ActionMenu
      label={session.person.name}
      heading={session.partyName ?? session.person.email}
      items={[
        { label: 'My duties', href: '/duties' },
        { label: 'Inbox', href: '/inbox' },
        { label: 'My interests', href: '/interests' },
        { label: 'My expenses', href: '/expenses' },
        { label: 'Notifications', href: '/settings/notifications' },
        { label: 'My account', href: '/settings/account' },
        ...(session.administrator ? ADMINISTRATION : []),
        { label: 'Sign out', onSelect: () => void leave() },
      ]}
    />
  );
}
