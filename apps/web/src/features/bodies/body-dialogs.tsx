/** The dialog that belongs to a change of a body. Props: body, change, onClose. */
import type { BodyView, SeatView } from '@quorate/contracts';
import type { ReactNode } from 'react';
import { LeaveDialog, StayDialog } from './departure-dialogs.js';
import { DetailsDialog } from './details-dialog.js';
import { NoticeDialog } from './notice-dialog.js';
import { ResolutionsDialog } from './resolutions-dialog.js';
import { ObserverDialog, ObserverOutDialog } from './observer-dialog.js';
import { OfficersDialog } from './officers-dialog.js';
import type { SeatAct } from './seat-cells.js';
import { SeatDialog } from './seat-dialog.js';
import { WritingDialog } from './writing-dialog.js';

export type BodyChange =
  | { readonly kind: 'details' }
  | { readonly kind: 'officers' }
  | { readonly kind: 'observer' }
  | { readonly kind: 'observer-out' }
  | { readonly kind: 'notice' }
  | { readonly kind: 'resolutions' }
  | { readonly kind: 'writing' }
  | { readonly kind: SeatAct; readonly seat: SeatView };

export interface BodyDialogsProps {
  readonly body: BodyView;
  readonly change: BodyChange;
  readonly onClose: () => void;
}

/** Shows the dialog. */
export function BodyDialogs({ body, change, onClose }: BodyDialogsProps): ReactNode {
  switch (change.kind) {
    case 'details':
      return <DetailsDialog body={body} onClose={onClose} />;
    case 'officers':
      return <OfficersDialog body={body} onClose={onClose} />;
    case 'observer':
      return <ObserverDialog body={body} onClose={onClose} />;
    case 'observer-out':
      return <ObserverOutDialog body={body} onClose={onClose} />;
    case 'notice':
      return <NoticeDialog body={body} onClose={onClose} />;
    case 'resolutions':
      return <ResolutionsDialog body={body} onClose={onClose} />;
    case 'writing':
      return <WritingDialog body={body} onClose={onClose} />;
    case 'seat':
      return <SeatDialog body={body} seat={change.seat} onClose={onClose} />;
    case 'leave':
      return <LeaveDialog body={body} seat={change.seat} onClose={onClose} />;
    case 'stay':
      return <StayDialog body={body} seat={change.seat} onClose={onClose} />;
  }
}
