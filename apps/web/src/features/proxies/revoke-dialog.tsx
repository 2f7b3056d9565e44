/** Revokes a proxy; the secretary says why they do it for the member. Props: state, proxy, isForMember, onDone. */
import { sayProxy, type MeetingState, type Proxy } from '@quorate/domain';
import type { ReactNode } from 'react';
import { CommandDialog, ReasonDialog } from '../acts/index.js';

export interface RevokeDialogProps {
  readonly state: MeetingState;
  readonly proxy: Proxy;
  readonly isForMember: boolean;
  readonly onDone: () => void;
}

/** Shows what stands, and asks. */
export function RevokeDialog({ state, proxy, isForMember, onDone }: RevokeDialogProps): ReactNode {
  const { proxyId, member } = proxy;
  const dialog = {
    meetingId: state.meetingId,
    title: `Revoke the proxy of ${member.name}?`,
    confirmLabel: 'Revoke the proxy',
    cancelLabel: 'Keep it',
    onDone,
  };
  const stands = (
    <p>
      {sayProxy(proxy, state)}. A vote that was cast by it keeps counting until a vote from the seat replaces
      it.
    </p>
  );
  if (!isForMember) {
    return (
      <CommandDialog {...dialog} read={() => ({ type: 'proxy.revoke', proxyId })}>
        {stands}
      </CommandDialog>
    );
  }
  return (
    <ReasonDialog
      {...dialog}
      hint="For example: told the secretary by telephone. It goes on record."
      command={(reason) => ({ type: 'proxy.revoke', proxyId, reason })}
    >
      {stands}
    </ReasonDialog>
  );
}
