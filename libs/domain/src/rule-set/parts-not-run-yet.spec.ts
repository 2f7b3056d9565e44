/** What meetings cannot run yet is refused at its field, and what they can is not. */
import { describe, expect, it } from '@jest/globals';
import { aRuleSet } from '../testing/a-rule-set.js';
import { partsNotRunYet } from './parts-not-run-yet.js';
import type { RuleSet } from './rule-set.js';

const { mandates } = aRuleSet();
const motion = { kind: 'motion', words: 'approve-reject', abstain: true, sendBack: false } as const;

describe('partsNotRunYet', () => {
  it.each<[string, Partial<RuleSet>]>([
    ['the Change Board', {}],
    ['a straw poll', { binding: false }],
    ['a choice', { form: { kind: 'choose', most: 2 } }],
    ['an election', { form: { kind: 'ranked', count: 'scottish-stv' } }],
    ['totals only', { visibility: 'totals-only' }],
    ['a secret ballot', { visibility: 'secret' }],
    ['ballots that stay', { mayChangeBallot: false }],
    ['other words', { form: { ...motion, words: 'yes-no' } }],
    ['sending back', { form: { ...motion, sendBack: true } }],
    ['a casting vote', { tie: 'casting-vote' }],
    ['a run-off', { tie: 'run-off' }],
    ['a lot', { tie: 'lot' }],
    ['a vote of shareholders', { electorate: 'shareholder', counting: { kind: 'whole', unit: 'weight' } }],
    [
      'split votes',
      { counting: { kind: 'whole', unit: 'weight' }, mandates: { ...mandates, splitVotes: true } },
    ],
    ['shares with a cap', { counting: { kind: 'share', caps: [] } }],
    ['a rule against alternates', { mandates: { ...mandates, alternates: false } }],
    ['proxies', { mandates: { ...mandates, proxies: { mostPerHolder: 2 } } }],
    ['a vote that closes by itself', { close: { whenAllVoted: true, graceSeconds: 5 } }],
  ])('[CNT-26] finds nothing in %s', (_name, altered) => {
    expect(partsNotRunYet(aRuleSet(altered))).toEqual([]);
  });
});
