/** The proxies that a person holds: for whom they vote, in which votes and until when. Props: state, personId, now. */
import { isInForce, proxiesHeldBy, rosterSeat, sayProxyTerms, type MeetingState } from '@quorate/domain';
import type { ReactNode } from 'react';
import { RegionLabel } from '../../ui/region-label.js';
import { StateWord } from '../../ui/state-word.js';
import styles from './proxies.module.css';

export interface HeldProxiesProps {
  readonly state: MeetingState;
  readonly personId: string;
  readonly now: string;
}

/** A chair may hold thousands. */
const MOST_SHOWN = 50;

/** Shows nothing to who holds none. */
export function HeldProxies({ state, personId, now }: HeldProxiesProps): ReactNode {
  const held = proxiesHeldBy(state, personId);
  if (held.length === 0) return null;
  return (
    <section className={styles.region}>
      <RegionLabel>{held.length === 1 ? 'Proxy you hold' : 'Proxies you hold'}</RegionLabel>
      {held.slice(0, MOST_SHOWN).map((proxy) => (
        <div key={proxy.proxyId} className={styles.held}>
          <p>
            <strong>{rosterSeat(state, proxy.seatId)?.label}</strong>, as proxy of {proxy.member.name}
          </p>
          {isInForce(proxy, now) ? (
            <p className={styles.small}>
              You vote for it {sayProxyTerms(proxy, state)}, unless the seat votes itself.
            </p>
          ) : (
            <StateWord>Ended</StateWord>
          )}
        </div>
      ))}
      {held.length > MOST_SHOWN && <p className={styles.small}>And {held.length - MOST_SHOWN} more.</p>}
    </section>
  );
}
