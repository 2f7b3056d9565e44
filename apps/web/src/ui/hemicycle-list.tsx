/** Every seat of a hemicycle in words, by constituency, to open below the picture. Used by Hemicycle. */
import type { VoteSeat } from '@quorate/domain';
import type { ReactNode } from 'react';
import styles from './hemicycle.module.css';
import { useFirst } from './use-find.js';
import { SeatSymbol, type SeatState } from './vote-mark.js';

export interface HemicycleListProps {
  readonly seats: readonly VoteSeat[];
  readonly words: Readonly<Record<SeatState, string>>;
}

/** Offers the seats as a list, closed at first. */
export function HemicycleList({ seats, words }: HemicycleListProps): ReactNode {
  const groups = [...new Set(seats.map((seat) => seat.group))];
  return (
    <details className={styles.list}>
      <summary>Every seat in words</summary>
      <dl>
        {groups.map((group) => (
          <SeatsOfGroup
            key={group}
            group={group}
            seats={seats.filter((seat) => seat.group === group)}
            words={words}
          />
        ))}
      </dl>
    </details>
  );
}

function SeatsOfGroup(props: HemicycleListProps & { readonly group: string }): ReactNode {
  const { group, seats, words } = props;
  const { shown, more } = useFirst(seats);
  return (
    <div>
      <dt>{group}</dt>
      {shown.map((seat) => (
        <dd key={seat.id}>
          <span>{seat.name}</span>
          <span className={styles.state}>
            <SeatSymbol state={seat.state} /> {words[seat.state]}
          </span>
        </dd>
      ))}
      {more !== null && <dd>{more}</dd>}
    </div>
  );
}
