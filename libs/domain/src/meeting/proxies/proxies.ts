/** Proxies: who may cast the ballot of a seat for its member, in which votes and for how long. */
import type { MeetingState, Vote } from '../meeting-state.js';
import type { Roster, RosterPerson } from '../attendance/roster.js';
import { seatIn } from '../attendance/seat-index.js';
import { groupedBy } from '../../value/grouped-by.js';

/** For all votes of the meeting, those on one item, or one vote. */
export type ProxyScope =
  | { readonly kind: 'meeting' }
  | { readonly kind: 'item'; readonly itemId: string }
  | { readonly kind: 'vote'; readonly voteId: string };

export interface Proxy {
  readonly proxyId: string;
  readonly seatId: string;
  /** The member of the seat when it was given. It ends when the seat has another, and of a lot of shares when that has another holder. */
  readonly member: RosterPerson;
  readonly holder: RosterPerson;
  readonly scope: ProxyScope;
  /** The last instant at which a ballot is cast by it; null: until the meeting is over. */
  readonly until: string | null;
  /** Given to the Chair of a company: whoever is Chair holds it. Read from the roster it was given under. */
  readonly isToChair?: true;
}

interface Index {
  readonly bySeat: Map<string, readonly Proxy[]>;
  readonly byHolder: Map<string, readonly Proxy[]>;
  readonly byMember: Map<string, readonly Proxy[]>;
}

const indexes = new WeakMap<readonly Proxy[], Index>();

/** Found once for a list, which must not change afterwards: ballots look here one by one. */
function indexOf(proxies: readonly Proxy[]): Index {
  const known = indexes.get(proxies);
  if (known !== undefined) return known;
  const index = {
    bySeat: groupedBy(proxies, ({ seatId }) => seatId),
    byHolder: groupedBy(proxies, ({ holder }) => holder.personId),
    byMember: groupedBy(proxies, ({ member }) => member.personId),
  };
  indexes.set(proxies, index);
  return index;
}

/** The list with one proxy more. What was found for the list before is taken further, and is no more for that: thousands are given one by one. */
export function withProxy(proxies: readonly Proxy[], proxy: Proxy): readonly Proxy[] {
  const more = [...proxies, proxy];
  const index = indexes.get(proxies);
  if (index === undefined) return more;
  indexes.delete(proxies);
  const { seatId, holder, member } = proxy;
  const add = (groups: Map<string, readonly Proxy[]>, key: string): unknown =>
    groups.set(key, [...(groups.get(key) ?? []), proxy]);
  add(index.bySeat, seatId);
  add(index.byHolder, holder.personId);
  add(index.byMember, member.personId);
  indexes.set(more, index);
  return more;
}

/** The proxies that were given for a seat and are not revoked. */
export function proxiesOfSeat({ proxies }: MeetingState, seatId: string): readonly Proxy[] {
  return indexOf(proxies).bySeat.get(seatId) ?? [];
}

/** The proxies that a person holds and that are not revoked. */
export function proxiesHeldBy({ proxies }: MeetingState, personId: string): readonly Proxy[] {
  return indexOf(proxies).byHolder.get(personId) ?? [];
}

/** The proxies that were given for the seats of a member and are not revoked. */
export function proxiesGivenFor({ proxies }: MeetingState, personId: string): readonly Proxy[] {
  return indexOf(proxies).byMember.get(personId) ?? [];
}

/** True until its time is over. */
export function isInForce({ until }: Proxy, now: string): boolean {
  return until === null || now <= until;
}

/** The item that the scope lies in; null for the whole meeting. */
function itemOfScope({ votes }: MeetingState, scope: ProxyScope): string | null {
  if (scope.kind === 'vote') return votes.find(({ voteId }) => voteId === scope.voteId)?.itemId ?? null;
  return scope.kind === 'item' ? scope.itemId : null;
}

/** True where one vote may lie in both scopes. */
export function overlaps(state: MeetingState, one: ProxyScope, other: ProxyScope): boolean {
  if (one.kind === 'meeting' || other.kind === 'meeting') return true;
  if (one.kind === 'vote' && other.kind === 'vote') return one.voteId === other.voteId;
  return itemOfScope(state, one) === itemOfScope(state, other);
}

/** True where the vote lies in the scope. */
export function isForVote(scope: ProxyScope, { voteId, itemId }: Vote): boolean {
  if (scope.kind === 'meeting') return true;
  return scope.kind === 'vote' ? scope.voteId === voteId : scope.itemId === itemId;
}

/** The proxies that a person holds for the vote now, under rules that allow any. */
export function proxiesFor(state: MeetingState, vote: Vote, holderId: string, now: string): Proxy[] {
  if ((vote.ruleSet?.mandates.proxies ?? null) === null) return [];
  return proxiesHeldBy(state, holderId).filter(
    (proxy) => isForVote(proxy.scope, vote) && isInForce(proxy, now),
  );
}

/** The proxy by which the ballot of a seat can be cast in the vote now; null where there is none. */
export function proxyAt(state: MeetingState, vote: Vote, seatId: string, now: string): Proxy | null {
  if ((vote.ruleSet?.mandates.proxies ?? null) === null) return null;
  const found = proxiesOfSeat(state, seatId).find(
    (proxy) => isForVote(proxy.scope, vote) && isInForce(proxy, now),
  );
  return found ?? null;
}

/** True where a proxy can be given now: somebody meets, it is not over, and one of the rules of the body allows proxies. */
export function takesProxies({ conduct, stage, roster }: MeetingState): boolean {
  if (conduct === 'written' || stage === 'closed' || stage === 'cancelled' || roster === null) return false;
  return [roster.ruleSet, ...roster.ruleSets].some(({ mandates }) => mandates.proxies !== null);
}

/** What was given to the Chair is held by whoever is Chair; with nobody in the office it waits with the last. */
function heldUnder({ chair }: Roster, proxy: Proxy): Proxy {
  const isMoved = proxy.isToChair === true && chair !== null && chair.personId !== proxy.holder.personId;
  return isMoved ? { ...proxy, holder: { personId: chair.personId, name: chair.name } } : proxy;
}

/** The holder gives the proxy of a lot, whoever acts for them; that of a seat is its member's. */
function stands(before: Roster | null, now: Roster, { seatId, member }: Proxy): boolean {
  const seat = seatIn(now.seats, seatId);
  if (seat?.holderId === undefined) return seat?.member?.personId === member.personId;
  return before !== null && seatIn(before.seats, seatId)?.holderId === seat.holderId;
}

/** Those that stay under a new roster: the others were given by somebody whose seat or lot it is not any more. */
export function proxiesUnder(
  before: Roster | null,
  roster: Roster,
  proxies: readonly Proxy[],
): readonly Proxy[] {
  const under = proxies.flatMap((proxy) => (stands(before, roster, proxy) ? [heldUnder(roster, proxy)] : []));
  const isSame = under.length === proxies.length && under.every((proxy, at) => proxy === proxies[at]);
  return isSame ? proxies : under;
}
