/** Standing declarations of interests: what is written, what stands after it, when it is due again, and who reads it. */
import { describe, expect, it } from '@jest/globals';
import { addMonths } from '../calendar/calendar-date.js';
import {
  type DatedInterestAct,
  declarationOf,
  isMadeSince,
  isReviewDue,
  NO_DECLARATION,
  reviewDueOn,
  sayInterestActs,
  standsOn,
} from './declaration.js';
import { decideInterest, type InterestCommand, MOST_INTERESTS } from './decide-interest.js';
import { checkInterestRule, INTEREST_RULE, interestsRead, sayInterestRule } from './interest-rule.js';

const context = { kinds: INTEREST_RULE.kinds, today: '2026-11-29', newId: 'new' };
const post = { kindId: 'employment', text: 'Head of regulation', from: '2021-04-01', until: null };

/** The acts after these commands, one each day. */
function acts(...commands: readonly InterestCommand[]): DatedInterestAct[] {
  return commands.reduce<DatedInterestAct[]>((before, command, at) => {
    const decided = decideInterest(declarationOf(before), command, { ...context, newId: `id-${String(at)}` });
    if (!decided.ok) throw new Error(decided.refusal.sentence);
    return [...before, { ...decided.value, at: `2026-01-0${String(at + 1)}T10:00:00Z` }];
  }, []);
}

const refusalOf = (before: readonly DatedInterestAct[], command: InterestCommand): string => {
  const decided = decideInterest(declarationOf(before), command, context);
  if (decided.ok) throw new Error('it was accepted');
  expect(decided.refusal.sentence).toMatch(/^[A-Z].+\.$/);
  return decided.refusal.code;
};

