/** A door for pages that belong to a person: whoever is not signed in is led to the sign-in page and back. */
import type { SessionView } from '@quorate/contracts';
import { useRouter } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { useSession } from '../../api/index.js';
import { LoadingPage } from './fallback-pages.js';

export type SignedInSession = SessionView & { readonly person: NonNullable<SessionView['person']> };

export interface SignedInOnlyProps {
  readonly children: (session: SignedInSession) => ReactNode;
}

/** Shows its content to a signed-in person, with their session. */
export function SignedInOnly({ children }: SignedInOnlyProps): ReactNode {
  const { session } = useSession();
  const router = useRouter();
  const isStranger = session?.person === null;
  useEffect(() => {
    // This page stays until the sign-in page is loaded, but where it was is asked only once.
    const { pathname, href } = router.state.location;
    if (!isStranger || pathname === '/sign-in') return;
    router.history.replace(`/sign-in?return=${encodeURIComponent(href)}`);
  }, [isStranger, router]);
  const person = session?.person ?? null;
  if (session === undefined || person === null) return <LoadingPage />;
  return children({ ...session, person });
}
