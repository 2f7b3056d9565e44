/** Proves who is asked for a second factor, for what, and how long one serves. */
import { describe, expect, it } from '@jest/globals';
import { asksProof, checkProof, PROOF_RULE, sayProofRule } from './proof.js';

const NOW = '2021-12-22T12:00:00Z';
const before = (seconds: number): string => new Date(Date.parse(NOW) - seconds * 1000).toISOString();
const strict = { required: true, minutes: 5 };

describe('a proof that it is the person', () => {
  it.each([
    ['ballot.cast', true],
    ['ballots.cast', true],
    ['ballots.cast-directed', true],
    ['proxy.appoint', true],
    ['proxies.appoint', true],
    ['advance-votes.give', true],
    ['seat.take', false],
    ['question.ask', false],
    ['ballot.record', false],
  ] as const)('[ACC-2] is asked for %s where shares vote: %s', (type, isAsked) => {
    expect(asksProof(type, 'shareholder')).toBe(isAsked);
    expect(asksProof(type, 'seat')).toBe(false);
  });

  it('[ACC-2] is asked of who has a second factor, and of nobody else unless the body asks for one', () => {
    const none = { hasFactor: false, provedAt: null };
    expect(checkProof(PROOF_RULE, none, NOW)).toMatchObject({ ok: true });
    expect(checkProof(strict, none, NOW)).toMatchObject({ refusal: { code: 'factor-needed' } });
    expect(checkProof(PROOF_RULE, { hasFactor: true, provedAt: null }, NOW)).toMatchObject({
      refusal: { code: 'proof-needed' },
    });
  });

  it.each([
    [0, true],
    [300, true],
    [301, false],
    [86_400, false],
  ])('[ACC-3] that is %s seconds old serves for five minutes: %s', (age, isOk) => {
    expect(checkProof(strict, { hasFactor: true, provedAt: before(age) }, NOW).ok).toBe(isOk);
  });

  it('is said in words', () => {
    expect(sayProofRule(strict)).toBe(
      'Nobody votes without a second factor; it is asked for again after 5 minutes',
    );
    expect(sayProofRule(PROOF_RULE)).toMatch(/who has none votes without; .* 30 minutes$/);
  });
});
