/** Proves to when the close of an election's ballot is put off. */
import { describe, expect, it } from '@jest/globals';
import { aWrittenDecision, aWrittenQuestion } from '../../testing/a-written-decision.js';

describe('the close of a ballot', () => {
  it('[APT-24] of an election is put off no later than the day before its terms', () => {
    const question = aWrittenQuestion();
    const item = { ...question.item, termsFrom: '2022-01-06' };
    const { run, voteIds } = aWrittenDecision(undefined, { questions: [{ ...question, item }] });
    const voteId = voteIds[0] ?? '';
    const extend = (closesAt: string) =>
      ({ type: 'vote.extend', voteId, closesAt, reason: 'Holidays' }) as const;
    expect(run.refused('secretary', extend('2022-01-06T17:00:00.000Z'))).toMatchObject({
      code: 'closes-after-terms',
      sentence: expect.stringContaining('begin on Thursday 6 January 2022') as unknown,
    });
    run.must('secretary', extend('2022-01-05T17:00:00.000Z'));
    expect(run.state.votes[0]?.closesAt).toBe('2022-01-05T17:00:00.000Z');
  });
});
