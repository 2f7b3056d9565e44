/**
 * A door for pages that belong to a person: whoever is not signed in is led to the sign-in page and back. A page may give
 * what it says itself when the session ends while it is open.
 */
import type { SessionView } from '@quorate/contracts';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { useSession } from '../../api/index.js';
import { LoadingPage } from './fallback-pages.js';

export type SignedInSession = SessionView & { readonly person: NonNullable<SessionView['person']> };

export interface SignedInOnlyProps {
  readonly children: (session: SignedInSession) => ReactNode;
  readonly signedOut?: () => ReactNode;
}

/** Shows its content to a signed-in person, with their session. */
export function SignedInOnly({ children, signedOut }: SignedInOnlyProps): ReactNode {
  const { session } = useSession();
  const router = useRouter();
  const person = session?.person ?? null;
  const [wasSignedIn, setWasSignedIn] = useState(false);
  useEffect(() => {
    if (person !== null) setWasSignedIn(true);
  }, [person]);
  const saysItself = wasSignedIn && signedOut !== undefined;
  const isStranger = session?.person === null && !saysItself;
  useEffect(() => {
    // This page stays until the sign-in page is loaded, but where it was is asked only once.
    const { pathname, href } = router.state.location;
    if (!isStranger || pathname === '/sign-in') return;
    router.history.replace(`/sign-in?return=${encodeURIComponent(href)}`);
  }, [isStranger, router]);
  if (session?.person === null && saysItself) return signedOut();
  if (session === undefined || person === null) return <LoadingPage />;
  return children({ ...session, person });
}
