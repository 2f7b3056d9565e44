/** What the symbols of a hemicycle mean, with how many seats show each. Used by Hemicycle. */
import type { ReactNode } from 'react';
import type { HemicycleSeat } from './hemicycle.js';
import styles from './hemicycle.module.css';
import { SeatSymbol, seatStateOrder, type SeatState } from './vote-mark.js';

export interface HemicycleLegendProps {
  readonly seats: readonly HemicycleSeat[];
  readonly words: Readonly<Record<SeatState, string>>;
  readonly isQuiet: boolean;
}

/** Lists the states that occur, each with its symbol, number and word. */
export function HemicycleLegend({ seats, words, isQuiet }: HemicycleLegendProps): ReactNode {
  const counts = seatStateOrder
    .map((state) => ({ state, count: seats.filter((seat) => seat.state === state).length }))
    .filter(({ count }) => count > 0);
  return (
    <ul className={styles.legend} data-quiet={isQuiet}>
      {counts.map(({ state, count }) => (
        <li key={state} data-state={state}>
          <SeatSymbol state={state} /> {count} {words[state].toLowerCase()}
        </li>
      ))}
    </ul>
  );
}
