/** Appointing and revoking proxies: by the member of the seat or who sits in it, or by the secretary for them with a reason. */
import type { RuleSet } from '../../rule-set/rule-set.js';
import { type Result, accept, refuse } from '../../value/refusal.js';
import { checkReason } from '../check-text.js';
import type { Actor } from '../decide-context.js';
import { type Deciders, entryOf, write } from '../decided.js';
import { findItem, findSeat, findVote } from '../find.js';
import type { MeetingState } from '../meeting-state.js';
import {
  isInForce,
  overlaps,
  type Proxy,
  proxiesGivenFor,
  proxiesHeldBy,
  proxiesOfSeat,
  type ProxyScope,
} from './proxies.js';
import { personsOn, type RosterPerson, type RosterSeat } from '../attendance/roster.js';
import { seatIn } from '../attendance/seat-index.js';

/** The rules that allow it: those of the vote, else the widest that the body votes under. */
function findRules(state: MeetingState, scope: ProxyScope): Result<RuleSet> {
  const { roster, votes } = state;
  const vote = scope.kind === 'vote' ? votes.find(({ voteId }) => voteId === scope.voteId) : undefined;
  const ofBody = roster === null ? [] : [roster.ruleSet, ...roster.ruleSets];
  const rules = vote === undefined ? ofBody : [vote.ruleSet].filter((one) => one !== null);
  const mostOf = ({ mandates }: RuleSet): number => mandates.proxies?.mostPerHolder ?? Infinity;
  const [widest] = rules
    .filter(({ mandates }) => mandates.proxies !== null)
    .toSorted((one, other) => (mostOf(one) < mostOf(other) ? 1 : -1));
  if (widest !== undefined) return accept(widest);
  const standsIn = rules.some(({ mandates }) => mandates.alternates);
  const sentence = `Under these rules nobody votes by proxy${standsIn ? '; an alternate of the seat may sit in it' : ''}.`;
  return refuse('conflict', 'no-proxies', sentence, 'scope');
}

function checkScope(state: MeetingState, scope: ProxyScope): Result<unknown> {
  if (scope.kind === 'item') return findItem(state, scope.itemId);
  if (scope.kind === 'meeting') return accept(scope);
  const vote = findVote(state, scope.voteId);
  if (!vote.ok || vote.value.stage === 'open') return vote;
  return refuse(
    'conflict',
    'vote-not-open',
    'This vote takes no ballots any more, so a proxy is of no use.',
    'scope',
  );
}

type OwnSeat = RosterSeat & { readonly member: RosterPerson };

/** The seat with its member, when the actor is that member, sits in the seat, or is the secretary. */
function findGiver(state: MeetingState, seatId: string, actor: Actor): Result<OwnSeat> {
  const found = findSeat(state, seatId);
  if (!found.ok) return found;
  const { member, label } = found.value;
  if (member === null) {
    return refuse('conflict', 'not-in-post', `${label} is vacant, so nobody can give its proxy.`, 'seatId');
  }
  if (isOwn(state, { ...found.value, member }, actor) || actor.roles.includes('secretary')) {
    return accept({ ...found.value, member });
  }
  const sentence = `Only ${member.name}, whoever sits in ${label}, or the secretary for them gives or revokes its proxy.`;
  return refuse('forbidden', 'not-your-seat', sentence, 'seatId');
}

function isOwn(state: MeetingState, { seatId, member }: OwnSeat, { personId }: Actor): boolean {
  return member.personId === personId || seatIn(state.seats, seatId)?.person?.personId === personId;
}

/** The secretary says why they do it for somebody else. */
function checkBecause(
  state: MeetingState,
  seat: OwnSeat,
  actor: Actor,
  reason: string | null,
): Result<{ recordedBecause?: string }> {
  if (isOwn(state, seat, actor)) return accept({});
  const why = checkReason(reason ?? '');
  return why.ok ? accept({ recordedBecause: why.value }) : why;
}

function findHolder({ roster, others }: MeetingState, holderId: string): Result<RosterPerson> {
  const known = [...(roster === null ? [] : personsOn(roster)), ...others];
  const holder = known.find(({ personId }) => personId === holderId);
  if (holder !== undefined) return accept({ personId: holder.personId, name: holder.name });
  const sentence =
    'This meeting does not know that person. Choose a member, an alternate, an officer or an observer.';
  return refuse('invalid', 'person-unknown', sentence, 'holderId');
}

