/** The left column: the agenda with planned times, how far behind it is, and going to an item. Props: desk, isEditing, onEdit. */
import { itemOf, mayDo } from '@quorate/domain';
import type { ReactNode } from 'react';
import { useNow } from '../../live/index.js';
import { Button } from '../../ui/button.js';
import { ClassificationTag } from '../../ui/classification-tag.js';
import { RegionLabel } from '../../ui/region-label.js';
import { TimeText } from '../../ui/time-text.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import {
  itemPurposeWords,
  itemStateWords,
  itemTitle,
  minutesBehind,
  planItems,
  sayBehind,
  type PlannedItem,
} from '../agenda/index.js';
import { PackPanel, PaperList } from '../papers/index.js';
import styles from './agenda-column.module.css';
import type { Desk } from './desk.js';
import { voteOn } from './next-step.js';

export interface AgendaColumnProps {
  readonly desk: Desk;
  readonly isEditing: boolean;
  readonly onEdit: () => void;
}

/** Shows where the meeting is; items that can be gone to carry their button. */
export function AgendaColumn({ desk, isEditing, onEdit }: AgendaColumnProps): ReactNode {
  const { state, roles } = desk;
  const behind = minutesBehind(state, useNow());
  const isVoting = ['open', 'closed'].includes(voteOn(state, state.currentItemId)?.stage ?? '');
  const mayGo = state.stage === 'in-session' && !isVoting && mayDo('item.open', roles);
  const mayEdit = mayDo('item.add', roles) && state.stage !== 'closed' && state.stage !== 'cancelled';
  const isHidden = state.currentItemId !== null && itemOf(state, state.currentItemId) === null;
  return (
    <>
      <RegionLabel>Agenda{behind !== null && ` · ${sayBehind(behind)}`}</RegionLabel>
      {state.agenda.length === 0 && (
        <p className={styles.empty}>The items appear here as you write the agenda.</p>
      )}
      {isHidden && <p className={styles.empty}>The item on the table is not open to you.</p>}
      <ol className={styles.items}>
        {planItems(state).map(({ item, plannedAt }) => (
          <li key={item.itemId} className={styles.item} data-state={item.state}>
            <span className={styles.number}>{item.number}</span>
            <div className={styles.text}>
              <p className={styles.title} aria-current={item.state === 'now' ? 'step' : undefined}>
                {itemTitle(item)}
              </p>
              {item.state !== 'done' && <ItemFacts item={item} plannedAt={plannedAt} />}
              <PaperList state={state} itemId={item.itemId} />
              {mayGo && (item.state === 'to-come' || item.state === 'deferred') && (
                <Button
                  tone="plain"
                  onClick={() =>
                    desk.act({ type: 'item.open', itemId: item.itemId, from: state.currentItemId })
                  }
                >
                  Go to item
                  <VisuallyHidden>
                    {' '}
                    {item.number}, {itemTitle(item)}
                  </VisuallyHidden>
                </Button>
              )}
            </div>
            <span className={styles.when}>
              {item.state === 'to-come' ? (
                <TimeText at={plannedAt} form="time" />
              ) : (
                itemStateWords[item.state]
              )}
            </span>
          </li>
        ))}
      </ol>
      <PackPanel state={state} />
      {mayEdit && state.stage !== 'planned' && (
        <div className={styles.foot}>
          <Button tone="plain" onClick={onEdit} aria-expanded={isEditing}>
            {isEditing ? 'Stop changing the agenda' : 'Change the agenda'}
          </Button>
        </div>
      )}
    </>
  );
}

function ItemFacts({ item, plannedAt }: Pick<PlannedItem, 'item' | 'plannedAt'>): ReactNode {
  return (
    <p className={styles.facts}>
      <span>{itemPurposeWords[item.purpose]}</span>
      <ClassificationTag classification={item.classification} />
      {item.state === 'now' && (
        <span>
          planned <TimeText at={plannedAt} form="time" />
        </span>
      )}
      {item.late && <span>added late</span>}
    </p>
  );
}
