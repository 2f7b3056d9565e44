/** A rule set is said back whole: the default, and each thing that can be set otherwise. */
import { describe, expect, it } from '@jest/globals';
import { aRuleSet } from '../testing/a-rule-set.js';
import { sayRule } from './say-rule.js';

describe('sayRule', () => {
  it('[CNT-10] says Rule C of the Change Board', () => {
    expect(sayRule(aRuleSet())).toEqual([
      'Votes are counted by category: Large Suppliers, Small Suppliers, Networks, Other SEC Parties and Consumer.',
      'A category approves when more than half of its votes for and against are for; abstentions are left out.',
      'A category that is tied, or where nobody votes for or against, has no outcome.',
      'The proposal is approved when more categories approve than reject, and rejected when more reject than approve.',
      'A tie changes nothing: the proposal is not approved.',
      'The meeting is quorate when at least half of the seats in post are present, rounded up.',
      'A member who withdraws from a vote does not count to the quorum for it.',
      'A vote counts only when the meeting is quorate both when it opens and when it closes.',
      'A member may change their vote until the vote closes.',
      'No total is shown while the vote is open; afterwards how each seat voted is shown.',
      'Source: SEC D8, reading C.',
    ]);
  });

  it('[CNT-10] says Rule M with three quarters', () => {
    const threshold = { fraction: { numerator: 3, denominator: 4 }, strict: false };
    expect(sayRule(aRuleSet({ method: 'per-head', threshold })).slice(0, 2)).toEqual([
      'Votes are counted across the whole body, whatever the category.',
      'The proposal is approved when at least three quarters of the votes for and against are for; abstentions are left out.',
    ]);
  });

  it('[CNT-10] says C-strict with a threshold that leaves no ties', () => {
    const threshold = { fraction: { numerator: 1, denominator: 1 }, strict: false };
    expect(sayRule(aRuleSet({ method: 'by-category-strict', threshold })).slice(1, 4)).toEqual([
      'A category approves when all of its votes for and against are for; abstentions are left out.',
      'A category that falls short of that rejects; one where nobody votes for or against has no outcome.',
      'The proposal is approved only when more than half of all categories approve (there are five), and rejected when more reject than approve.',
    ]);
  });

  it('[CNT-10] says every part of a quorum and a ballot that is final', () => {
    const quorum = {
      fractionInPost: { numerator: 1, denominator: 1 },
      minimumByConstituency: [
        { constituencyId: 'network', minimum: 2 },
        { constituencyId: 'large', minimum: 0 },
      ],
      chairPresent: true,
      recusedCount: true,
    };
    const said = sayRule(aRuleSet({ quorum, mayChangeBallot: false }));
    expect(said.slice(5, 11)).toEqual([
      'The meeting is quorate when all the seats in post are present.',
      'At least two must be present for Networks.',
      'The Chair must be present.',
      'A member who withdraws from a vote still counts to the quorum for it.',
      'A vote counts only when the meeting is quorate both when it opens and when it closes.',
      'A vote once cast cannot be changed.',
    ]);
  });
});
