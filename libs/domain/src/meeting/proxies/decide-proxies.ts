/** Appointing and revoking proxies, one or several for different seats in one act: by the member of the seat or who sits in it, or by the secretary for them with a reason; and declined by who holds it. */
import { type Result, accept, refuse } from '../../value/refusal.js';
import { type Roster } from '../attendance/roster.js';
import type { Decided, Deciders, Decision, Situation } from '../decided.js';
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
import { checkDeclinable } from './declining.js';
import type { Directions } from './directions.js';
import { isInForce, overlaps, proxiesOfSeat, type Proxy } from './proxies.js';
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

interface Appointed {
  readonly proxy: Proxy;
  readonly decided: Decided;
}

/** The entry of one proxy; `before` counts those that the same act gives to the same holder. */
function appointed(
  asked: MeetingCommandData['proxy.appoint'],
  situation: Situation,
  before: number,
): Result<Appointed> {
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
  const most = rules.value.mandates.proxies?.mostPerHolder ?? null;
  const few = checkNumber(state, persons, most === null ? null : most - before, meets);
  if (!few.ok) return few;
  const ends = checkUntil(until, context.now);
  if (!ends.ok) return ends;
  const directed = checkDirections(context.actor, state, scope, directions);
  if (!directed.ok) return directed;
  const because = checkBecause(state, giver.value, context.actor, reason);
  if (!because.ok) return because;
  const proxy = { proxyId: context.newId(), ...persons, scope, until: ends.value };
  return accept({ proxy, decided: given(situation, proxy, directed.value, because.value) });
}

type Several = MeetingCommandData['proxies.appoint']['proxies'];

/** Each on the meeting as those before it leave it, so that the act makes no chain either. */
function appointAll(proxies: Several, situation: Situation): Result<Decided[]> {
  let { state } = situation;
  const entries: Decided[] = [];
  for (const { seatIds, holderId, directions } of proxies) {
    const now: Proxy[] = [];
    for (const seatId of seatIds) {
      const asked = { seatId, holderId, directions, scope: { kind: 'meeting' } as const, until: null };
      const done = appointed({ ...asked, reason: null }, { ...situation, state }, now.length);
      if (!done.ok) return done;
      now.push(done.value.proxy);
      entries.push(done.value.decided);
    }
    state = { ...state, proxies: [...state.proxies, ...now] };
  }
  return accept(entries);
}

function appointSeveral(proxies: Several, situation: Situation): Decision {
  const seatIds = proxies.flatMap((one) => one.seatIds);
  if (new Set(seatIds).size < seatIds.length) {
    const sentence = 'No proxy was given. A lot is named twice; give each to one proxy.';
    return refuse('invalid', 'seat-twice', sentence, 'proxies');
  }
  const done = appointAll(proxies, situation);
  if (done.ok) return done;
  const { kind, code, sentence } = done.refusal;
  return refuse(kind, code, `No proxy was given. ${sentence}`, 'proxies');
}

/** Its holder ends it for themselves, unless they write it down, with a reason, for who gave it. */
function isDeclined({ holder }: Proxy, { context }: Situation, reason: string | null): boolean {
  return holder.personId === context.actor.personId && reason === null;
}

/** Whoever acts for a lot now reads no entry of whoever acted before, and ends what they gave all the same. */
function revokeAll(seatIds: readonly string[], reason: string | null, situation: Situation): Decision {
  const { state, context } = situation;
  const early = checkRevocable(state);
  if (!early.ok) return early;
  const entries: Decided[] = [];
  for (const seatId of new Set(seatIds)) {
    const giver = findGiver(state, seatId, context.actor);
    if (!giver.ok) return giver;
    const because = checkBecause(state, giver.value, context.actor, reason);
    if (!because.ok) return because;
    const given = proxiesOfSeat(state, seatId).filter((proxy) => isInForce(proxy, context.now));
    entries.push(...given.map((proxy) => revoked(situation, proxy, because.value)));
  }
  if (entries.length > 0) return accept(entries);
  return refuse(
    'conflict',
    'nothing-given',
    'Nothing is given for these lots, so nothing is revoked.',
    'seatIds',
  );
}

export const proxyDeciders = {
  'proxy.appoint': (asked, situation) => {
    const done = appointed(asked, situation, 0);
    return done.ok ? accept([done.value.decided]) : done;
  },
  'proxies.appoint': ({ proxies }, situation) => appointSeveral(proxies, situation),
  'proxies.revoke': ({ seatIds, reason }, situation) => revokeAll(seatIds, reason, situation),
  'proxy.revoke': ({ proxyId, reason }, situation) => {
    const { state, context } = situation;
    const proxy = state.proxies.find((one) => one.proxyId === proxyId);
    if (proxy === undefined) {
      const sentence = 'There is no such proxy (any more). Look at the list again.';
      return refuse('missing', 'no-such-proxy', sentence, 'proxyId');
    }
    if (isDeclined(proxy, situation, reason)) {
      const may = checkDeclinable(state, proxy);
      return may.ok ? accept([revoked(situation, proxy, {})]) : may;
    }
    const giver = findGiver(state, proxy.seatId, context.actor);
    if (!giver.ok) return giver;
    const early = checkRevocable(state);
    if (!early.ok) return early;
    const because = checkBecause(state, giver.value, context.actor, reason);
    return because.ok ? accept([revoked(situation, proxy, because.value)]) : because;
  },
} satisfies Partial<Deciders>;
