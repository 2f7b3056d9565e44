/** What the symbols of a hemicycle mean, with how many seats show each. Used by Hemicycle. */
import type { VoteSeat } from '@quorate/domain';
import type { ReactNode } from 'react';
import { formatNumber } from './format.js';
import styles from './hemicycle.module.css';
import { SeatSymbol, seatStateOrder, type SeatState } from './vote-mark.js';

export interface HemicycleLegendProps {
  readonly seats: readonly VoteSeat[];
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
          <SeatSymbol state={state} /> {formatNumber(count)} {words[state].toLowerCase()}
        </li>
      ))}
    </ul>
  );
}
