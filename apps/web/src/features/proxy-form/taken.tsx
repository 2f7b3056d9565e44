/** Until when proxies are taken, who sees them, and that one's own vote replaces them. Props: state. */
import { proxyCutOff, sayCutOff, type MeetingState } from '@quorate/domain';
import type { ReactNode } from 'react';
import styles from './proxy-form.module.css';

/** Says it on the form and on its check. */
export function Taken({ state }: { readonly state: MeetingState }): ReactNode {
  const cutOff = proxyCutOff(state);
  return (
    <p className={styles.lead}>
      {cutOff !== null &&
        `Proxies are taken until ${sayCutOff(cutOff)}, and are revoked until the meeting starts. `}
      The officers and the scrutineers see that one is given; how it is to vote is seen by the proxy and the
      scrutineers alone. A vote you cast yourself in the meeting replaces the proxy’s.
    </p>
  );
}
