/** One proxy that was given for a lot: who votes, how on each resolution, its receipt, and revoking it. Props: state, given, children. */
import type { DirectedProxy } from '@quorate/contracts';
import { isToCome, itemOf, type MeetingState } from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { Button, ButtonLink } from '../../ui/button.js';
import { TimeText } from '../../ui/time-text.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import { sayDirected } from './directions-draft.js';
import styles from './proxies.module.css';
import { RevokeDialog } from './revoke-dialog.js';

export interface GivenProxyProps {
  readonly state: MeetingState;
  readonly given: DirectedProxy;
  /** What it is, under the name of the lot. */
  readonly children?: ReactNode;
}

/** Shows it as an entry of a list; it is revoked until the meeting starts. */
export function GivenProxy({ state, given, children }: GivenProxyProps): ReactNode {
  const [isRevoking, setRevoking] = useState(false);
  const { label, directions, code, no, at, proxyId } = given;
  const proxy = state.proxies.find((one) => one.proxyId === proxyId);
  return (
    <li>
      <p>
        <strong>{label}</strong>
      </p>
      {children}
      {directions.map(({ itemId, choice }) => (
        <p key={itemId}>
          {itemOf(state, itemId)?.title ?? 'An item'}: {sayDirected(choice, state)}
        </p>
      ))}
      {directions.length === 0 && <p>All as {given.holderName} decides</p>}
      <p className={styles.small}>
        Receipt {code}, <TimeText at={at} hasZone />.
      </p>
      <div className={styles.acts}>
        <ButtonLink href={`/api/meetings/${state.meetingId}/receipts/${no}`} tone="plain" download>
          Save the receipt<VisuallyHidden> for {label}</VisuallyHidden>
        </ButtonLink>
        {proxy !== undefined && isToCome(state.stage) && (
          <Button tone="plain" onClick={() => setRevoking(true)}>
            Revoke<VisuallyHidden> what you gave for {label}</VisuallyHidden>
          </Button>
        )}
      </div>
      {isRevoking && proxy !== undefined && (
        <RevokeDialog state={state} proxy={proxy} isForMember={false} onDone={() => setRevoking(false)} />
      )}
    </li>
  );
}
