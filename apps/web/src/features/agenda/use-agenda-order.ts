/** Moves items on the agenda, showing the new order at once and the server's order as soon as it says something else. */
import type { AskedCommand } from '@quorate/contracts';
import { arrangeAgenda, orderWith, type MeetingState } from '@quorate/domain';
import { useState } from 'react';

interface Hoped {
  readonly revision: number;
  readonly order: readonly string[];
}

/** Gives the meeting with the agenda as it should be shown, and the act of moving an item. */
export function useAgendaOrder(
  state: MeetingState,
  send: (command: AskedCommand) => Promise<unknown>,
): { readonly shown: MeetingState; readonly move: (itemId: string, to: number) => void } {
  const [hoped, setHoped] = useState<Hoped | null>(null);
  const holds = hoped !== null && hoped.revision === state.agendaRevision;
  const agendaOrder = holds ? hoped.order : state.agendaOrder;
  const shown = holds ? { ...state, agenda: arrangeAgenda(state.agenda, agendaOrder), agendaOrder } : state;
  const move = (itemId: string, to: number): void => {
    setHoped({ revision: state.agendaRevision, order: orderWith(shown, itemId, to) });
    const sent = send({ type: 'item.move', itemId, position: to, agendaRevision: state.agendaRevision });
    sent.catch(() => setHoped(null));
  };
  return { shown, move };
}
