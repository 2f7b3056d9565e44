/** Cells survive a spreadsheet: nothing in them runs, and they read back as they were. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { disarmed, rearmed, writeCsv } from './csv-cells.js';

describe('cells', () => {
  it.each(['=1+1', '+44 20', '-1', '@SUM(A1)', '\t=1', "'=1", "''@x"])(
    'are disarmed and read back: %j',
    (cell) => {
      expect(disarmed(cell)).toMatch(/^'/);
      expect(rearmed(disarmed(cell))).toBe(cell);
    },
  );

  it('are left alone when they are no formula', () => {
    for (const cell of ['', "O'Neill", "'quoted'", 'a=b', '2021-12-17']) {
      expect(disarmed(cell)).toBe(cell);
      expect(rearmed(cell)).toBe(cell);
    }
  });

  it('[ATK-13] of any content read back as they were, and none begins a formula', () => {
    const cells = fc.oneof(fc.string(), fc.stringMatching(/^['=+\-@\t\r]{0,4}[a-z]{0,2}$/));
    fc.assert(
      fc.property(cells, (cell) => {
        expect(rearmed(disarmed(cell))).toBe(cell);
        expect(disarmed(cell)).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});

describe('writeCsv', () => {
  it('quotes what needs it and ends each line as spreadsheets do', () => {
    expect(
      writeCsv(
        ['a', 'b'],
        [
          ['x, y', 'say "no"'],
          [' spaced', '=1'],
        ],
      ),
    ).toBe('a,b\r\n"x, y","say ""no"""\r\n" spaced",\'=1\r\n');
  });
});
