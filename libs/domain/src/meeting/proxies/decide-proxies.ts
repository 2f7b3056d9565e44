/** Appointing and revoking proxies: by the member of the seat or who sits in it, or by the secretary for them with a reason. */
import { type Result, accept, refuse } from '../../value/refusal.js';
import { type Roster } from '../attendance/roster.js';
import { type Decided, type Deciders, type Situation } from '../decided.js';
import type { MeetingCommandData } from '../meeting-command.js';
import type { MeetingState } from '../meeting-state.js';
import {
  checkBecause,
  checkDirections,
  checkHolder,
  checkNumber,
  checkScope,
  checkUntil,
  findGiver,
  findHolder,
  type Meets,
} from './check-giving.js';
import type { Directions } from './directions.js';
import { isInForce, overlaps, type Proxy } from './proxies.js';
import { checkInTime, checkRevocable, findProxyRules, proxyAudience } from './proxy-rules.js';

export function rosterOf({ roster }: MeetingState): Roster {
  if (roster === null) throw new Error('a meeting with seats has no roster');
  return roster;
}

/** The entry that gives the proxy, with its directions sealed; every proxy commits to some, so that nothing tells which are directed. */
export function given(
  { state, context }: Situation,
  proxy: Proxy,
  directions: Directions,
  because: { readonly recordedBecause?: string },
): Decided {
  const { proxyId, seatId } = proxy;
  const { sealed, commitment } = context.sealDirections({ proxyId, seatId, directions });
  const audience = proxyAudience(rosterOf(state), proxy, context.actor.personId);
  return { entry: { type: 'proxy.appointed', audience, data: { ...proxy, commitment, ...because } }, sealed };
}

/** The entry that ends it, for those who read that it was given. */
export function revoked(
  { state, context }: Situation,
  proxy: Proxy,
  because: { readonly recordedBecause?: string },
): Decided {
  const { proxyId } = proxy;
  const audience = proxyAudience(rosterOf(state), proxy, context.actor.personId);
  return { entry: { type: 'proxy.revoked', audience, data: { proxyId, ...because } } };
}

function appoint(asked: MeetingCommandData['proxy.appoint'], situation: Situation): Result<Decided[]> {
  const { state, context } = situation;
  const { seatId, holderId, scope, until, directions, reason } = asked;
  const giver = findGiver(state, seatId, context.actor);
  if (!giver.ok) return giver;
  const lies = checkScope(context.actor, state, scope);
  if (!lies.ok) return lies;
  const rules = findProxyRules(state, scope);
  if (!rules.ok) return rules;
  const inTime = checkInTime(state, context.now);
  if (!inTime.ok) return inTime;
  const holder = findHolder(state, holderId);
  if (!holder.ok) return holder;
  const persons = { seatId, member: giver.value.member, holder: holder.value };
  const meets: Meets = (proxy) => isInForce(proxy, context.now) && overlaps(state, proxy.scope, scope);
  const may = checkHolder(state, persons, meets);
  if (!may.ok) return may;
  const few = checkNumber(state, persons, rules.value.mandates.proxies?.mostPerHolder ?? null, meets);
  if (!few.ok) return few;
  const ends = checkUntil(until, context.now);
  if (!ends.ok) return ends;
  const directed = checkDirections(context.actor, state, scope, directions);
  if (!directed.ok) return directed;
  const because = checkBecause(state, giver.value, context.actor, reason);
  if (!because.ok) return because;
  const proxy = { proxyId: context.newId(), ...persons, scope, until: ends.value };
  return accept([given(situation, proxy, directed.value, because.value)]);
}

export const proxyDeciders = {
  'proxy.appoint': appoint,
  'proxy.revoke': ({ proxyId, reason }, situation) => {
    const { state, context } = situation;
    const proxy = state.proxies.find((one) => one.proxyId === proxyId);
    if (proxy === undefined) {
      const sentence = 'There is no such proxy (any more). Look at the list again.';
      return refuse('missing', 'no-such-proxy', sentence, 'proxyId');
    }
    const giver = findGiver(state, proxy.seatId, context.actor);
    if (!giver.ok) return giver;
    const early = checkRevocable(state);
    if (!early.ok) return early;
    const because = checkBecause(state, giver.value, context.actor, reason);
    return because.ok ? accept([revoked(situation, proxy, because.value)]) : because;
  },
} satisfies Partial<Deciders>;
