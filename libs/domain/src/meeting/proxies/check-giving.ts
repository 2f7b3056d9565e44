/** Who may give which proxy to whom: the checks that stand before every giving, in the order in which they are made. */
import { type Result, accept, refuse } from '../../value/refusal.js';
import { checkReason } from '../check-text.js';
import type { Actor } from '../decide-context.js';
import { findItemFor, findSeat, findVote } from '../find.js';
import type { MeetingState } from '../meeting-state.js';
import { personsOn, type RosterPerson, type RosterSeat } from '../attendance/roster.js';
import { seatIn } from '../attendance/seat-index.js';
import type { Directions } from './directions.js';
import { isOfShares } from './proxy-rules.js';
import { type Proxy, proxiesGivenFor, proxiesHeldBy, proxiesOfSeat, type ProxyScope } from './proxies.js';

export function checkScope(actor: Actor, state: MeetingState, scope: ProxyScope): Result<unknown> {
  if (scope.kind === 'item') return findItemFor(actor, state, scope.itemId);
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

export type OwnSeat = RosterSeat & { readonly member: RosterPerson };

/** The seat with its member, when the actor is that member, sits in the seat, or is the secretary. */
export function findGiver(state: MeetingState, seatId: string, actor: Actor): Result<OwnSeat> {
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
export function checkBecause(
  state: MeetingState,
  seat: OwnSeat,
  actor: Actor,
  reason: string | null,
): Result<{ recordedBecause?: string }> {
  if (isOwn(state, seat, actor)) return accept({});
  const why = checkReason(reason ?? '');
  return why.ok ? accept({ recordedBecause: why.value }) : why;
}

export function findHolder({ roster, others }: MeetingState, holderId: string): Result<RosterPerson> {
  const known = [...(roster === null ? [] : personsOn(roster)), ...others];
  const holder = known.find(({ personId }) => personId === holderId);
  if (holder !== undefined) return accept({ personId: holder.personId, name: holder.name });
  const sentence =
    'This meeting does not know that person. Choose a member, an alternate, an officer or an observer.';
  return refuse('invalid', 'person-unknown', sentence, 'holderId');
}

export type Given = Pick<Proxy, 'seatId' | 'member' | 'holder'>;
export type Meets = (proxy: Proxy) => boolean;

/**
 * Whoever votes for others does not pass it on, and whoever gave their vote away votes for nobody: so there is no chain. Lots of
 * shares have none by construction, since only who stands for a lot gives its proxy: there nobody is told what others gave.
 */
function checkNoChain(state: MeetingState, { member, holder }: Given, meets: Meets): Result<null> {
  if (state.roster !== null && isOfShares(state.roster)) return accept(null);
  if (proxiesHeldBy(state, member.personId).some(meets)) {
    const sentence = `${member.name} votes by proxy for another member, and a proxy is not passed on. Revoke that one first.`;
    return refuse('conflict', 'proxy-of-proxy', sentence, 'seatId');
  }
  if (!proxiesGivenFor(state, holder.personId).some(meets)) return accept(null);
  const sentence = `${holder.name} has given their own vote to a proxy. Choose another person.`;
  return refuse('conflict', 'proxy-of-proxy', sentence, 'holderId');
}

export function checkHolder(
  state: MeetingState,
  { seatId, member, holder }: Given,
  meets: Meets,
): Result<null> {
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

export function checkNumber(
  state: MeetingState,
  { holder }: Given,
  most: number | null,
  meets: Meets,
): Result<null> {
  if (most === null) return accept(null);
  const held = new Set(
    proxiesHeldBy(state, holder.personId)
      .filter(meets)
      .map(({ seatId }) => seatId),
  );
  if (held.size < most) return accept(null);
  const sentence = `${holder.name} votes by proxy for ${held.size} already, and nobody may for more. Choose another person.`;
  return refuse('conflict', 'too-many-proxies', sentence, 'holderId');
}

export function checkUntil(until: string | null, now: string): Result<string | null> {
  if (until === null) return accept(null);
  const instant = Date.parse(until);
  if (instant > Date.parse(now)) return accept(new Date(instant).toISOString());
  return refuse('invalid', 'ends-too-early', 'Give a later time for the proxy to end.', 'until');
}

/** The item that everything in the scope is about; null where that is more than one. */
function itemOfScope({ votes }: MeetingState, scope: ProxyScope): string | null {
  if (scope.kind === 'meeting') return null;
  return scope.kind === 'item'
    ? scope.itemId
    : (votes.find(({ voteId }) => voteId === scope.voteId)?.itemId ?? null);
}

/** Each resolution is directed once, and none that the proxy is not for. */
export function checkDirections(
  actor: Actor,
  state: MeetingState,
  scope: ProxyScope,
  directions: Directions,
): Result<Directions> {
  if (new Set(directions.map(({ itemId }) => itemId)).size < directions.length) {
    const sentence = 'An item is directed twice. Say once how to vote on it.';
    return refuse('invalid', 'directed-twice', sentence, 'directions');
  }
  const only = itemOfScope(state, scope);
  for (const { itemId } of directions) {
    const found = findItemFor(actor, state, itemId);
    if (!found.ok) return found;
    const { title, purpose } = found.value;
    if (purpose !== 'decision') {
      const sentence = `“${title}” is for ${purpose}, so nothing is voted on it. Leave its direction out.`;
      return refuse('invalid', 'not-for-decision', sentence, 'directions');
    }
    if (only !== null && only !== itemId) {
      const sentence = `The proxy is not for votes on “${title}”. Leave its direction out, or give the proxy for all votes.`;
      return refuse('invalid', 'over-scope', sentence, 'directions');
    }
  }
  return accept(directions);
}