describe('a declaration of interests', () => {
  it('[INT-1] keeps every act with its day, and shows what stands after them', () => {
    const done = acts(
      { type: 'declare', ...post },
      { type: 'declare', ...post, kindId: 'family', text: 'Sister works for Alder' },
      { type: 'change', interestId: 'id-0', ...post, until: '2026-01-02' },
      { type: 'remove', interestId: 'id-1', reason: 'Entered twice' },
    );
    const { interests, reviewedAt } = declarationOf(done);
    expect(interests).toEqual([
      {
        ...{ ...post, kind: 'Employment', until: '2026-01-02', interestId: 'id-0' },
        ...{ declaredAt: '2026-01-01T10:00:00Z', changedAt: '2026-01-03T10:00:00Z' },
      },
    ]);
    expect(reviewedAt).toBe('2026-01-01T10:00:00Z');
    expect(sayInterestActs(done).map(({ sentence, until }) => [sentence, until])).toEqual([
      ['Declared: Employment: Head of regulation', null],
      ['Declared: Family: Sister works for Alder', null],
      ['Changed to: Employment: Head of regulation', '2026-01-02'],
      ['Removed: Family: Sister works for Alder. Reason: Entered twice', null],
    ]);
  });

  it('[INT-2] may be that there is nothing to declare, where no interest stands', () => {
    const nothing = acts({ type: 'declare-nothing' });
    expect(declarationOf(nothing).hasNothing).toBe(true);
    const later = acts({ type: 'declare-nothing' }, { type: 'declare', ...post });
    expect(declarationOf(later).hasNothing).toBe(false);
    expect(refusalOf(later, { type: 'declare-nothing' })).toBe('interests-stand');
    const over = acts({ type: 'declare', ...post, until: '2025-12-31' }, { type: 'declare-nothing' });
    expect(declarationOf(over).hasNothing).toBe(true);
  });

  it('[INT-3] has kinds of the bodies, words, and a last day that is not before the first', () => {
    expect(refusalOf([], { type: 'declare', ...post, kindId: 'gifts' })).toBe('interest-kind-unknown');
    expect(refusalOf([], { type: 'declare', ...post, text: '  ' })).toBe('text-missing');
    expect(refusalOf([], { type: 'declare', ...post, text: 'x'.repeat(501) })).toBe('text-too-long');
    expect(refusalOf([], { type: 'declare', ...post, until: '2021-03-31' })).toBe('ends-before-it-begins');
    const one = acts({ type: 'declare', ...post });
    expect(refusalOf(one, { type: 'change', interestId: 'id-0', ...post })).toBe('interest-unchanged');
    expect(refusalOf(one, { type: 'change', interestId: 'id-7', ...post })).toBe('no-such-interest');
    expect(refusalOf(one, { type: 'remove', interestId: 'id-7', reason: 'x' })).toBe('no-such-interest');
    expect(refusalOf(one, { type: 'remove', interestId: 'id-0', reason: ' ' })).toBe('text-missing');
    const full = Array.from({ length: MOST_INTERESTS }, (_, at): DatedInterestAct => ({
      ...{ type: 'declared', interestId: String(at), facts: { ...post, kind: 'Employment' } },
      at: '2026-01-01T10:00:00Z',
    }));
    expect(refusalOf(full, { type: 'declare', ...post })).toBe('too-many-interests');
    const alike = [...INTEREST_RULE.kinds, { kindId: 'again', name: 'FAMILY' }];
    expect(checkInterestRule(INTEREST_RULE).ok).toBe(true);
    expect(checkInterestRule({ ...INTEREST_RULE, kinds: alike }).ok).toBe(false);
    const gone = { ...context, kinds: [] };
    const ends: InterestCommand = { type: 'change', interestId: 'id-0', ...post, until: '2026-01-01' };
    expect(decideInterest(declarationOf(one), ends, gone).ok).toBe(true);
  });

  it('[INT-4] is due again so many months after it was confirmed, and at once where there is none', () => {
    expect(isReviewDue(NO_DECLARATION, 12, '2026-01-01')).toBe(true);
    expect(refusalOf([], { type: 'confirm' })).toBe('nothing-declared-yet');
    const done = acts({ type: 'declare', ...post }, { type: 'confirm' });
    const declaration = declarationOf(done);
    expect(reviewDueOn(declaration, 12)).toBe('2027-01-02');
    expect(isReviewDue(declaration, 12, '2027-01-01')).toBe(false);
    expect(isReviewDue(declaration, 12, '2027-01-02')).toBe(true);
    expect(['2024-02-29', '2026-01-31', '2026-12-15'].map((day) => addMonths(day, 1))).toEqual([
      ...['2024-03-29', '2026-02-28', '2027-01-15'],
    ]);
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
  });

  it('stands to the end of its last day', () => {
    expect(standsOn({ until: '2026-11-29' }, '2026-11-29')).toBe(true);
    expect(standsOn({ until: '2026-11-28' }, '2026-11-29')).toBe(false);
  });

  it('[INT-5] is read with its history by the body, and as it stands by everybody where the body says so', () => {
    const open = { isPublic: true };
    expect(interestsRead(INTEREST_RULE, ['anyone'])).toBe('nothing');
    expect(interestsRead(INTEREST_RULE, ['anyone', 'signed-in', 'administrator'])).toBe('nothing');
    expect(interestsRead(open, ['anyone', 'signed-in'])).toBe('standing');
    for (const role of ['member', 'alternate', 'chair', 'secretary'] as const)
      expect(interestsRead(INTEREST_RULE, ['anyone', 'signed-in', role])).toBe('history');
    expect(sayInterestRule(INTEREST_RULE)).toBe(
      'Reviewed every 12 months; read by the members and officers of the body.',
    );
    expect(sayInterestRule({ ...INTEREST_RULE, ...open, reviewMonths: 1 })).toBe(
      'Reviewed every month; read by everybody.',
    );
  });

  it('[INT-6] tells everybody what was made since it was opened, and of no kind that it does not ask for', () => {
    const done = acts({ type: 'declare', ...post }, { type: 'confirm' });
    const [first, last] = done;
    expect(isMadeSince(done, null)).toBe(true);
    expect(isMadeSince(done, last?.at ?? '')).toBe(true);
    expect(isMadeSince(done.slice(0, 1), last?.at ?? '')).toBe(false);
    expect(isMadeSince([], first?.at ?? '')).toBe(false);
    const removed = acts(
      { type: 'declare', ...post },
      { type: 'remove', interestId: 'id-0', reason: 'Sold' },
    );
    expect(sayInterestActs(removed, new Set([post.kindId]))).toHaveLength(2);
    expect(sayInterestActs(removed, new Set(['other']))).toEqual([]);
    expect(sayInterestActs(done, new Set(['other']))).toHaveLength(1);
  });
});
