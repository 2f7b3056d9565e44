/** A rule set is said back whole: the default, and each thing that can be set otherwise. */
import { describe, expect, it } from '@jest/globals';
import type { RankedCount } from '../election/ballot-paper.js';
import { aRuleSet } from '../testing/a-rule-set.js';
import { type Counting, countingBy } from './counting-rule.js';
import type { QuorumRule, RuleSet } from './rule-set.js';
import { sayTie, sayWhatCounts, sayWhatPasses } from './say-counting.js';
import { sayRule } from './say-rule.js';
import type { Threshold, ThresholdBase } from './threshold.js';
import type { MotionWords, VoteForm } from './vote-form.js';

const motion = (words: MotionWords, abstain: boolean, sendBack: boolean): VoteForm => ({
  ...{ kind: 'motion', words, abstain, sendBack },
});
const ranked = (count: RankedCount): Partial<RuleSet> => ({ form: { kind: 'ranked', count } });
const asked = (altered: Partial<QuorumRule>): Partial<RuleSet> => ({
  quorum: { ...aRuleSet().quorum, ...altered },
});
const HALF = { numerator: 1, denominator: 2 };
const twoThirds: Threshold = { fraction: { numerator: 2, denominator: 3 }, strict: false, base: 'cast' };

/** From what counts down to the tie. */
function sayCounting(rules: RuleSet): string[] {
  return [...sayWhatCounts(rules), ...sayWhatPasses(rules), sayTie(rules)];
}

