/** Who decides about a request to be erased, and what stands in its way. */
import { describe, expect, it } from '@jest/globals';
import { answerBy, checkErasure, checkErasureDecision, erasedAddress } from './erasure.js';

const asked = { personId: 'ann', state: 'waiting' } as const;
const codeOf = (result: ReturnType<typeof checkErasure>): string => (result.ok ? '' : result.refusal.code);

describe('being erased', () => {
  it('[PRV-2] is decided once, by an administrator who is not the person', () => {
    expect(checkErasureDecision(asked, 'ben').ok).toBe(true);
    expect(codeOf(checkErasureDecision(asked, 'ann'))).toBe('erasure-own');
    for (const state of ['withdrawn', 'declined', 'done'] as const) {
      expect(codeOf(checkErasureDecision({ ...asked, state }, 'ben'))).toBe('erasure-decided');
    }
  });

  it('[PRV-3] waits until nothing stands in the way, and each thing is told', () => {
    expect(checkErasure(asked, 'ben', []).ok).toBe(true);
    const refused = checkErasure(asked, 'ben', ['They sit on the board.', 'A claim is not paid.']);
    expect(refused).toMatchObject({
      refusal: {
        code: 'erasure-blocked',
        sentence: 'Not erased yet. They sit on the board. A claim is not paid.',
      },
    });
    expect(codeOf(checkErasure(asked, 'ann', ['They sit on the board.']))).toBe('erasure-own');
  });

  it('[PRV-4] is answered within a month, by the calendar of London', () => {
    expect(answerBy('2027-01-31T12:00:00Z')).toBe('2027-02-28');
    expect(answerBy('2027-06-30T23:30:00Z')).toBe('2027-08-01');
  });

  it('[PRV-5] leaves an address that is nobody’s', () => {
    expect(erasedAddress('ann')).toBe('ann@erased.invalid');
  });
});
