/** Declining a proxy: nobody is made to vote for another. */
import { type Result, accept, refuse } from '../../value/refusal.js';
import { seatIn } from '../attendance/seat-index.js';
import { proxyCasterAt } from '../ballots/proxy-ballots.js';
import type { MeetingEntry } from '../meeting-entry.js';
import type { MeetingState } from '../meeting-state.js';
import type { Proxy } from './proxies.js';
import { checkRevocable } from './proxy-rules.js';

/** Nobody has to be a proxy, until they voted by it; the Chair votes for whoever asks the Chair to. */
export function checkDeclinable(state: MeetingState, { seatId, holder, isToChair }: Proxy): Result<null> {
  const early = checkRevocable(state);
  if (!early.ok) return early;
  if (isToChair === true) {
    const sentence = 'The Chair casts the votes that are given to the Chair, so this proxy is not declined.';
    return refuse('conflict', 'chair-holds', sentence, 'proxyId');
  }
  const isUsed = state.votes.some(({ roll, proxyBallots }) => {
    const place = seatIn(roll, seatId)?.place;
    return place !== undefined && proxyCasterAt(proxyBallots, place)?.personId === holder.personId;
  });
  if (!isUsed) return accept(null);
  const sentence =
    'You have voted by this proxy, so it is not declined any more. Ask the member to revoke it.';
  return refuse('conflict', 'proxy-used', sentence, 'proxyId');
}

/** True where the entry that ends the proxy is its holder's, for themselves. */
export function isDeclinedBy(
  { by, data }: Pick<Extract<MeetingEntry, { type: 'proxy.revoked' }>, 'by' | 'data'>,
  { holder }: Pick<Proxy, 'holder'>,
): boolean {
  return by?.personId === holder.personId && data.recordedBecause === undefined;
}
