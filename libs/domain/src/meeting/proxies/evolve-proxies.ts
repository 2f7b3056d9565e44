/** How proxies given and revoked change a meeting's state. */
import type { Evolvers } from '../evolver.js';
import type { MeetingState } from '../meeting-state.js';
import { isOfShares } from './proxy-rules.js';
import { type Proxy, withProxy } from './proxies.js';

function isToChair({ roster }: MeetingState, { holder }: Proxy): boolean {
  return roster !== null && isOfShares(roster) && roster.chair?.personId === holder.personId;
}

export const proxyEvolvers = {
  'proxy.appointed': (state, { recordedBecause: _reason, commitment: _directions, ...proxy }) => ({
    ...state,
    proxies: withProxy(state.proxies, isToChair(state, proxy) ? { ...proxy, isToChair: true } : proxy),
  }),
  'proxy.revoked': (state, { proxyId }) => ({
    ...state,
    proxies: state.proxies.filter((proxy) => proxy.proxyId !== proxyId),
  }),
} satisfies Partial<Evolvers>;
