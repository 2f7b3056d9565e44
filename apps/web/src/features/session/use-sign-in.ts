/** Signing in: sends who it is, takes the session over and goes to the page that was wanted. */
import type { MeetingSummary, Problem, SessionView } from '@quorate/contracts';
import { useLocation, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { getJson, problemOf, sendJson, useSessionStart } from '../../api/index.js';
import { landingPath } from './landing.js';
import { returnAddress } from './return-address.js';

export interface SignIn {
  /** Sends `body` to `path`, which answers with a session; `asked` names the button, for `asking`. */
  readonly signIn: (path: string, body: unknown, asked: string) => Promise<void>;
  /** Name of the button whose request has no answer yet. */
  readonly asking: string | null;
  /** Signs in with a passkey of this device. */
  readonly withPasskey: () => Promise<void>;
  /** The password was right, and a second factor is asked for. */
  readonly ticket: SessionView['signInTicket'];
  /** Begins again. */
  readonly startOver: () => void;
  readonly problem: Pick<Problem, 'title' | 'detail' | 'field'> | null;
}

/** `wanted` overrules the page to go to afterwards. */
export function useSignIn(wanted?: string): SignIn {
  const router = useRouter();
  const search = useLocation({ select: (location) => location.searchStr });
  const startSession = useSessionStart();
  const [asking, setAsking] = useState<string | null>(null);
  const [problem, setProblem] = useState<SignIn['problem']>(null);
  const [ticket, setTicket] = useState<SignIn['ticket']>();

  const signIn = async (path: string, body: unknown, asked: string): Promise<void> => {
    setAsking(asked);
    setProblem(null);
    try {
      const session = await sendJson<SessionView>('POST', path, body);
      setTicket(session.signInTicket);
      if (session.signInTicket !== undefined) return;
      const goal = wanted ?? returnAddress(search) ?? (await landingOf(session));
      startSession(session);
      router.history.push(goal);
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setAsking(null);
    }
  };
  const withPasskey = async (): Promise<void> => {
    setAsking('passkey');
    setProblem(null);
    const { answerOf, sayPasskeyFault } = await import('../second-factor/index.js');
    try {
      await signIn('/api/session/passkey', await answerOf('/api/session/passkey-question'), 'passkey');
    } catch (error) {
      setProblem(sayPasskeyFault(error) ?? problemOf(error));
      setAsking(null);
    }
  };
  const startOver = (): void => {
    setTicket(undefined);
    setProblem(null);
  };
  return { signIn, withPasskey, asking, ticket, startOver, problem };
}

async function landingOf(session: SessionView): Promise<string> {
  try {
    const { meetings } = await getJson<{ meetings: MeetingSummary[] }>('/api/meetings');
    return landingPath(session, meetings);
  } catch {
    // The person is signed in; that the calendar could not be read is said where it is shown.
    return '/duties';
  }
}
