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

/** The rules under which a body first decides in writing: all agree, or more than half of all do. */
export function firstRulesInWriting(
  body: string,
  constituencies: RuleSet['constituencies'],
): readonly [unanimous: RuleSet, majority: RuleSet] {
  const whole = { kind: 'whole', unit: 'head' } as const;
  const source = 'House rule; a body may write its own';
  const unanimous = firstRules({
    ...{
      id: 'in-writing-all',
      name: `${body}: in writing, all agree`,
      counting: whole,
      constituencies,
      source,
    },
    threshold: { fraction: { numerator: 1, denominator: 1 }, strict: false, base: 'entitled' },
    close: { whenAllVoted: true, graceSeconds: 0 },
  });
  const majority = firstRules({
    ...{ id: 'in-writing-majority', name: `${body}: in writing, more than half of all`, counting: whole },
    ...{ constituencies, source },
    threshold: { fraction: { numerator: 1, denominator: 2 }, strict: true, base: 'entitled' },
    close: { whenAllVoted: true, graceSeconds: 0 },
  });
  return [unanimous, majority];
}
