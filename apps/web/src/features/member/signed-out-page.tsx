/**
 * In the place of the member's page once its session has ended, in another window or by time: what became of each ballot,
 * and the way back to it. The choice itself is not shown to whoever sits here now. Props: ballots.
 */
import { useLocation } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { serverNow } from '../../api/index.js';
import { ButtonLink } from '../../ui/button.js';
import { formatTime } from '../../ui/format.js';
import { Notice } from '../../ui/notice.js';
import { PhoneShell } from '../../ui/phone-shell.js';
import { Question } from '../../ui/question.js';
import styles from './member.module.css';

export interface SignedOutPageProps {
  /** A sentence for each ballot of the vote that was on the page. */
  readonly ballots: readonly string[];
}

/** Says it at once, aloud too. */
export function SignedOutPage({ ballots }: SignedOutPageProps): ReactNode {
  const here = useLocation({ select: (location) => location.href });
  const [at] = useState(() => formatTime(new Date(serverNow()).toISOString(), { hasZone: true }));
  return (
    <>
      <title>Signed out · Quorate</title>
      <PhoneShell places={[]}>
        <div className={styles.page}>
          <Question>You were signed out at {at}</Question>
          <Notice tone="error">
            {ballots.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            <p>
              You signed out in another window, or your session came to its end. Nothing that was recorded is
              lost.
            </p>
          </Notice>
          <p>
            <ButtonLink href={`/sign-in?return=${encodeURIComponent(here)}`} size="large" isWide>
              {ballots.length > 0 ? 'Sign in and return to the vote' : 'Sign in and return to the meeting'}
            </ButtonLink>
          </p>
        </div>
      </PhoneShell>
    </>
  );
}
