/**
 * The proxies of a meeting with how they are directed, in the order given, revoked ones too. Adding one leaves the list
 * as it was; whoever asks after single ones reads only what was given since somebody last asked.
 */
import type { DirectedProxy } from '@quorate/contracts';
import {
  isScrutineer,
  type MeetingEntry,
  type MeetingState,
  type Proxy,
  proxiesHeldBy,
  proxiesGivenFor,
  rosterSeat,
  type SealedDirections,
} from '@quorate/domain';

export interface GivenProxy {
  readonly entry: Extract<MeetingEntry, { type: 'proxy.appointed' }>;
  readonly sealed: SealedDirections;
}

/** The last proxy, and the list without it. */
export interface DirectedProxies {
  readonly last: GivenProxy | null;
  readonly before: DirectedProxies | null;
}

export const noDirected: DirectedProxies = { last: null, before: null };

/** The list with one proxy more. */
export function withDirected(list: DirectedProxies, given: GivenProxy): DirectedProxies {
  return { last: given, before: list };
}

const known = new WeakMap<DirectedProxies, Map<string, GivenProxy>>();

/** The proxy with this id. What was made for a shorter list is taken further, and is no more for that. */
export function givenProxy(list: DirectedProxies, proxyId: string): GivenProxy | undefined {
  const fresh: GivenProxy[] = [];
  let rest = list;
  while (!known.has(rest) && rest.last !== null && rest.before !== null) {
    fresh.push(rest.last);
    rest = rest.before;
  }
  const byId = known.get(rest) ?? new Map<string, GivenProxy>();
  for (const given of fresh) byId.set(given.sealed.proxyId, given);
  known.delete(rest);
  known.set(list, byId);
  return byId.get(proxyId);
}

function readable({ proxies, roster }: MeetingState, personId: string): readonly Proxy[] | null {
  return isScrutineer(roster, personId) ? proxies : null;
}

/** Those in force that the person gave or holds, or all of them for a scrutineer, with how they are directed. */
export function directionsFor(
  { meeting, directed }: { readonly meeting: MeetingState; readonly directed: DirectedProxies },
  personId: string,
  codeOf: (commitment: string) => string,
): DirectedProxy[] {
  const own = [...proxiesGivenFor(meeting, personId), ...proxiesHeldBy(meeting, personId)];
  return [...new Set(readable(meeting, personId) ?? own)].flatMap((proxy) => {
    const given = givenProxy(directed, proxy.proxyId);
    if (given === undefined) return [];
    const { proxyId, seatId, member, holder } = proxy;
    const { at, no, data } = given.entry;
    return [
      {
        ...{ proxyId, seatId, label: rosterSeat(meeting, seatId)?.label ?? '' },
        ...{ memberName: member.name, holderName: holder.name },
        ...{ isMine: member.personId === personId, isHeld: holder.personId === personId },
        directions: given.sealed.directions.map((one) => ({ ...one })),
        ...{ at, no, code: codeOf(data.commitment ?? '') },
      },
    ];
  });
}
