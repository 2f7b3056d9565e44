/**
 * A list whose lines can be dragged, with pointer or keyboard (space picks up, arrows move, space drops, Escape gives up).
 * Props: ids, nameOf, onMove(id, to), children (the lines).
 */
import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type Announcements,
  type DragEndEvent,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import type { ReactNode } from 'react';

export interface AgendaSorterProps {
  readonly ids: readonly string[];
  readonly nameOf: (id: string) => string;
  readonly onMove: (id: string, to: number) => void;
  readonly children: ReactNode;
}

const instructions = {
  draggable:
    'Press space to pick up the item, the arrow keys to move it, space to put it down, Escape to leave it.',
};

/** Makes its lines sortable and says aloud where an item is. */
export function AgendaSorter({ ids, nameOf, onMove, children }: AgendaSorterProps): ReactNode {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const end = ({ active, over }: DragEndEvent): void => {
    if (over === null || over.id === active.id) return;
    onMove(String(active.id), ids.indexOf(String(over.id)));
  };
  const placeOf = (id: unknown): string => `place ${ids.indexOf(String(id)) + 1} of ${ids.length}`;
  const announcements: Announcements = {
    onDragStart: ({ active }) => `${nameOf(String(active.id))} picked up at ${placeOf(active.id)}.`,
    onDragOver: ({ active, over }) =>
      over === null ? undefined : `${nameOf(String(active.id))} is over ${placeOf(over.id)}.`,
    onDragEnd: ({ active, over }) =>
      `${nameOf(String(active.id))} put down${over === null ? '' : ` at ${placeOf(over.id)}`}.`,
    onDragCancel: ({ active }) => `${nameOf(String(active.id))} stays at ${placeOf(active.id)}.`,
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={end}
      accessibility={{ announcements, screenReaderInstructions: instructions }}
    >
      <SortableContext items={[...ids]} strategy={verticalListSortingStrategy}>
        {children}
      </SortableContext>
    </DndContext>
  );
}
