/** Who votes for whom by proxy, in which votes and until when; the secretary appoints and revokes for members. Props: desk. */
import { isInForce, rosterSeat, sayProxy, takesProxies, type Proxy } from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { useInstant } from '../../live/index.js';
import { Button } from '../../ui/button.js';
import { plural } from '../../ui/format.js';
import { RegionLabel } from '../../ui/region-label.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import { AppointDialog, RevokeDialog } from '../proxies/index.js';
import styles from './console.module.css';
import type { Desk } from './desk.js';

/** A general meeting may have thousands. */
const MOST_SHOWN = 50;

/** Lists the proxies that are not revoked; shows nothing where no rules allow any. */
export function ProxiesPanel({ desk }: { readonly desk: Desk }): ReactNode {
  const { state, roles } = desk;
  const { proxies } = state;
  const now = useInstant(state);
  const [isAppointing, setAppointing] = useState(false);
  const [revoking, setRevoking] = useState<Proxy | null>(null);
  const isTaken = takesProxies(state);
  if (!isTaken && proxies.length === 0) return null;
  const isOffice = isTaken && roles.includes('secretary');
  const given = proxies.slice(0, MOST_SHOWN).map((proxy) => ({
    proxy,
    label: rosterSeat(state, proxy.seatId)?.label ?? 'A seat',
    words: `${sayProxy(proxy, state)}${isInForce(proxy, now) ? '' : ' · ended'}`,
  }));
  return (
    <section aria-labelledby="proxies">
      <RegionLabel id="proxies" note={proxies.length > 0 && plural(proxies.length, 'proxy', 'proxies')}>
        Proxies
      </RegionLabel>
      {proxies.length === 0 && <p className={styles.aside}>None given.</p>}
      <ul className={styles.lines}>
        {given.map(({ proxy, label, words }) => (
          <li key={proxy.proxyId}>
            <div>
              <p>
                {label}, {proxy.member.name}
              </p>
              <p className={styles.small}>{words}</p>
            </div>
            {isOffice && (
              <Button tone="plain" onClick={() => setRevoking(proxy)}>
                Revoke<VisuallyHidden> the proxy for {label}</VisuallyHidden>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {proxies.length > MOST_SHOWN && <p className={styles.aside}>And {proxies.length - MOST_SHOWN} more.</p>}
      {isOffice && (
        <Button tone="plain" onClick={() => setAppointing(true)}>
          Appoint for a member
        </Button>
      )}
      {isAppointing && (
        <AppointDialog
          state={state}
          seats={(state.roster?.seats ?? []).filter(({ member }) => member !== null)}
          isForMember
          onDone={() => setAppointing(false)}
        />
      )}
      {revoking !== null && (
        <RevokeDialog state={state} proxy={revoking} isForMember onDone={() => setRevoking(null)} />
      )}
    </section>
  );
}
