/** Paths as they are typed, there and back. */
import { describe, expect, it } from '@jest/globals';
import { pathsOf, sayPaths } from './paths-text.js';

describe('paths as text', () => {
  it('come back as they were', () => {
    const text =
      '2; Authority determined; The Authority; recommendation\n3; Self-Governance; The Change Board; decision; 10; 15';
    const paths = pathsOf(text);
    expect(paths.map(({ number, referralWorkingDays }) => [number, referralWorkingDays])).toEqual([
      [2, null],
      [3, 10],
    ]);
    expect(sayPaths(paths as Parameters<typeof sayPaths>[0])).toBe(text);
  });
});
