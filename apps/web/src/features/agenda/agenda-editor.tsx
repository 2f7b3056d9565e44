/** Writes the agenda: add, change, remove, and put in order by dragging or with buttons. Props: state. */
import type { AgendaItemNow, MeetingState } from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { useCommand } from '../../live/index.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { RegionLabel } from '../../ui/region-label.js';
import { RefusalNotice } from '../acts/index.js';
import { PaperDesk } from '../paper-desk/index.js';
import styles from './agenda-editor.module.css';
import { AgendaRow } from './agenda-row.js';
import { AgendaSorter } from './agenda-sorter.js';
import { ItemForm } from './item-form.js';
import { MeetingClocks } from './meeting-clocks.js';
import { planItems } from './planned-times.js';
import { isRemovable, TakeOffDialog } from './take-off-dialog.js';
import { useAgendaOrder } from './use-agenda-order.js';

type Editing =
  { readonly of: 'new' } | { readonly of: 'item' | 'taking-off'; readonly item: AgendaItemNow } | null;

/** Shows the agenda as it is on the server; what is being typed is never touched by what others change. */
export function AgendaEditor({ state }: { readonly state: MeetingState }): ReactNode {
  const command = useCommand(state.meetingId);
  const [editing, setEditing] = useState<Editing>(null);
  const { shown, move } = useAgendaOrder(state, command.send);
  const done = (): void => setEditing(null);
  const isFrozen = state.stage !== 'planned';
  return (
    <section className={styles.editor} aria-labelledby="agenda-editor">
      <RegionLabel
        id="agenda-editor"
        note={isFrozen ? 'Frozen when called: new items are marked late' : undefined}
      >
        Agenda
      </RegionLabel>
      <RefusalNotice problem={command.problem} />
      <DueDays state={state} />
      {shown.agenda.length === 0 ? (
        <EmptyState title="No item yet">
          The agenda you write here is what members see when you call the meeting.
        </EmptyState>
      ) : (
        <AgendaSorter
          ids={shown.agenda.map(({ itemId }) => itemId)}
          nameOf={(id) => shown.agenda.find(({ itemId }) => itemId === id)?.title ?? 'The item'}
          onMove={move}
        >
          <ol className={styles.rows}>
            {planItems(shown).map((planned) =>
              editing?.of === 'item' && editing.item.itemId === planned.item.itemId ? (
                <li key={planned.item.itemId} className={styles.open}>
                  <ItemForm state={state} item={editing.item} onDone={done} />
                </li>
              ) : (
                <AgendaRow
                  key={planned.item.itemId}
                  planned={planned}
                  agenda={shown.agenda}
                  takeOffLabel={isRemovable(state, planned.item) ? 'Remove' : 'Defer'}
                  onMove={(to) => move(planned.item.itemId, to)}
                  onEdit={() => setEditing({ of: 'item', item: planned.item })}
                  onTakeOff={() => setEditing({ of: 'taking-off', item: planned.item })}
                >
                  <PaperDesk state={state} itemId={planned.item.itemId} />
                </AgendaRow>
              ),
            )}
          </ol>
        </AgendaSorter>
      )}
      {editing?.of === 'new' ? (
        <ItemForm state={state} item={null} onDone={done} />
      ) : (
        <Button tone="quiet" onClick={() => setEditing({ of: 'new' })}>
          {isFrozen ? 'Add a late item' : 'Add an item'}
        </Button>
      )}
      {editing?.of === 'taking-off' && <TakeOffDialog state={state} item={editing.item} onDone={done} />}
    </section>
  );
}

function DueDays({ state }: { readonly state: MeetingState }): ReactNode {
  const { bodyId, startsAt, clocks, roster, stage } = state;
  if (stage !== 'planned' && stage !== 'called') return null;
  const hasNoticeRule = roster?.notice !== undefined;
  return <MeetingClocks {...{ bodyId, startsAt, clocks, hasNoticeRule }} />;
}
