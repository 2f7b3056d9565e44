/** Proves that hands are checked while they are typed. */
import { describe, expect, it } from '@jest/globals';
import { draftOf, readHands } from './hands-draft.js';

const form = { kind: 'motion', words: 'yes-no', abstain: true, sendBack: false } as const;

describe('readHands', () => {
  it('adds up what is typed, and takes what is left empty for none', () => {
    expect(readHands({ approve: '7', reject: ' 2 ' }, form, 20)).toEqual({
      hands: { approve: 7, reject: 2, abstain: 0, 'send-back': 0 },
      sum: 9,
      faults: {},
      whole: null,
    });
  });

  it('says at its field what is no number, and at the end when there are more hands than people', () => {
    for (const typed of ['-1', '1.5', 'x', '1e3', '9999999', '٣']) {
      const read = readHands({ approve: typed }, form, 20);
      expect(read).toMatchObject({ hands: null, faults: { approve: 'Give a whole number, 0 or more.' } });
    }
    const read = readHands({ approve: '15', reject: '6' }, form, 20);
    expect(read).toMatchObject({
      hands: null,
      whole: 'The hands come to 21, and 20 members are present who may vote. Count again.',
    });
  });

  it('does not count what the ballot does not offer', () => {
    expect(readHands({ 'send-back': '4' }, form, 20)).toMatchObject({ sum: 0 });
  });

  it('begins with what was entered before', () => {
    const hands = { approve: 3, reject: 1, abstain: 0, 'send-back': 0 };
    expect(readHands(draftOf(hands), form, 20).hands).toEqual(hands);
    expect(draftOf(null)).toEqual({});
  });
});
