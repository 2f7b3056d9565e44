/** Proves how a typed ballot paper is read: what is shown and nothing else, in words a person can act on. */
import { describe, expect, it } from '@jest/globals';
import type { ElectionForm } from '@quorate/domain';
import { readOptions } from './options-draft.js';

const STV: ElectionForm = { kind: 'ranked', count: 'scottish-stv' };
const IRV: ElectionForm = { kind: 'ranked', count: 'instant-run-off' };
const TWO = 'Asha Rao\nBen Cole';

const faultsIn = (options: string, seats = '1', form = STV) => {
  const read = readOptions({ options, seats }, form);
  return 'errors' in read ? read.errors : {};
};

describe('a ballot paper as typed', () => {
  it('is read line by line, without empty lines', () => {
    expect(readOptions({ options: ` ${TWO}\n\n`, seats: ' 2 ' }, STV)).toEqual({
      paper: { options: [{ name: 'Asha Rao' }, { name: 'Ben Cole' }], seats: 2 },
    });
  });

  it('elects one where no number is asked for, whatever was typed before', () => {
    expect(readOptions({ options: TWO, seats: '7' }, IRV)).toHaveProperty('paper.seats', 1);
  });

  it.each(['', '0', '3', '-1', '1.5', '1e1', '0x1', 'two', '١'])(
    'refuses %j as the number to elect',
    (seats) => {
      expect(faultsIn(TWO, seats)).toEqual({
        seats: 'Give the number to elect in whole figures, from 1 to 2, the number of options.',
      });
    },
  );

  it.each([
    ['', 'Give 2 to 50 options; there are 0.'],
    ['Only one', 'Give 2 to 50 options; there are 1.'],
    [`${TWO}\nBen Cole`, /“Ben Cole” stands on the list twice/],
    ['Ann\nann', '“Ann” and “ann” look alike on a ballot. Name one of them otherwise.'],
    [`${TWO}\nDee\u200bFox`, /^The name of option 3 holds a character that cannot be seen/],
    [`${TWO}\n${'x'.repeat(121)}`, 'The name of option 3 is longer than 120 characters. Shorten it.'],
  ])('refuses %j as the options', (options, sentence) => {
    expect(faultsIn(options).options).toMatch(sentence);
  });
});
