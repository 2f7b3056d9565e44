/**
 * The seats of a body as a half circle, grouped by constituency from left to right, a symbol in each seat.
 * Props: label, seats (id, name, group, state), words (own words for a state), hasLegend, hasList (every seat in words, to open).
 * One Tab stop; arrow keys, Home and End go from seat to seat; the name and state of the seat in focus stand below.
 */
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { HemicycleLegend } from './hemicycle-legend.js';
import { HemicycleList } from './hemicycle-list.js';
import { layoutHemicycle } from './hemicycle-layout.js';
import styles from './hemicycle.module.css';
import { SeatMark, seatStateWords, type SeatState } from './vote-mark.js';

export interface HemicycleSeat {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly state: SeatState;
}

export type SeatWords = Partial<Readonly<Record<SeatState, string>>>;

export interface HemicycleProps {
  readonly label: string;
  readonly seats: readonly HemicycleSeat[];
  readonly words?: SeatWords;
  readonly hasLegend?: boolean;
  readonly hasList?: boolean;
}

const scale = 200;

/** Draws the hemicycle; seats are taken in the given order, so give them sorted by constituency. */
export function Hemicycle(props: HemicycleProps): ReactNode {
  const { label, seats, words, hasLegend = true, hasList = true } = props;
  const [current, setCurrent] = useState(0);
  const [pointed, setPointed] = useState<string | null>(null);
  const picture = useRef<SVGSVGElement>(null);
  const { points, seatRadius } = layoutHemicycle(seats.length);
  const radius = seatRadius * scale;
  const edge = scale + radius + 4;
  const allWords = { ...seatStateWords, ...words };
  const tell = (seat: HemicycleSeat): string =>
    `${seat.name}, ${seat.group}: ${allWords[seat.state].toLowerCase()}`;
  const stop = Math.min(current, seats.length - 1);

  const move = (event: KeyboardEvent): void => {
    const to = target(event.key, stop, seats.length);
    if (to === null) return;
    event.preventDefault();
    setCurrent(to);
    picture.current?.querySelectorAll<SVGGElement>('[data-seat]')[to]?.focus();
  };
  const shown = seats.find((seat) => seat.id === pointed);
  return (
    <figure className={styles.figure}>
      <svg
        ref={picture}
        className={styles.picture}
        viewBox={`${-edge} ${-edge} ${2 * edge} ${edge + radius + 4}`}
        role="group"
        aria-label={label}
        onKeyDown={move}
        onMouseLeave={() => setPointed(null)}
      >
        {seats.map((seat, index) => {
          const point = points[index] ?? { x: 0, y: 0 };
          return (
            <g
              key={seat.id}
              data-seat={seat.state}
              className={styles.seat}
              transform={`translate(${(point.x * scale).toFixed(1)} ${(point.y * scale).toFixed(1)})`}
              role="img"
              aria-label={tell(seat)}
              tabIndex={index === stop ? 0 : -1}
              onFocus={() => (setCurrent(index), setPointed(seat.id))}
              onBlur={() => setPointed(null)}
              onMouseEnter={() => setPointed(seat.id)}
            >
              <circle className={styles.halo} r={radius + 3} />
              <SeatMark state={seat.state} radius={radius} />
            </g>
          );
        })}
      </svg>
      <figcaption className={styles.caption}>
        <span className={styles.pointed} aria-hidden="true">
          {shown === undefined ? '' : tell(shown)}
        </span>
        {hasLegend && <HemicycleLegend seats={seats} words={allWords} isQuiet={shown !== undefined} />}
      </figcaption>
      {hasList && <HemicycleList seats={seats} words={allWords} />}
    </figure>
  );
}

/** The seat an arrow key leads to, or null when the key is not ours. */
function target(key: string, from: number, count: number): number | null {
  if (key === 'ArrowRight' || key === 'ArrowDown') return Math.min(from + 1, count - 1);
  if (key === 'ArrowLeft' || key === 'ArrowUp') return Math.max(from - 1, 0);
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}
