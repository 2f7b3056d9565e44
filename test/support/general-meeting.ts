/** The rules of a general meeting: resolutions by shares, with directed proxies until 48 hours before it. */
import type { RuleSet } from '@quorate/domain';

export const SHARES_RULES: Partial<RuleSet> = {
  ...{ name: 'Ordinary resolution', electorate: 'shareholder', counting: { kind: 'whole', unit: 'weight' } },
  form: { kind: 'motion', words: 'for-against-withheld', abstain: true, sendBack: false },
  quorum: {
    ...{ fractionInPost: null, strict: false, count: null, minimumByConstituency: [], rolesPresent: [] },
    ...{ recusedCount: false, qualifyingPersons: 2 },
  },
  mandates: { alternates: true, proxies: { mostPerHolder: null, cutOffHours: 48 }, splitVotes: true },
};
