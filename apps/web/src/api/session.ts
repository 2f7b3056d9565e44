/** Who is signed in here, and what they are on each body. */
import type { SessionView } from '@quorate/contracts';
import type { BodyRole } from '@quorate/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { NoAnswerError } from './problem-error.js';
import { getJson, sendJson } from './request.js';
import { sessionChanged, sessionKey } from './session-news.js';

export interface CurrentSession {
  readonly session: SessionView | undefined;
  readonly loading: boolean;
  readonly signOut: () => Promise<void>;
}

/** Returns the session, undefined until it is known or while the server cannot be reached. */
export function useSession(): CurrentSession {
  const { data, isPending } = useQuery({
    queryKey: sessionKey,
    queryFn: () => getJson<SessionView>('/api/session'),
    staleTime: 60_000,
    // Every page needs the answer, so it is asked for until the server is there.
    retry: (_failures, error) => error instanceof NoAnswerError,
  });
  const signOut = useCallback(async () => {
    await sendJson<undefined>('DELETE', '/api/session');
    sessionChanged();
  }, []);
  return { session: data, loading: isPending, signOut };
}

/** Returns a function that takes over the session a sign-in answered with. */
export function useSessionStart(): (session: SessionView) => void {
  const client = useQueryClient();
  return useCallback(
    (session) => {
      client.setQueryData(sessionKey, session);
      sessionChanged();
    },
    [client],
  );
}

/** The roles of the signed-in person on a body; none when nobody is signed in. */
export function rolesOn(session: SessionView | undefined, bodyId: string): readonly BodyRole[] {
  return session?.bodies.find((body) => body.bodyId === bodyId)?.roles ?? [];
}
