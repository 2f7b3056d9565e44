/** Ballots are read as people write them, and what cannot be read is named with its line. */
import { describe, expect, it } from '@jest/globals';
import { readBallotLines, readOptions } from './ballot-lines.js';

const OPTIONS = readOptions('Asha Rao\n\n  Ben Cole \n3 x Team');

const ranked = (text: string): unknown[] =>
  readBallotLines(text, true, OPTIONS).ballots.map(({ weight, answer }) => [
    weight,
    answer.kind === 'ranked' ? answer.ranks.map(({ optionId, rank }) => `${optionId} ${rank}`) : answer.kind,
  ]);

describe('readBallotLines', () => {
  it('reads a number of equal ballots and their order', () => {
    expect(ranked('12 × Asha Rao > Ben Cole')).toEqual([[12, ['o1 1', 'o2 2']]]);
  });

  it.each(['4 x Ben Cole', '4 * Ben Cole', '4× ben  cole', '4*BEN COLE', '  4 X  Ben Cole  '])(
    'takes “%s” for the same',
    (line) => {
      expect(ranked(line)).toEqual([[4, ['o2 1']]]);
    },
  );

  it('takes a line without a number for one ballot, and thousands as they are written', () => {
    expect(ranked('Ben Cole\n1,200 × Asha Rao')).toEqual([
      [1, ['o2 1']],
      [1200, ['o1 1']],
    ]);
  });

  it('reads blank and spoilt ballots, and leaves out empty lines', () => {
    expect(ranked('\n3 × blank\n\nspoilt\n')).toEqual([
      [3, 'blank'],
      [1, 'spoilt'],
    ]);
  });

  it('reads crosses between commas', () => {
    const { ballots } = readBallotLines('2 × Asha Rao, Ben Cole', false, OPTIONS);
    expect(ballots).toEqual([{ weight: 2, answer: { kind: 'chosen', optionIds: ['o1', 'o2'] } }]);
  });

  it.each([
    ['2 × Dee Fox', 'Line 1: there is no option “Dee Fox”.'],
    ['Asha Rao\n2 × Asha Rao > Asha Rao', 'Line 2: “Asha Rao” stands twice.'],
    ['Asha Rao >', 'Line 1: an option is missing.'],
    ['0 × Asha Rao', 'Line 1: give a number of ballots from 1.'],
    ['99999999999999999 × Asha Rao', 'Line 1: give a number of ballots from 1.'],
    ['-1 × Asha Rao', 'Line 1: there is no option “-1 × Asha Rao”.'],
    ['1.5 × Asha Rao', 'Line 1: there is no option “1.5 × Asha Rao”.'],
    ['Аsha Rao', 'Line 1: there is no option “Аsha Rao”.'],
    ['__proto__', 'Line 1: there is no option “__proto__”.'],
  ])('says what is wrong with “%s”', (text, fault) => {
    expect(readBallotLines(text, true, OPTIONS).faults).toEqual([fault]);
  });
});
