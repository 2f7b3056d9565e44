/** A proxy in words: who votes, in which votes and until when. */
import { ukDate, ukTime } from '../../calendar/uk-time.js';
import type { MeetingState } from '../meeting-state.js';
import type { Proxy, ProxyScope } from './proxies.js';
import { itemOf } from '../select.js';

/** "in this meeting", "on item 3", "in the vote “Shall we?”"; without its name where the reader does not see it. */
export function sayProxyScope(scope: ProxyScope, state: MeetingState): string {
  if (scope.kind === 'meeting') return 'in this meeting';
  if (scope.kind === 'item') {
    const item = itemOf(state, scope.itemId);
    return item === null ? 'on one item' : `on “${item.title}”`;
  }
  const vote = state.votes.find(({ voteId }) => voteId === scope.voteId);
  return vote === undefined ? 'in one vote' : `in the vote “${vote.question}”`;
}

/** "in this meeting, until 10:42 UK time on Wednesday 22 December 2021": which votes, and until when. */
export function sayProxyTerms({ scope, until }: Pick<Proxy, 'scope' | 'until'>, state: MeetingState): string {
  const ends = until === null ? '' : `, until ${ukTime(until)} UK time on ${ukDate(until)}`;
  return `${sayProxyScope(scope, state)}${ends}`;
}

/** "Jo Member votes by proxy in this meeting, until 10:42 UK time on Wednesday 22 December 2021". */
export function sayProxy(proxy: Pick<Proxy, 'holder' | 'scope' | 'until'>, state: MeetingState): string {
  return `${proxy.holder.name} votes by proxy ${sayProxyTerms(proxy, state)}`;
}
