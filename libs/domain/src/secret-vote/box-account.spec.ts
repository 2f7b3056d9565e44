/** The arithmetic of a box: what was issued is what is valid, spoilt and unused together. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Result } from '../value/refusal.js';
import { accountFor, sortedAnswers } from './box-account.js';

function done<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.refusal.sentence);
  return result.value;
}

const codeOf = (result: Result<unknown>): string | null => (result.ok ? null : result.refusal.code);

const answer = fc.constantFrom('abstain', 'approve', 'reject');
const anyGroup = fc.record({
  answers: fc.array(answer, { maxLength: 30 }),
  spoilt: fc.nat(5),
  unused: fc.nat(5),
  absent: fc.nat(5),
});

describe('the account of a box', () => {
  it('[I16] valid + spoilt + unused = issued, and no more were issued than may vote, in each group', () => {
    fc.assert(
      fc.property(fc.array(anyGroup, { minLength: 1, maxLength: 4 }), (groups) => {
        const issued = groups.map(({ answers, spoilt, unused, absent }, at) => {
          const count = answers.length + spoilt + unused;
          return { group: `group ${at}`, issued: count, eligible: count + absent };
        });
        const opened = groups.map(({ answers, spoilt }, at) => ({ group: `group ${at}`, answers, spoilt }));
        const accounts = done(accountFor(issued, opened));
        accounts.forEach((account, at) => {
          expect(account.valid + account.spoilt + account.unused).toBe(account.issued);
          expect(account.unused).toBe(groups[at]?.unused);
          expect(account.issued).toBeLessThanOrEqual(account.eligible);
          expect(account.answers).toEqual([...(groups[at]?.answers ?? [])].sort());
        });
      }),
    );
  });

  it('[I16] is refused when the box holds one paper more than was issued', () => {
    const issued = [{ group: 'large', eligible: 9, issued: 2 }];
    const opened = [{ group: 'large', answers: ['approve', 'approve'], spoilt: 1 }];
    expect(codeOf(accountFor(issued, opened))).toBe('box-does-not-add-up');
  });

  it('[I16] is refused when a group is named twice', () => {
    const issued = [{ group: 'large', eligible: 9, issued: 5 }];
    const opened = [{ group: 'large', answers: ['approve'], spoilt: 0 }];
    expect(codeOf(accountFor([...issued, ...issued], opened))).toBe('box-does-not-add-up');
    expect(codeOf(accountFor(issued, [...opened, ...opened]))).toBe('box-does-not-add-up');
  });

  it('[I16] is refused when more papers were issued than there are voters', () => {
    const issued = [{ group: 'large', eligible: 1, issued: 2 }];
    expect(codeOf(accountFor(issued, []))).toBe('box-does-not-add-up');
  });

  it('[I16] is refused for ballots of a group that the round has not', () => {
    const opened = [{ group: 'stranger', answers: [], spoilt: 1 }];
    expect(codeOf(accountFor([{ group: 'large', eligible: 5, issued: 5 }], opened))).toBe(
      'box-does-not-add-up',
    );
  });

  it('counts a group of which nobody voted as unused papers', () => {
    const [account] = done(accountFor([{ group: 'large', eligible: 7, issued: 5 }], []));
    expect(account).toMatchObject({ valid: 0, spoilt: 0, unused: 5, answers: [] });
  });
});

describe('the answers', () => {
  it('stand in one order, whatever order they came in', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (answers) => {
        expect(sortedAnswers([...answers].reverse())).toEqual(sortedAnswers(answers));
        expect(sortedAnswers(answers)).toEqual([...answers].sort());
      }),
    );
  });
});
