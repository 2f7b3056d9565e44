/** The proxies that a person gave for the lots of one holder, but for those to the Chair that stand as advance votes, and appointing one. Props: state, holderId, lots, now. */
import {
  isInForce,
  proxyCutOff,
  sayCutOff,
  sayProxyTerms,
  checkInTime,
  takesProxies,
  type MeetingState,
  type RosterSeat,
} from '@quorate/domain';
import type { ReactNode } from 'react';
import { ButtonLink } from '../../ui/button.js';
import { plural } from '../../ui/format.js';
import { RegionLabel } from '../../ui/region-label.js';
import { StateWord } from '../../ui/state-word.js';
import { freeLots } from './free-lots.js';
import { GivenProxy } from './given-proxy.js';
import styles from './proxies.module.css';
import { RevokeAll } from './revoke-all.js';
import { useDirections } from './use-directions.js';

export interface GivenProxiesProps {
  readonly state: MeetingState;
  readonly holderId: string;
  /** Those of which the person is the member. */
  readonly lots: readonly RosterSeat[];
  readonly now: string;
}

/** A single share cannot be split. */
function isOneLot([first, ...others]: readonly RosterSeat[]): boolean {
  return others.length === 0 && first?.holderId !== undefined && (first.weight ?? 1) > 1;
}

/** Shows nothing where no rules of the body allow proxies. */
export function GivenProxies({ state, holderId, lots, now }: GivenProxiesProps): ReactNode {
  const cutOff = proxyCutOff(state);
  const chairId = state.roster?.chair?.personId;
  const own = new Set(lots.map(({ seatId }) => seatId));
  const given = useDirections(state).filter(({ isMine, seatId }) => isMine && own.has(seatId));
  const shown = given.flatMap((one) => {
    const proxy = state.proxies.find(({ proxyId }) => proxyId === one.proxyId);
    const isAdvance = cutOff !== null && proxy?.holder.personId === chairId;
    return proxy === undefined || isAdvance ? [] : [{ one, proxy }];
  });
  const free = freeLots(state, lots, now);
  const isOpen = takesProxies(state) && checkInTime(state, now).ok;
  if (lots.length === 0 || !takesProxies(state)) return null;
  return (
    <section className={styles.region} aria-labelledby="proxies">
      <RegionLabel id="proxies">Your proxies</RegionLabel>
      <StateWord tone={shown.length > 0 ? 'met' : 'muted'}>
        {shown.length === 0
          ? 'You have appointed no proxy'
          : `Given for ${shown.length} of ${plural(lots.length, 'lot', 'lots')}`}
      </StateWord>
      {cutOff !== null && (
        <p>
          {isOpen ? 'A proxy is taken' : 'Proxies were taken'} until {sayCutOff(cutOff)}.
        </p>
      )}
      {isOpen && isOneLot(lots) && (
        <p>
          All shares of this holder are one lot, for which one proxy votes. Several proxies for different
          shares need several lots: until the meeting starts, the secretary of the company splits one for
          which nothing is given.
        </p>
      )}
      <ul className={styles.lots}>
        {shown.map(({ one, proxy }) => (
          <GivenProxy key={one.proxyId} state={state} given={one}>
            <p>
              {proxy.holder.name} votes for it {sayProxyTerms(proxy, state)}
              {isInForce(proxy, now) ? '.' : '; that has ended.'}
            </p>
          </GivenProxy>
        ))}
      </ul>
      {isOpen && lots.some(({ holderId: of }) => of !== undefined) && (
        <RevokeAll state={state} seatIds={lots.map(({ seatId }) => seatId)} />
      )}
      {isOpen && free.length > 0 && (
        <ButtonLink tone="quiet" href={`/meetings/${state.meetingId}/holders/${holderId}/proxies`}>
          {shown.length === 0 ? 'Appoint a proxy' : 'Appoint another'}
        </ButtonLink>
      )}
    </section>
  );
}
