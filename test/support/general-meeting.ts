/** The rules of a company: resolutions by shares in a meeting, with directed proxies until 48 hours before it, and in writing. */
import type { MeetingSummary } from '@quorate/contracts';
import { COMPANIES_ACT_NOTICE, type NewResolution, type NoticeRule, type RuleSet } from '@quorate/domain';
import { addPerson } from './board.js';
import { newKey } from './client.js';
import type { Answer } from './http.js';
import type { World } from './world.js';

export const SHARES_RULES: Partial<RuleSet> = {
  ...{ name: 'Ordinary resolution', electorate: 'shareholder', counting: { kind: 'whole', unit: 'weight' } },
  form: { kind: 'motion', words: 'for-against-withheld', abstain: true, sendBack: false },
  quorum: {
    ...{ fractionInPost: null, strict: false, count: null, minimumByConstituency: [], rolesPresent: [] },
    ...{ recusedCount: false, qualifyingPersons: 2 },
  },
  mandates: { alternates: true, proxies: { mostPerHolder: null, cutOffHours: 48 }, splitVotes: true },
};

/** More than half of all votes agree; only scrutineers see who. */
export const RESOLVING_RULES: Partial<RuleSet> = {
  ...SHARES_RULES,
  ...{ name: 'Ordinary resolution in writing', visibility: 'scrutineers', tie: 'status-quo' },
  quorum: {
    ...{ fractionInPost: null, strict: false, count: null, minimumByConstituency: [], rolesPresent: [] },
    recusedCount: false,
  },
  threshold: { fraction: { numerator: 1, denominator: 2 }, strict: true, base: 'entitled' },
  close: { whenAllVoted: true, graceSeconds: 0 },
  mandates: { alternates: true, proxies: null, splitVotes: false },
};

/** Gives the body the rule of notice of the Act, altered as given, and the observer of the board as its scrutineer. */
export async function makeCompany(world: World, altered: Partial<NoticeRule> = {}): Promise<void> {
  const { bodyId, chairId, secretaryIds, observerId } = world.board;
  const id = await addPerson(world.database, { name: 'Administrator', administrator: true });
  const administrator = await world.quorate.signIn(id);
  const officers = { chairId, secretaryIds, observerIds: [], scrutineerIds: [observerId] };
  const notice = { ...COMPANIES_ACT_NOTICE, ...altered };
  for (const [path, body] of [
    ['officers', officers],
    ['notice', { notice }],
  ] as const) {
    const done = await administrator.put(`/api/bodies/${bodyId}/${path}`, body);
    if (done.status !== 200) throw new Error(`${path} was refused: ${done.text}`);
  }
}

/** The secretary circulates a resolution, altered as given. */
export function circulate(
  world: World,
  altered: Partial<NewResolution> = {},
  key = newKey(),
): Promise<Answer<{ decision: MeetingSummary }>> {
  const question = {
    ...{ title: 'Auditor', question: 'Do you agree?', summary: '', classification: 'WHITE' },
    ...{ namedPersons: [], modification: null },
    resolution: { kind: 'ordinary', text: 'That the auditor be appointed.', matterId: null, ...altered },
  };
  const body = { bodyId: world.board.bodyId, title: 'The auditor', questions: [question] };
  return world.secretary.post('/api/written-decisions', body, { 'idempotency-key': key });
}
