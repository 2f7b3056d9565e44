/** Chance that can be repeated: a run prints its seed, and QUORATE_SEED draws the same again. */

export interface Drawer {
  readonly seed: number;
  /** A whole number from 1 up to `most`. */
  upTo(most: number): number;
}

const RANGE = 2 ** 32;

/** Draws from the seed in QUORATE_SEED, else from one of its own (mulberry32). */
export function drawer(): Drawer {
  const seed = Number(process.env['QUORATE_SEED'] ?? Math.floor(Math.random() * RANGE));
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) % RANGE;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / RANGE;
  };
  return { seed, upTo: (most) => 1 + Math.floor(next() * most) };
}
