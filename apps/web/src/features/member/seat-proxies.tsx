/** The proxies given for one of my seats, and giving or revoking one. Props: state, seat, now, onAsk. */
import {
  checkInTime,
  isInForce,
  proxiesOfSeat,
  sayProxy,
  takesProxies,
  type MeetingState,
} from '@quorate/domain';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import type { OpenDialog } from './member-dialog.js';
import styles from './member.module.css';
import type { MySeat } from './my-seats.js';

export interface SeatProxiesProps {
  readonly state: MeetingState;
  readonly seat: MySeat;
  readonly now: string;
  readonly onAsk: (dialog: OpenDialog) => void;
}

/** Shows nothing where no rules of the body allow proxies. */
export function SeatProxies({ state, seat, now, onAsk }: SeatProxiesProps): ReactNode {
  const given = proxiesOfSeat(state, seat.seatId);
  const mayGive = takesProxies(state) && (seat.alternateFor === null || seat.isMine);
  return (
    <>
      {given.map((proxy) => (
        <p key={proxy.proxyId} className={styles.small}>
          {sayProxy(proxy, state)}
          {isInForce(proxy, now) ? '.' : '; it has ended.'}
        </p>
      ))}
      {mayGive && (
        <div className={styles.acts}>
          {given.map((proxy) => (
            <Button
              key={proxy.proxyId}
              tone="plain"
              onClick={() => onAsk({ kind: 'revoke-proxy', state, proxy })}
            >
              Revoke the proxy of {proxy.holder.name}
            </Button>
          ))}
          {checkInTime(state, now).ok && (
            <Button tone="plain" onClick={() => onAsk({ kind: 'appoint-proxy', state, seat })}>
              {given.length === 0 ? 'Appoint a proxy' : 'Appoint another'}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
