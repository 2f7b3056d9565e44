/**
 * The seats of a body as a half circle, grouped by constituency from left to right, a symbol in each seat.
 * Props: label, seats (id, name, group, state), words (of every state), hasLegend, hasList (every seat in words, to open).
 * One Tab stop; arrow keys, Home and End go from seat to seat; the name and state of the seat in focus stand below.
 */
import type { VoteSeat } from '@quorate/domain';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { HemicycleLegend } from './hemicycle-legend.js';
import { HemicycleList } from './hemicycle-list.js';
import { layoutHemicycle } from './hemicycle-layout.js';
import styles from './hemicycle.module.css';
import { SeatMark, type SeatState } from './vote-mark.js';

export interface HemicycleProps {
  readonly label: string;
  readonly seats: readonly VoteSeat[];
  readonly words: Readonly<Record<SeatState, string>>;
  readonly hasLegend?: boolean;
  readonly hasList?: boolean;
}

/** Draws the hemicycle; seats are taken in the given order, so give them sorted by constituency. */
export function Hemicycle(props: HemicycleProps): ReactNode {
  const { label, seats, words, hasLegend = true, hasList = true } = props;
  const [pointed, setPointed] = useState<string | null>(null);
  const tell = (seat: VoteSeat): string => `${seat.name}, ${seat.group}: ${words[seat.state].toLowerCase()}`;
  const shown = seats.find((seat) => seat.id === pointed);
  return (
    <figure className={styles.figure}>
      {seats.length <= mostDrawn && (
        <SeatPicture label={label} seats={seats} tell={tell} onPoint={setPointed} />
      )}
      <figcaption className={styles.caption}>
        <span className={styles.pointed} aria-hidden="true">
          {shown === undefined ? '' : tell(shown)}
        </span>
        {hasLegend && <HemicycleLegend seats={seats} words={words} isQuiet={shown !== undefined} />}
      </figcaption>
      {hasList && <HemicycleList seats={seats} words={words} />}
    </figure>
  );
}

/** More seats than these are too small to be told apart: the legend counts them. */
const mostDrawn = 1_500;

/** The outer radius of the picture, in units of its view box. */
const scale = 200;

interface SeatPictureProps {
  readonly label: string;
  readonly seats: readonly VoteSeat[];
  readonly tell: (seat: VoteSeat) => string;
  readonly onPoint: (id: string | null) => void;
}

function SeatPicture({ label, seats, tell, onPoint }: SeatPictureProps): ReactNode {
  const [current, setCurrent] = useState(0);
  const picture = useRef<SVGSVGElement>(null);
  const { points, seatRadius } = layoutHemicycle(seats.length);
  const radius = seatRadius * scale;
  const edge = scale + radius + 4;
  const stop = Math.min(current, seats.length - 1);
  const move = (event: KeyboardEvent): void => {
    const to = keyTarget(event.key, stop, seats.length);
    if (to === null) return;
    event.preventDefault();
    picture.current?.querySelectorAll<SVGGElement>('[tabindex]')[to]?.focus();
  };
  return (
    <svg
      ref={picture}
      className={styles.picture}
      viewBox={`${-edge} ${-edge} ${2 * edge} ${edge + radius + 4}`}
      role="group"
      aria-label={label}
      onKeyDown={move}
      onMouseLeave={() => onPoint(null)}
      onBlur={() => onPoint(null)}
    >
      {seats.map((seat, index) => (
        <g
          key={seat.id}
          className={styles.seat}
          transform={place(points[index])}
          role="img"
          aria-label={tell(seat)}
          tabIndex={index === stop ? 0 : -1}
          onFocus={() => {
            setCurrent(index);
            onPoint(seat.id);
          }}
          onMouseEnter={() => onPoint(seat.id)}
        >
          <circle className={styles.halo} r={radius + 3} />
          <SeatMark state={seat.state} radius={radius} />
        </g>
      ))}
    </svg>
  );
}

function place(point: { readonly x: number; readonly y: number } | undefined): string | undefined {
  return point && `translate(${(point.x * scale).toFixed(1)} ${(point.y * scale).toFixed(1)})`;
}

/** The seat an arrow key leads to, or null when the key is not ours. */
function keyTarget(key: string, from: number, count: number): number | null {
  if (key === 'ArrowRight' || key === 'ArrowDown') return Math.min(from + 1, count - 1);
  if (key === 'ArrowLeft' || key === 'ArrowUp') return Math.max(from - 1, 0);
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}
