/** Proves what several ballots become that are cast in one act. */
import { describe, expect, it } from '@jest/globals';
import type { BallotAnswer } from '@quorate/domain';
import type { MySeat } from './my-seats.js';
import { commonAnswer, readTogether, type PlaceDraft } from './together-draft.js';

const approve: BallotAnswer = { kind: 'motion', choice: 'approve' };
const reject: BallotAnswer = { kind: 'motion', choice: 'reject' };

function draft(seatId: string, answer: BallotAnswer | null): PlaceDraft {
  const seat: MySeat = {
    ...{ seatId, label: `Seat ${seatId}`, alternateFor: null, proxyFor: 'Kit Marlow' },
    ...{ presence: 'expected', sitter: null, isMine: true },
  };
  return { seat, answer };
}

const faultOf = (seatId: string, answer: BallotAnswer | null): string | null => {
  if (answer === null) return 'Choose first.';
  return seatId === 'b' && answer === reject ? 'No.' : null;
};

describe('ballots cast together', () => {
  it('share an answer where all have the same one', () => {
    expect(commonAnswer([draft('a', approve), draft('b', { ...approve })])).toEqual(approve);
    expect(commonAnswer([draft('a', approve), draft('b', reject)])).toBeNull();
    expect(commonAnswer([draft('a', approve), draft('b', null)])).toBeNull();
  });

  it('are those that have an answer, and none where one cannot be cast', () => {
    const drafts = [draft('a', approve), draft('b', null), draft('c', reject)];
    expect(readTogether(drafts, faultOf)).toMatchObject({
      fault: null,
      ballots: [
        { seat: { seatId: 'a' }, answer: approve },
        { seat: { seatId: 'c' }, answer: reject },
      ],
    });
    expect(readTogether([draft('a', null), draft('b', null)], faultOf)).toEqual({ fault: 'Choose first.' });
    expect(readTogether([draft('a', approve), draft('b', reject)], faultOf)).toEqual({
      fault: 'Seat b: No.',
    });
  });
});
