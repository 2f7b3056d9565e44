/** The questions a member is asked before an act; they lie over the page, so nothing that happens below ends them. */
import { rosterSeat, type MeetingState, type Proxy } from '@quorate/domain';
import type { ReactNode } from 'react';
import { CommandDialog, ReasonDialog } from '../acts/index.js';
import { AppointDialog, RevokeDialog } from '../proxies/index.js';
import { InterestDialog } from './interest-dialog.js';
import type { MySeat } from './my-seats.js';

export type OpenDialog =
  | { readonly kind: 'interest'; readonly itemId: string; readonly itemTitle: string; readonly seat: MySeat }
  | { readonly kind: 'apologies'; readonly seat: MySeat; readonly hasAlternates: boolean }
  | { readonly kind: 'leave'; readonly seat: MySeat }
  | { readonly kind: 'appoint-proxy'; readonly state: MeetingState; readonly seat: MySeat }
  | { readonly kind: 'revoke-proxy'; readonly state: MeetingState; readonly proxy: Proxy };

export interface MemberDialogProps {
  readonly meetingId: string;
  readonly dialog: OpenDialog;
  readonly onDone: () => void;
}

/** Shows the question. */
export function MemberDialog({ meetingId, dialog, onDone }: MemberDialogProps): ReactNode {
  if (dialog.kind === 'revoke-proxy') {
    return <RevokeDialog state={dialog.state} proxy={dialog.proxy} isForMember={false} onDone={onDone} />;
  }
  const { seatId, label } = dialog.seat;
  if (dialog.kind === 'appoint-proxy') {
    const seat = rosterSeat(dialog.state, seatId);
    const seats = seat === null ? [] : [seat];
    return <AppointDialog state={dialog.state} seats={seats} isForMember={false} onDone={onDone} />;
  }
  if (dialog.kind === 'leave') {
    return (
      <CommandDialog
        meetingId={meetingId}
        title={`Leave the meeting for ${label}?`}
        confirmLabel="Leave the meeting"
        cancelLabel="Stay"
        read={() => ({ type: 'seat.leave', seatId })}
        onDone={onDone}
      >
        <p>A vote you have cast keeps counting. You can take your seat again at any time.</p>
      </CommandDialog>
    );
  }
  if (dialog.kind === 'apologies') {
    return (
      <ReasonDialog
        meetingId={meetingId}
        title={`Give apologies for ${label}?`}
        confirmLabel="Give apologies"
        label="Note for the secretary"
        isOptional
        maxLength={300}
        command={(note) => ({ type: 'apologies.give', seatId, note })}
        onDone={onDone}
      >
        <p>
          The seat is shown as absent with apologies.
          {dialog.hasAlternates && ' An alternate can still stand in.'}
        </p>
      </ReasonDialog>
    );
  }
  return <InterestDialog meetingId={meetingId} dialog={dialog} onDone={onDone} />;
}