describe('sayRule', () => {
  it('[CNT-10] says Rule C of the Change Board', () => {
    expect(sayRule(aRuleSet())).toEqual([
      'Each seat in post has a vote.',
      'A voter answers approve, reject or abstain.',
      'Votes are counted by category: Large Suppliers, Small Suppliers, Networks, Other SEC Parties and Consumer.',
      'A category approves when more than half of its votes for and against are for; abstentions are left out.',
      'A category that is tied, or where nobody votes for or against, has no outcome.',
      'The proposal is approved when more categories approve than reject, and rejected when more reject than approve.',
      'A tie changes nothing: the proposal is not approved.',
      'The meeting is quorate when at least half of the seats in post (rounded up) are present.',
      'A member who withdraws from a vote does not count to the quorum for it.',
      'A vote counts only when the meeting is quorate both when it opens and when it closes.',
      'A member may change their vote until the vote closes.',
      'An alternate may stand in, with one vote for each member represented.',
      'No total is shown while the vote is open; afterwards how each seat voted is shown.',
      'Source: SEC D8, reading C.',
    ]);
  });

  it('[CNT-10] says Rule M with three quarters', () => {
    const threshold = { fraction: { numerator: 3, denominator: 4 }, strict: false, base: 'cast' } as const;
    expect(sayCounting(aRuleSet({ counting: countingBy('per-head'), threshold })).slice(0, 2)).toEqual([
      'Votes are counted across the whole body, whatever the category.',
      'The proposal is approved when at least three quarters of the votes for and against are for; abstentions are left out.',
    ]);
  });

  it('[CNT-10] says C-strict with a threshold that leaves no ties', () => {
    const threshold = { fraction: { numerator: 1, denominator: 1 }, strict: false, base: 'cast' } as const;
    expect(
      sayCounting(aRuleSet({ counting: countingBy('by-category-strict'), threshold })).slice(1, 4),
    ).toEqual([
      'A category approves when all of its votes for and against are for; abstentions are left out.',
      'A category that falls short of that rejects; one where nobody votes for or against has no outcome.',
      'The proposal is approved only when more than half of all categories approve (there are five), and rejected when more reject than approve.',
    ]);
  });

  it('[CNT-10] says every part of a quorum and a ballot that is final', () => {
    const quorum = {
      fractionInPost: { numerator: 1, denominator: 1 },
      strict: false,
      count: 7,
      minimumByConstituency: [
        { constituencyId: 'network', minimum: 2 },
        { constituencyId: 'large', minimum: 0 },
      ],
      rolesPresent: ['chair', 'secretary'] as const,
      recusedCount: true,
    };
    const said = sayRule(aRuleSet({ quorum, mayChangeBallot: false }));
    expect(said.slice(7, 11)).toEqual([
      'The meeting is quorate when all the seats in post are present, and at least seven are present, and at least two are present for Networks, and the Chair and the secretary are present.',
      'A member who withdraws from a vote still counts to the quorum for it.',
      'A vote counts only when the meeting is quorate both when it opens and when it closes.',
      'A vote once cast cannot be changed.',
    ]);
  });

  it.each<[string, Partial<RuleSet>]>([
    ['This is a straw poll: it decides nothing.', { binding: false }],
    ['Each voting group has a vote.', { electorate: 'voting-group' }],
    ['Each shareholder votes with the shares held.', { electorate: 'shareholder' }],
    ['Each person present has a vote.', { electorate: 'person-present' }],
    ['Each person on a list of names has a vote.', { electorate: 'named-list' }],
    ['A voter answers approve or reject.', { form: motion('approve-reject', false, false) }],
    ['A voter answers yes, no, abstain or send back.', { form: motion('yes-no', true, true) }],
    ['A voter answers for, against or withheld.', { form: motion('for-against-withheld', true, false) }],
    ['A voter chooses one of the options.', { form: { kind: 'choose', most: 1 } }],
    ['A voter chooses up to three of the options.', { form: { kind: 'choose', most: 3 } }],
    ['Those with the most votes are chosen.', { form: { kind: 'choose', most: 3 } }],
    ['A voter chooses as many of the options as they approve.', { form: { kind: 'approval' } }],
    ['A voter ranks the options, the first choice first.', ranked('scottish-stv')],
    ['The last is left out round by round, until one has more than half.', ranked('instant-run-off')],
    [
      'Votes are transferred as in Scottish local elections (single transferable vote, Scottish rules of 2007).',
      ranked('scottish-stv'),
    ],
    ['Nobody is chosen among those who are tied for the last place.', ranked('scottish-stv')],
    [
      'The Chair chooses among those who are tied for the last place.',
      { ...ranked('scottish-stv'), tie: 'casting-vote' },
    ],
    [
      'Those who are tied for the last place are voted on again.',
      { ...ranked('scottish-stv'), tie: 'run-off' },
    ],
    [
      'A lot decides among those who are tied, drawn from a published seed so that anybody can draw it again.',
      { ...ranked('scottish-stv'), tie: 'lot' },
    ],
    [
      'The Chair has the casting vote on a tie; until it is given the proposal is not approved.',
      { tie: 'casting-vote' },
    ],
    ['After a tie the vote is held again.', { tie: 'run-off' }],
    [
      'A tie is decided by a lot, drawn from a published seed so that anybody can draw it again.',
      { tie: 'lot' },
    ],
    ['The meeting is quorate when more than half of the seats in post are present.', asked({ strict: true })],
    ['The meeting is quorate when at least seven are present.', asked({ fractionInPost: null, count: 7 })],
    ['The meeting is quorate when anyone is present.', asked({ fractionInPost: null })],
    [
      'The vote closes by itself with the ballot after which all on the roll have voted or withdrawn.',
      { close: { whenAllVoted: true, graceSeconds: 0 } },
    ],
    [
      'Where a vote has a time to close, a ballot that arrives up to five seconds after it still counts.',
      { close: { whenAllVoted: false, graceSeconds: 5 } },
    ],
    ['Nobody stands in for a member.', { mandates: { alternates: false, proxies: null, splitVotes: false } }],
    [
      'A voter may appoint a proxy.',
      { mandates: { alternates: true, proxies: { mostPerHolder: null }, splitVotes: false } },
    ],
    [
      'A voter may appoint a proxy, and nobody holds more than two.',
      { mandates: { alternates: true, proxies: { mostPerHolder: 2 }, splitVotes: false } },
    ],
    [
      'A voter may split their votes between answers.',
      { mandates: { alternates: true, proxies: null, splitVotes: true } },
    ],
    ['How each seat votes is shown as it votes.', { visibility: 'roll-call-live' }],
    [
      'No total is shown while the vote is open; afterwards only totals are shown, never who voted how.',
      { visibility: 'totals-only' },
    ],
    ['Only the scrutineers see who voted how; afterwards totals are shown.', { visibility: 'scrutineers' }],
    ['The ballot is secret: nobody sees who voted how.', { visibility: 'secret' }],
  ])('[CNT-10] says: %s', (sentence, altered) => {
    expect(sayRule(aRuleSet(altered))).toContain(sentence);
  });

  it('[CNT-10] says nothing of a threshold where options are chosen', () => {
    expect(sayRule(aRuleSet(ranked('instant-run-off'))).join(' ')).not.toMatch(/approved|category/);
  });

  it('[CNT-10] says DCUSA part 2: by weight, every category, with one that asks for more', () => {
    const counting: Counting = {
      ...{ kind: 'by-category', unit: 'weight', carriedBy: 'every-voting' },
      thresholds: [{ constituencyId: 'large', threshold: { ...twoThirds, base: 'entitled' } }],
    };
    expect(sayCounting(aRuleSet({ counting })).slice(1)).toEqual([
      'Each vote counts with its weight.',
      'A category approves when more than half of its votes for and against are for; abstentions are left out.',
      'For Large Suppliers, at least two thirds of all its votes on the roll, cast or not, must be for.',
      'A category that falls short rejects; but one that asks for more than half and has exactly half for and the other half against is tied and has no outcome, and so has one where there is no vote to measure by.',
      'The proposal is approved only when every category that reaches an outcome approves and none is tied, and rejected when one or more reject.',
      'A tie changes nothing: the proposal is not approved.',
    ]);
  });

  it('[CNT-10] says votes by shares with a cap, per group, and sending back', () => {
    const share: Counting = {
      kind: 'share',
      caps: [{ constituencyId: 'large', most: { numerator: 86, denominator: 100 } }],
    };
    expect(sayCounting(aRuleSet({ counting: share, form: motion('yes-no', true, true) }))).toEqual([
      'Each vote counts as its share of all the weight on the roll.',
      'The share of Large Suppliers is at most 86 % of the vote; what is above that is given to nobody.',
      'The proposal is approved when more than half of the votes for, against and to send back are for; abstentions are left out.',
      'When it is not approved, it is sent back for more work if more ask for that than are against.',
      'A tie changes nothing: the proposal is not approved.',
    ]);
    const group: Counting = { kind: 'whole', unit: 'group' };
    expect(sayCounting(aRuleSet({ counting: group })).slice(0, 2)).toEqual([
      'Votes are counted across the whole body, whatever the category.',
      'Each voting group has one vote in a category, however many of its parties take part.',
    ]);
    const back = aRuleSet({ form: motion('yes-no', true, true) });
    expect(sayCounting(back)).toContain(
      'The proposal is approved when more categories approve than reject or send back, and rejected when more reject or send back than approve.',
    );
  });

  it('[CNT-9] [CNT-10] says when there is a tie at all', () => {
    const whole = countingBy('per-head');
    expect(sayTie(aRuleSet({ counting: whole, threshold: twoThirds }))).toBe(
      'There is no tie: a proposal that falls short is rejected.',
    );
    const back = motion('approve-reject', true, true);
    expect(sayTie(aRuleSet({ counting: whole, threshold: twoThirds, form: back }))).toBe(
      'There is no tie: a proposal that falls short is rejected or sent back.',
    );
    const ofPresent: Threshold = { fraction: HALF, strict: true, base: 'present' };
    expect(sayWhatPasses(aRuleSet({ counting: whole, threshold: ofPresent }))).toEqual([
      'The proposal is approved when more than half of the votes of those present, cast or not, are for; it is tied only with exactly half for and the other half against.',
    ]);
    expect(sayWhatPasses(aRuleSet({ threshold: ofPresent }))[1]).toBe(
      'A category that falls short rejects; but one with exactly half for and the other half against is tied and has no outcome, and so has one where there is no vote to measure by.',
    );
  });

  it('[CNT-10] [CNT-14] says the CA/Browser Forum: two thirds of one category and more than half of the other', () => {
    const own = { constituencyId: 'users', threshold: { ...twoThirds, fraction: HALF, strict: true } };
    const forum = aRuleSet({
      constituencies: [
        { id: 'issuers', name: 'Certificate Issuers' },
        { id: 'users', name: 'Certificate Consumers' },
      ],
      threshold: twoThirds,
      counting: { kind: 'by-category', unit: 'head', carriedBy: 'every-voting', thresholds: [own] },
    });
    expect(sayWhatPasses(forum).slice(0, 3)).toEqual([
      'A category approves when at least two thirds of its votes for and against are for; abstentions are left out.',
      'For Certificate Consumers, more than half of its votes for and against must be for.',
      'A category that falls short rejects; but one that asks for more than half and has exactly half for and the other half against is tied and has no outcome, and so has one where nobody votes for or against.',
    ]);
  });

  it('[CNT-10] says unanimity of everyone on the roll', () => {
    const threshold: Threshold = {
      fraction: { numerator: 2, denominator: 2 },
      strict: false,
      base: 'entitled',
    };
    expect(sayWhatPasses(aRuleSet({ counting: countingBy('per-head'), threshold }))).toEqual([
      'The proposal is approved when all the votes on the roll, cast or not, are for.',
    ]);
  });

  it.each<[ThresholdBase, string]>([
    ['cast', 'at least two thirds of the votes for and against are for; abstentions are left out.'],
    ['cast-with-abstentions', 'at least two thirds of the votes cast, abstentions among them, are for.'],
    ['present', 'at least two thirds of the votes of those present, cast or not, are for.'],
    ['entitled', 'at least two thirds of all the votes on the roll, cast or not, are for.'],
  ])('[CNT-12] says what the fraction is of: %s', (base, words) => {
    const rules = aRuleSet({ counting: countingBy('per-head'), threshold: { ...twoThirds, base } });
    expect(sayCounting(rules)[1]).toBe(`The proposal is approved when ${words}`);
    const inCategory = sayCounting(aRuleSet({ threshold: { ...twoThirds, base } }));
    const silent = base === 'cast' ? 'nobody votes for or against' : 'there is no vote to measure by';
    expect(inCategory[2]).toBe(
      `A category that falls short of that rejects; one where ${silent} has no outcome.`,
    );
  });
});
