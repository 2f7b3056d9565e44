/** Proves that the parts of a split vote are checked while they are typed. */
import { describe, expect, it } from '@jest/globals';
import { readSplit, sayLeft, splitDraftOf } from './split-draft.js';

const form = { kind: 'motion', words: 'for-against-withheld', abstain: true, sendBack: false } as const;

describe('the parts of a split vote', () => {
  it('are read answer by answer, and what is left empty is none', () => {
    const { answer, faults } = readSplit({ approve: '8', reject: ' 3 ', abstain: '0' }, form);
    expect(answer).toEqual({ kind: 'split', parts: { approve: 8, reject: 3 } });
    expect(faults).toEqual({});
    expect(splitDraftOf(answer)).toEqual({ approve: '8', reject: '3' });
    expect(sayLeft(answer, 12)).toBe('11 of 12 votes given, 1 left: they count as not voted.');
    expect(sayLeft(answer, 11)).toBe('11 of 11 votes given, none left.');
  });

  it.each(['-1', '1.5', 'x', '1e3', '9007199254740992', '99999999999999999', '٣'])(
    'say at its field that %p is no number of votes',
    (typed) => {
      const sentence = 'Give a whole number of votes, 0 or more.';
      expect(readSplit({ approve: typed, reject: '1' }, form)).toEqual({
        answer: null,
        faults: { approve: sentence },
      });
    },
  );

  it('are nothing before a vote is given, and nothing that the ballot does not offer', () => {
    for (const draft of [{}, { approve: '', reject: '0' }, { 'send-back': '4' }]) {
      expect(readSplit(draft, form)).toEqual({ answer: null, faults: {} });
    }
    expect(sayLeft(null, 12)).toBe('0 of 12 votes given, 12 left.');
  });
});
