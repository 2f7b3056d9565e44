/** One proxy that a person holds: for whom, in which votes, until when, and declining it. Props: state, proxy, now. */
import {
  checkDeclinable,
  isInForce,
  rosterSeat,
  sayProxyTerms,
  type MeetingState,
  type Proxy,
} from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { StateWord } from '../../ui/state-word.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import { CommandDialog } from '../acts/index.js';
import styles from './proxies.module.css';

export interface HeldProxyProps {
  readonly state: MeetingState;
  readonly proxy: Proxy;
  readonly now: string;
}

/** It is declined until it was used; where shares vote, until the meeting starts. */
export function HeldProxy({ state, proxy, now }: HeldProxyProps): ReactNode {
  const [isDeclining, setDeclining] = useState(false);
  const { proxyId, member, seatId } = proxy;
  if (!isInForce(proxy, now)) {
    return (
      <div className={styles.held}>
        <p>
          <strong>{rosterSeat(state, seatId)?.label}</strong>, as proxy of {member.name}
        </p>
        <StateWord>Ended</StateWord>
      </div>
    );
  }
  return (
    <div className={styles.held}>
      <p>
        <strong>{rosterSeat(state, seatId)?.label}</strong>, as proxy of {member.name}
      </p>
      <p className={styles.small}>
        You vote for it {sayProxyTerms(proxy, state)}, unless the seat votes itself.
      </p>
      {checkDeclinable(state, proxy).ok && (
        <div className={styles.acts}>
          <Button tone="plain" onClick={() => setDeclining(true)}>
            Decline<VisuallyHidden> the proxy of {member.name}</VisuallyHidden>
          </Button>
        </div>
      )}
      {isDeclining && (
        <CommandDialog
          meetingId={state.meetingId}
          title={`Decline the proxy of ${member.name}?`}
          confirmLabel="Decline the proxy"
          cancelLabel="Keep it"
          read={() => ({ type: 'proxy.revoke', proxyId })}
          onDone={() => setDeclining(false)}
        >
          <p>You do not vote for them then. {member.name} is told, and votes or appoints somebody else.</p>
        </CommandDialog>
      )}
    </div>
  );
}
