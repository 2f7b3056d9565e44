/** Moves items on the agenda, showing the new order at once and the server's order as soon as it says something else. */
import type { AskedCommand } from '@quorate/contracts';
import type { MeetingState } from '@quorate/domain';
import { useState } from 'react';

interface Hoped {
  readonly revision: number;
  readonly order: readonly string[];
}

/** The order after one item went to another place. */
function movedTo(order: readonly string[], itemId: string, to: number): string[] {
  return order.filter((other) => other !== itemId).toSpliced(to, 0, itemId);
}

/** Gives the meeting with the agenda as it should be shown, and the act of moving an item. */
export function useAgendaOrder(
  state: MeetingState,
  send: (command: AskedCommand) => Promise<unknown>,
): { readonly shown: MeetingState; readonly move: (itemId: string, to: number) => void } {
  const [hoped, setHoped] = useState<Hoped | null>(null);
  const holds = hoped !== null && hoped.revision === state.agendaRevision;
  const agenda = holds
    ? state.agenda.toSorted(
        (one, other) => hoped.order.indexOf(one.itemId) - hoped.order.indexOf(other.itemId),
      )
    : state.agenda;
  const move = (itemId: string, to: number): void => {
    const order = agenda.map((item) => item.itemId);
    setHoped({ revision: state.agendaRevision, order: movedTo(order, itemId, to) });
    const sent = send({ type: 'item.move', itemId, position: to, agendaRevision: state.agendaRevision });
    sent.catch(() => setHoped(null));
  };
  return { shown: { ...state, agenda }, move };
}
