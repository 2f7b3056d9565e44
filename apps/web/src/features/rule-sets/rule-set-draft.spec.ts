/** A rule set in the form: what keeps it from being saved, and what is sent. */
import { describe, expect, it } from '@jest/globals';
import type { BodyView } from '@quorate/contracts';
import { countingBy, firstRules } from '@quorate/domain';
import { faultsOfDraft, newRules, ruleSetRequest, votersOf } from './rule-set-draft.js';
import { USUAL_SHARES, USUAL_WORDS, usualWord } from './shares.js';
import { versionChanges } from './version-changes.js';

const SEAT = {
  ...{ seatId: 'seat', label: 'Large 1', constituencyId: 'large', constituencyName: 'Large Suppliers' },
  ...{ weight: 1, partyId: null, holderId: null, holderName: null, groupName: null, leaving: null },
  ...{ member: null, alternates: [], termFrom: null, termUntil: null },
};
const BODY: BodyView = {
  ...{ bodyId: 'body', code: 'BRD', name: 'Board', kind: 'board', seats: 1, inPost: 0, chair: null },
  notice: null,
  noticeWarnings: [],
  writing: { workingDays: 5, reminders: { atOpening: true, workingDaysLeft: [2, 0] } },
  ...{
    secretaries: [],
    observers: [],
    scrutineers: [],
    rules: [],
    paperWorkingDays: 5,
    noticeWorkingDays: 5,
    paperNumbers: '{code}/{paper}',
    minutes: { headlineWorkingDays: 2, minutesWorkingDays: 5, chairApproves: false },
  },
  seatList: [SEAT],
  ruleSet: firstRules({
    ...{ id: 'brd', name: 'Board: Rule C', counting: countingBy('by-category'), source: 'a test' },
    constituencies: [{ id: 'large', name: 'Large Suppliers' }],
  }),
};

describe('the rules in the form', () => {
  it('begin with the categories of the body, and lack a name and a source', () => {
    const rules = newRules(BODY);
    expect(rules.constituencies).toEqual(BODY.ruleSet.constituencies);
    expect(faultsOfDraft(rules, BODY).map(({ field }) => field)).toEqual(['name', 'source']);
    expect(faultsOfDraft(BODY.ruleSet, BODY)).toEqual([]);
  });

  it('are at fault where a number is missing or cannot be met', () => {
    const { quorum } = BODY.ruleSet;
    const minimumByConstituency = [{ constituencyId: 'large', minimum: 2 }];
    const found = faultsOfDraft(
      { ...BODY.ruleSet, form: { kind: 'choose', most: NaN }, quorum: { ...quorum, minimumByConstituency } },
      BODY,
    );
    expect(found.map(({ field }) => field)).toEqual(['quorum.minimumByConstituency', 'form.most']);
    expect(found[0]?.sentence).toBe('Large Suppliers have only 1 of the seats, so this could never be met.');
  });

  it('keep how shareholders vote to the scrutineers until something else is chosen', () => {
    expect(votersOf('shareholder')).toEqual({ electorate: 'shareholder', visibility: 'scrutineers' });
    expect(votersOf('seat')).toEqual({ electorate: 'seat' });
  });

  it('are sent without id, and without version when they are new', () => {
    const { id: _id, version, ...rest } = BODY.ruleSet;
    expect(ruleSetRequest({ ...BODY.ruleSet, name: ' Board: Rule C ' }, false)).toEqual({ ...rest, version });
    expect(ruleSetRequest(BODY.ruleSet, true)).toEqual(rest);
  });
});

describe('usualWord', () => {
  it('finds each of the usual shares, and no other', () => {
    expect(USUAL_WORDS.map((word) => usualWord(USUAL_SHARES[word]))).toEqual(USUAL_WORDS);
    expect(usualWord({ fraction: { numerator: 2, denominator: 4 }, strict: true })).toBeNull();
  });
});

describe('versionChanges', () => {
  it('sets what is said now beside what is said no more', () => {
    expect(versionChanges(['a', 'c'], ['a', 'b'])).toEqual({ says: ['c'], saysNoMore: ['b'] });
  });
});
