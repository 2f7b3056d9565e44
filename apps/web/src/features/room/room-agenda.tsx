/** The agenda on the room screen before the start, in two columns when it is long. Props: agenda. */
import type { AgendaItemNow } from '@quorate/domain';
import type { ReactNode } from 'react';
import styles from './room.module.css';

/** What fits on one screen in a size that can be read from the back row. */
const mostItems = 14;

/** Lists the items with their numbers. */
export function RoomAgenda({ agenda }: { readonly agenda: readonly AgendaItemNow[] }): ReactNode {
  const shown = agenda.slice(0, agenda.length > mostItems ? mostItems - 1 : mostItems);
  const left = agenda.length - shown.length;
  return (
    <ol
      className={styles.agenda}
      data-length={agenda.length <= 6 ? 'few' : agenda.length <= 8 ? 'some' : 'many'}
    >
      {shown.map((item) => (
        <li key={item.itemId}>
          <span className={styles.number}>{item.number}</span>
          <span className={styles.itemTitle}>{item.title}</span>
        </li>
      ))}
      {left > 0 && <li className={styles.more}>and {left} more</li>}
    </ol>
  );
}
