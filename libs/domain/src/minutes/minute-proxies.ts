/** Proxies given and revoked, as the minutes tell them. */
import { isDeclinedBy } from '../meeting/proxies/declining.js';
import { sayProxy, sayProxyScope } from '../meeting/proxies/say-proxy.js';
import { asSentence } from '../value/as-sentence.js';
import { type MinuteWriter, minute } from './minute.js';
import { seatLabel } from './say-attendance.js';

function recorded(reason: string | undefined): string {
  return reason === undefined ? '' : ` The secretary recorded this: ${asSentence(reason)}`;
}

/** Who may vote for which seat by proxy, from when it was given to when it was revoked. */
export const minuteProxies: MinuteWriter = (entry, { before, after }) => {
  if (entry.type === 'proxy.appointed') {
    const { seatId, member, recordedBecause } = entry.data;
    const said = `For ${member.name} (${seatLabel(after, seatId)}), ${sayProxy(entry.data, after)}`;
    return [minute('attendance', `${asSentence(said)}${recorded(recordedBecause)}`, [entry.no])];
  }
  if (entry.type !== 'proxy.revoked') return [];
  const proxy = before.proxies.find(({ proxyId }) => proxyId === entry.data.proxyId);
  if (proxy === undefined) return [];
  const { member, seatId, holder, scope } = proxy;
  const isDeclined = isDeclinedBy(entry, proxy);
  const said = `The proxy of ${holder.name} for ${member.name} (${seatLabel(before, seatId)}) ${sayProxyScope(scope, before)} was ${isDeclined ? 'declined' : 'revoked'}`;
  return [minute('attendance', `${asSentence(said)}${recorded(entry.data.recordedBecause)}`, [entry.no])];
};
