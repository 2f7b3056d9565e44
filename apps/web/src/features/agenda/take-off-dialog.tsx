/** Takes an item off: it is removed while the agenda may change, and deferred once it is frozen. Props: state, item, onDone. */
import type { AgendaItemNow, MeetingState } from '@quorate/domain';
import type { ReactNode } from 'react';
import { ReasonDialog } from '../acts/index.js';
import { itemTitle } from './item-words.js';

export interface TakeOffDialogProps {
  readonly state: MeetingState;
  readonly item: AgendaItemNow;
  readonly onDone: () => void;
}

/** True when the item may still leave the agenda; otherwise it can only be deferred. */
export function isRemovable(state: MeetingState, item: AgendaItemNow): boolean {
  return state.stage === 'planned' || item.late;
}

/** Asks for the reason, which goes into the record of the meeting. */
export function TakeOffDialog({ state, item, onDone }: TakeOffDialogProps): ReactNode {
  const { itemId } = item;
  if (isRemovable(state, item)) {
    return (
      <ReasonDialog
        meetingId={state.meetingId}
        title={`Remove “${itemTitle(item)}” from the agenda?`}
        confirmLabel="Remove the item"
        cancelLabel="Keep it"
        tone="danger"
        command={(reason) => ({ type: 'item.remove', itemId, reason, agendaRevision: state.agendaRevision })}
        onDone={onDone}
      />
    );
  }
  return (
    <ReasonDialog
      meetingId={state.meetingId}
      title={`Defer “${itemTitle(item)}”?`}
      confirmLabel="Defer the item"
      cancelLabel="Keep it"
      hint="The item stays on the agenda, marked as deferred."
      command={(reason) => ({ type: 'item.defer', itemId, reason })}
      onDone={onDone}
    />
  );
}
