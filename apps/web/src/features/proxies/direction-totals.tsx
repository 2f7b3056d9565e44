/** For a scrutineer: how all proxies of the meeting are directed, in votes on each resolution. Props: state, personId. */
import { rosterSeat, type DirectedChoice, type MeetingState } from '@quorate/domain';
import type { ReactNode } from 'react';
import { plural, sayVotes } from '../../ui/format.js';
import { RegionLabel } from '../../ui/region-label.js';
import { resolutionsOf, sayDirected } from './directions-draft.js';
import styles from './proxies.module.css';
import { useDirections } from './use-directions.js';

export interface DirectionTotalsProps {
  readonly state: MeetingState;
  readonly personId: string;
}

const SAID: readonly DirectedChoice[] = ['approve', 'reject', 'abstain', 'discretion'];

/** Shows nothing to anybody else. */
export function DirectionTotals({ state, personId }: DirectionTotalsProps): ReactNode {
  const isScrutineer = state.roster?.scrutineers?.some((one) => one.personId === personId) === true;
  const proxies = useDirections(state);
  if (!isScrutineer || proxies.length === 0) return null;
  return (
    <section className={styles.region} aria-labelledby="direction-totals">
      <RegionLabel id="direction-totals" note={plural(proxies.length, 'proxy', 'proxies')}>
        Advance votes and directed proxies
      </RegionLabel>
      <p className={styles.small}>Only scrutineers see this. Tell nobody before the result is declared.</p>
      {resolutionsOf(state).map(({ itemId, title }) => {
        const votesFor = (choice: DirectedChoice): number =>
          proxies
            .filter(
              ({ directions }) =>
                (directions.find((one) => one.itemId === itemId)?.choice ?? 'discretion') === choice,
            )
            .reduce((sum, { seatId }) => sum + (rosterSeat(state, seatId)?.weight ?? 1), 0);
        return (
          <p key={itemId}>
            <strong>{title}</strong>:{' '}
            {SAID.map((choice) => `${sayDirected(choice, state)} ${sayVotes(votesFor(choice))}`).join(', ')}
          </p>
        );
      })}
    </section>
  );
}
