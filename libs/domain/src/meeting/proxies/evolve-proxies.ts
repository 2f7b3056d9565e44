/** How proxies given and revoked change a meeting's state. */
import type { Evolvers } from '../evolver.js';
import { withProxy } from './proxies.js';

export const proxyEvolvers = {
  'proxy.appointed': (state, { recordedBecause: _reason, commitment: _directions, ...proxy }) => ({
    ...state,
    proxies: withProxy(state.proxies, proxy),
  }),
  'proxy.revoked': (state, { proxyId }) => ({
    ...state,
    proxies: state.proxies.filter((proxy) => proxy.proxyId !== proxyId),
  }),
} satisfies Partial<Evolvers>;