type Given = Pick<Proxy, 'seatId' | 'member' | 'holder'>;
type Meets = (proxy: Proxy) => boolean;

/** Whoever votes for others does not pass it on, and whoever gave their vote away votes for nobody: so there is no chain. */
function checkNoChain(state: MeetingState, { member, holder }: Given, meets: Meets): Result<null> {
  if (proxiesHeldBy(state, member.personId).some(meets)) {
    const sentence = `${member.name} votes by proxy for another member, and a proxy is not passed on. Revoke that one first.`;
    return refuse('conflict', 'proxy-of-proxy', sentence, 'seatId');
  }
  if (!proxiesGivenFor(state, holder.personId).some(meets)) return accept(null);
  const sentence = `${holder.name} has given their own vote to a proxy. Choose another person.`;
  return refuse('conflict', 'proxy-of-proxy', sentence, 'holderId');
}

function checkHolder(state: MeetingState, { seatId, member, holder }: Given, meets: Meets): Result<null> {
  const sitter = seatIn(state.seats, seatId)?.person?.personId;
  if (holder.personId === member.personId || holder.personId === sitter) {
    const sentence = `${holder.name} votes for this seat already. Choose another person for the proxy.`;
    return refuse('invalid', 'own-proxy', sentence, 'holderId');
  }
  const first = proxiesOfSeat(state, seatId).find(meets);
  if (first !== undefined) {
    const sentence = `${first.holder.name} is the proxy of this seat already. Revoke that first.`;
    return refuse('conflict', 'proxy-given', sentence, 'seatId');
  }
  return checkNoChain(state, { seatId, member, holder }, meets);
}

function checkNumber(
  state: MeetingState,
  { holder }: Given,
  most: number | null,
  meets: Meets,
): Result<null> {
  const held = new Set(
    proxiesHeldBy(state, holder.personId)
      .filter(meets)
      .map(({ seatId }) => seatId),
  );
  if (most === null || held.size < most) return accept(null);
  const sentence = `${holder.name} votes by proxy for ${held.size} already, and nobody may for more. Choose another person.`;
  return refuse('conflict', 'too-many-proxies', sentence, 'holderId');
}

function checkUntil(until: string | null, now: string): Result<string | null> {
  if (until === null) return accept(null);
  const instant = Date.parse(until);
  if (instant > Date.parse(now)) return accept(new Date(instant).toISOString());
  return refuse('invalid', 'ends-too-early', 'Give a later time for the proxy to end.', 'until');
}

export const proxyDeciders = {
  'proxy.appoint': ({ seatId, holderId, scope, until, reason }, { state, context }) => {
    const giver = findGiver(state, seatId, context.actor);
    if (!giver.ok) return giver;
    const lies = checkScope(state, scope);
    if (!lies.ok) return lies;
    const rules = findRules(state, scope);
    if (!rules.ok) return rules;
    const holder = findHolder(state, holderId);
    if (!holder.ok) return holder;
    const given = { seatId, member: giver.value.member, holder: holder.value };
    const meets: Meets = (proxy) => isInForce(proxy, context.now) && overlaps(state, proxy.scope, scope);
    const may = checkHolder(state, given, meets);
    if (!may.ok) return may;
    const most = rules.value.mandates.proxies?.mostPerHolder ?? null;
    const few = checkNumber(state, given, most, meets);
    if (!few.ok) return few;
    const ends = checkUntil(until, context.now);
    if (!ends.ok) return ends;
    const because = checkBecause(state, giver.value, context.actor, reason);
    if (!because.ok) return because;
    const proxy = { proxyId: context.newId(), ...given, scope, until: ends.value };
    return write(entryOf('proxy.appointed', null, { ...proxy, ...because.value }));
  },
  'proxy.revoke': ({ proxyId, reason }, { state, context }) => {
    const proxy = state.proxies.find((one) => one.proxyId === proxyId);
    if (proxy === undefined) {
      const sentence = 'There is no such proxy (any more). Look at the list again.';
      return refuse('missing', 'no-such-proxy', sentence, 'proxyId');
    }
    const giver = findGiver(state, proxy.seatId, context.actor);
    if (!giver.ok) return giver;
    const because = checkBecause(state, giver.value, context.actor, reason);
    return because.ok ? write(entryOf('proxy.revoked', null, { proxyId, ...because.value })) : because;
  },
} satisfies Partial<Deciders>;
