/** Where the seats of a hemicycle stand: several arcs, equal gaps, filled from left to right so that groups form wedges. */

/** One seat's centre, in units of the outer radius; y grows downwards and 0 is the base line. */
export interface SeatPoint {
  readonly x: number;
  readonly y: number;
}

/** The points in seating order from left to right, and the radius of a seat in the same units. */
export interface HemicycleLayout {
  readonly points: readonly SeatPoint[];
  readonly seatRadius: number;
}

const innerRadius = 0.47;
const mostRows = 14;
const largestSeat = 0.095;
const filling = 0.37;

/** Lays out the given number of seats, choosing the number of arcs that lets seats be largest. */
export function layoutHemicycle(seatCount: number): HemicycleLayout {
  if (seatCount <= 0) return { points: [], seatRadius: largestSeat };
  const candidates = Array.from({ length: mostRows }, (_, index) => arcs(seatCount, index + 1));
  const best = candidates.reduce((one, other) => (gapOf(other) > gapOf(one) + 1e-9 ? other : one));
  const points = best.flatMap(pointsOnArc).sort(fromLeftToRight);
  return {
    points: points.map(({ angle, radius }) => ({
      x: radius * Math.cos(angle),
      y: -radius * Math.sin(angle),
    })),
    seatRadius: Math.min(largestSeat, gapOf(best) * filling),
  };
}

interface PolarPoint {
  readonly angle: number;
  readonly radius: number;
}

interface Arc {
  readonly radius: number;
  readonly seats: number;
  readonly rowGap: number;
}

/** Shares the seats among arcs in proportion to their length, the largest remainders first. */
function arcs(seatCount: number, rows: number): readonly Arc[] {
  const rowGap = rows === 1 ? Number.POSITIVE_INFINITY : (1 - innerRadius) / (rows - 1);
  const radii = Array.from({ length: rows }, (_, row) => (rows === 1 ? 1 : innerRadius + row * rowGap));
  const total = radii.reduce((sum, radius) => sum + radius, 0);
  const shares = radii.map((radius) => (seatCount * radius) / total);
  const left = seatCount - shares.reduce((sum, share) => sum + Math.floor(share), 0);
  const byRemainder = shares
    .map((share, row) => ({ row, remainder: share - Math.floor(share) }))
    .sort((one, other) => other.remainder - one.remainder || other.row - one.row);
  const rounded = new Set(byRemainder.slice(0, left).map(({ row }) => row));
  return radii.map((radius, row) => ({
    radius,
    rowGap,
    seats: Math.floor(shares[row] ?? 0) + (rounded.has(row) ? 1 : 0),
  }));
}

/** The smallest distance between neighbouring seats, along an arc or between arcs; an empty arc makes a layout unfit. */
function gapOf(layout: readonly Arc[]): number {
  const gaps = layout.map(({ radius, seats, rowGap }) =>
    seats === 0
      ? 0
      : Math.min(rowGap, seats === 1 ? Number.POSITIVE_INFINITY : (Math.PI * radius) / (seats - 1)),
  );
  return Math.min(...gaps, Math.PI);
}

function pointsOnArc({ radius, seats }: Arc): readonly PolarPoint[] {
  if (seats === 1) return [{ angle: Math.PI / 2, radius }];
  return Array.from({ length: seats }, (_, index) => ({
    angle: Math.PI * (1 - index / (seats - 1)),
    radius,
  }));
}

/** Seats at the same angle go from the inside out; angles that differ only by rounding are the same. */
function fromLeftToRight(one: PolarPoint, other: PolarPoint): number {
  const turn = other.angle - one.angle;
  return Math.abs(turn) > 1e-9 ? turn : one.radius - other.radius;
}
