/** The rules that a body starts with, where nobody said otherwise. */
import type { RuleSet } from './rule-set.js';

/** What no body can be without, and whatever else it has its own way. */
export type NamedRules = Pick<RuleSet, 'id' | 'name' | 'counting' | 'constituencies' | 'source'> &
  Partial<RuleSet>;

/** Each seat approves, rejects or abstains; more than half carries, a tie changes nothing, half of the seats in post are a quorum. */
export function firstRules(named: NamedRules): RuleSet {
  return {
    version: 1,
    electorate: 'seat',
    form: { kind: 'motion', words: 'approve-reject', abstain: true, sendBack: false },
    threshold: { fraction: { numerator: 1, denominator: 2 }, strict: true, base: 'cast' },
    tie: 'status-quo',
    quorum: {
      fractionInPost: { numerator: 1, denominator: 2 },
      strict: false,
      count: null,
      minimumByConstituency: [],
      rolesPresent: [],
      recusedCount: false,
    },
    mayChangeBallot: true,
    visibility: 'roll-call-after-close',
    close: { whenAllVoted: false, graceSeconds: 0 },
    mandates: { alternates: true, proxies: null, splitVotes: false },
    binding: true,
    ...named,
  };
}
