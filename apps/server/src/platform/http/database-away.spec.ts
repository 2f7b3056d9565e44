/** While the database is away, a question is not told of a key that it does not have. */
import { describe, expect, it } from '@jest/globals';
import { askedBy, problemOfDatabaseAway } from './database-away.js';

describe('while the database is away', () => {
  it.each([
    ['a question', 'GET', {}, 'Try again in a moment.'],
    ['an act with its key', 'POST', { 'idempotency-key': 'k'.repeat(16) }, /with the same key\.$/],
    ['an act without a key', 'PUT', {}, /See whether it was done before you send it again\.$/],
  ])('%s is told what to do', (_name, method, headers, what) => {
    const { status, code, detail } = problemOfDatabaseAway(askedBy({ method, headers }));
    expect([status, code]).toEqual([503, 'try-again']);
    expect(detail).toMatch(what);
  });
});
