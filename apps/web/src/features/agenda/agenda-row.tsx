/** One item in the agenda editor: handle to drag, number, title, times, and what can be done with it. Props: see below. */
import { useSortable } from '@dnd-kit/sortable';
import { sayKind, type AgendaItemNow } from '@quorate/domain';
import type { CSSProperties, ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { ClassificationTag } from '../../ui/classification-tag.js';
import { MoveButtons } from '../../ui/move-buttons.js';
import { StateWord } from '../../ui/state-word.js';
import { TimeText } from '../../ui/time-text.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import styles from './agenda-editor.module.css';
import { itemPurposeWords, itemStateWords, itemTitle } from './item-words.js';
import type { PlannedItem } from './planned-times.js';

export interface AgendaRowProps {
  readonly planned: PlannedItem;
  /** The rows shown, this one among them. */
  readonly agenda: readonly AgendaItemNow[];
  readonly onMove: (to: number) => void;
  readonly onEdit: () => void;
  readonly takeOffLabel: string;
  readonly onTakeOff: () => void;
  /** Its papers. */
  readonly children: ReactNode;
}

/** Shows the item as a line of the agenda that can be picked up. */
export function AgendaRow({ planned, agenda, takeOffLabel, children, ...on }: AgendaRowProps): ReactNode {
  const { item, plannedAt } = planned;
  const index = agenda.indexOf(item);
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({
      id: item.itemId,
    });
  const place: CSSProperties = {
    transition,
    ...(transform !== null && { transform: `translate(0, ${transform.y}px)` }),
  };
  const title = itemTitle(item);
  return (
    <li ref={setNodeRef} style={place} className={styles.row} data-dragging={isDragging}>
      <button
        ref={setActivatorNodeRef}
        type="button"
        className={styles.handle}
        {...attributes}
        {...listeners}
        aria-label={`Drag item ${item.number}, ${title}`}
      >
        <span className={styles.number}>{item.number}</span>
      </button>
      <div className={styles.rowText}>
        <p className={styles.rowTitle}>{title}</p>
        <p className={styles.rowFacts}>
          <span>
            <TimeText at={plannedAt} form="time" /> · {item.plannedMinutes} min ·{' '}
            {itemPurposeWords[item.purpose]} · {item.owner}
          </span>
          <ClassificationTag classification={item.classification} />
          {item.resolution !== undefined && <StateWord>{sayKind(item.resolution.kind)}</StateWord>}
          {item.late && <StateWord tone="caution">added late</StateWord>}
          {item.state !== 'to-come' && <StateWord>{itemStateWords[item.state]}</StateWord>}
        </p>
        {children}
      </div>
      <div className={styles.rowActs}>
        <Button tone="plain" onClick={on.onEdit}>
          Edit<VisuallyHidden> {title}</VisuallyHidden>
        </Button>
        <Button tone="plain" onClick={on.onTakeOff}>
          {takeOffLabel}
          <VisuallyHidden> {title}</VisuallyHidden>
        </Button>
        <MoveButtons
          item={title}
          index={index}
          count={agenda.length}
          onMove={(direction) => on.onMove(direction === 'up' ? index - 1 : index + 1)}
        />
      </div>
    </li>
  );
}
