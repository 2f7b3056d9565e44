/** Proves what the button says that casts several ballots in one act. */
import { describe, expect, it } from '@jest/globals';
import type { BallotAnswer } from '@quorate/domain';
import { castSeveralLabel } from './cast-words.js';

const vote = {
  form: { kind: 'motion', words: 'approve-reject', abstain: true, sendBack: false },
  options: [],
} as const;
const approve: BallotAnswer = { kind: 'motion', choice: 'approve' };
const reject: BallotAnswer = { kind: 'motion', choice: 'reject' };

describe('the button for several ballots', () => {
  it.each([
    [[null, null], 'Cast 2 votes'],
    [[approve, approve], 'Cast 2 votes: Approve'],
    [[approve, reject], 'Cast 2 votes'],
    [[approve, null], 'Cast vote: Approve'],
  ])('says what it casts: %j', (marked, words) => {
    expect(castSeveralLabel(marked, vote)).toBe(words);
  });
});
