/** The rules under which a proxy is given: those of the vote or of the body, until when they take proxies, and who reads of them. */
import type { Audience, Reader } from '../../audience/audience.js';
import { BANK_HOLIDAYS_ENGLAND_WALES } from '../../calendar/bank-holidays-england-wales.js';
import { ukDate, ukTime } from '../../calendar/uk-time.js';
import { workingHoursBefore } from '../../calendar/working-hours.js';
import type { RuleSet } from '../../rule-set/rule-set.js';
import { type Result, accept, refuse } from '../../value/refusal.js';
import { isScrutineer, type Roster } from '../attendance/roster.js';
import type { MeetingState } from '../meeting-state.js';
import { isPollDue } from '../polls/polls.js';
import { isToCome } from '../stage/stages.js';
import type { Proxy, ProxyScope } from './proxies.js';

/** Given in one act. */
export const MOST_PROXIES_AT_ONCE = 20;

/** For a poll that was demanded before the meeting was adjourned (Companies Act 2006 s.327(2)(b)). */
const MOST_HOURS_BEFORE_DEMANDED_POLL = 24;

function widest(rules: readonly RuleSet[]): RuleSet | null {
  const mostOf = ({ mandates }: RuleSet): number => mandates.proxies?.mostPerHolder ?? Infinity;
  const allowing = rules.filter(({ mandates }) => mandates.proxies !== null);
  return allowing.toSorted((one, other) => (mostOf(one) < mostOf(other) ? 1 : -1))[0] ?? null;
}

function rulesIn({ roster, votes }: MeetingState, scope: ProxyScope): RuleSet[] {
  const vote = scope.kind === 'vote' ? votes.find(({ voteId }) => voteId === scope.voteId) : undefined;
  if (vote !== undefined) return vote.ruleSet === null ? [] : [vote.ruleSet];
  return roster === null ? [] : [roster.ruleSet, ...roster.ruleSets];
}

/** The rules that allow it: those of the vote, else the widest that the body votes under. */
export function findProxyRules(state: MeetingState, scope: ProxyScope): Result<RuleSet> {
  const rules = rulesIn(state, scope);
  const found = widest(rules);
  if (found !== null) return accept(found);
  const standsIn = rules.some(({ mandates }) => mandates.alternates);
  const sentence = `Under these rules nobody votes by proxy${standsIn ? '; an alternate of the seat may sit in it' : ''}.`;
  return refuse('conflict', 'no-proxies', sentence, 'scope');
}

/** The last instant at which a proxy is given for the meeting; null where the rules of its body know none. */
export function proxyCutOff(state: MeetingState): string | null {
  const { roster, startsAt, stage, pollDemands } = state;
  if (roster === null || startsAt === '') return null;
  const hours = widest([roster.ruleSet, ...roster.ruleSets])?.mandates.proxies?.cutOffHours;
  if (hours === undefined) return null;
  const isPutOff = stage === 'adjourned' && pollDemands.some(({ itemId }) => isPollDue(state, itemId));
  const before = isPutOff ? Math.min(hours, MOST_HOURS_BEFORE_DEMANDED_POLL) : hours;
  return workingHoursBefore(startsAt, before, BANK_HOLIDAYS_ENGLAND_WALES);
}

/** "13:00 UK time on Thursday 16 December 2021". */
export function sayCutOff(cutOff: string): string {
  return `${ukTime(cutOff)} UK time on ${ukDate(cutOff)}`;
}

/** Where shares vote the lots are settled, and what is voted on is told, by the notice of the meeting. */
function isBeforeNotice({ roster, stage }: MeetingState): boolean {
  return stage === 'planned' && roster !== null && isOfShares(roster);
}

/** A proxy that comes late, or before the notice of a meeting of shareholders, is refused at once, whoever brings it. */
export function checkInTime(state: MeetingState, now: string): Result<null> {
  if (isBeforeNotice(state)) {
    const sentence =
      'Proxies for this meeting are taken from its notice on, which says what is voted on. Wait for the notice.';
    return refuse('conflict', 'before-notice', sentence);
  }
  const cutOff = proxyCutOff(state);
  if (cutOff === null || now <= cutOff) return accept(null);
  const sentence = `Proxies and advance votes for this meeting were taken until ${sayCutOff(cutOff)}. Come to the meeting and vote there.`;
  return refuse('conflict', 'proxy-late', sentence);
}

/** Where proxies have a cut-off they are revoked until the meeting starts, or goes on after an adjournment: from then the member votes in place of the proxy. */
export function checkRevocable(state: MeetingState): Result<null> {
  if (proxyCutOff(state) === null || isToCome(state.stage)) return accept(null);
  const sentence =
    'A proxy of this meeting is revoked while it does not sit. Vote yourself: your vote replaces that of the proxy.';
  return refuse('conflict', 'meeting-started', sentence, 'proxyId');
}

/** True while advance votes are taken: from the notice to the cut-off, where proxies have one. */
export function takesAdvanceVotes(state: MeetingState, now: string): boolean {
  const { conduct, stage, roster } = state;
  const cutOff = proxyCutOff(state);
  if (conduct === 'written' || stage === 'planned' || !isToCome(stage)) return false;
  return roster?.chair !== null && cutOff !== null && now <= cutOff;
}

/** True where the seats are lots of shares: what is given for one says nothing of another, whoever is the member of both. */
export function isOfShares({ ruleSet }: Roster): boolean {
  return ruleSet.electorate === 'shareholder';
}

/** Where shares vote nobody but the two of them, the officers and the scrutineers reads that a proxy was given. */
export function proxyAudience(
  roster: Roster,
  { member, holder }: Pick<Proxy, 'member' | 'holder'>,
  giverId: string,
): Audience {
  if (!isOfShares(roster)) return 'body';
  const persons = [member, holder, ...(roster.scrutineers ?? [])].map(({ personId }) => personId);
  return { persons: [...new Set([...persons, giverId])] };
}

/** True before a meeting where shares vote, for who may not read which proxies are given: how many and when would tell them. */
export function areProxiesKept({ roster, stage }: MeetingState, { clearance, personId }: Reader): boolean {
  if (roster === null || !isOfShares(roster) || !isToCome(stage)) return false;
  return clearance !== 'officers' && !isScrutineer(roster, personId);
}
