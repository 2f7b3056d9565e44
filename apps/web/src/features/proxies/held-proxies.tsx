/** The proxies that a person holds: for whom they vote, in which votes and until when. Props: state, personId, now. */
import { proxiesHeldBy, type MeetingState } from '@quorate/domain';
import type { ReactNode } from 'react';
import { RegionLabel } from '../../ui/region-label.js';
import { HeldProxy } from './held-proxy.js';
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
        <HeldProxy key={proxy.proxyId} state={state} proxy={proxy} now={now} />
      ))}
      {held.length > MOST_SHOWN && <p className={styles.small}>And {held.length - MOST_SHOWN} more.</p>}
    </section>
  );
}
