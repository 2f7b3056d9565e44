/** The hemicycle has a place for every seat, from left to right, with no seat over another. */
import { describe, expect, it } from '@jest/globals';
import { layoutHemicycle } from './hemicycle-layout.js';

const sizes = [1, 2, 3, 5, 9, 23, 61, 150, 300];

/** The distance between the two nearest seats. */
function nearest(seatCount: number): number {
  const { points } = layoutHemicycle(seatCount);
  const distances = points.flatMap((one, index) =>
    points.slice(index + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
  );
  return Math.min(...distances);
}

describe('layoutHemicycle', () => {
  it.each(sizes)('places each of %i seats inside the half circle', (seatCount) => {
    const { points } = layoutHemicycle(seatCount);
    expect(points).toHaveLength(seatCount);
    for (const { x, y } of points) {
      expect(Math.hypot(x, y)).toBeLessThanOrEqual(1 + 1e-9);
      expect(y).toBeLessThanOrEqual(1e-9);
    }
  });

  it.each(sizes.slice(1))('leaves a gap between any two of %i seats', (seatCount) => {
    expect(nearest(seatCount)).toBeGreaterThan(layoutHemicycle(seatCount).seatRadius * 2.2);
  });

  it('goes from left to right, so that groups given in order form wedges', () => {
    const angles = layoutHemicycle(61).points.map(({ x, y }) => Math.atan2(-y, x));
    const steps = angles.slice(1).map((angle, index) => (angles[index] ?? 0) - angle);
    expect(Math.min(...steps)).toBeGreaterThan(-1e-9);
  });

  it('is the same on both sides', () => {
    const sum = layoutHemicycle(23).points.reduce((total, { x }) => total + x, 0);
    expect(sum).toBeCloseTo(0, 9);
  });

  it('uses one arc for few seats and several for many', () => {
    const arcs = (seatCount: number): number =>
      new Set(layoutHemicycle(seatCount).points.map(({ x, y }) => Math.hypot(x, y).toFixed(6))).size;
    expect([arcs(5), arcs(23), arcs(300)]).toEqual([1, 3, expect.any(Number)]);
    expect(arcs(300)).toBeGreaterThan(6);
  });

  it('has no place when there is no seat', () => {
    expect(layoutHemicycle(0).points).toEqual([]);
  });
});
