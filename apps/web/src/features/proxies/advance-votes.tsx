/** Voting in advance: until when, for which lots of mine it is done and how, with the receipt of each. Props: state, personId, now, holderId. */
import {
  holderOf,
  proxyCutOff,
  sayCutOff,
  takesAdvanceVotes,
  type MeetingState,
  type RosterSeat,
} from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { plural } from '../../ui/format.js';
import { RegionLabel } from '../../ui/region-label.js';
import { StateWord } from '../../ui/state-word.js';
import { useFirst } from '../../ui/use-find.js';
import { AdvanceVoteDialog, FIRST_LOTS } from './advance-vote-dialog.js';
import { GivenProxy } from './given-proxy.js';
import styles from './proxies.module.css';
import { useDirections } from './use-directions.js';

export interface AdvanceVotesProps {
  readonly state: MeetingState;
  readonly personId: string;
  readonly now: string;
  /** Only the lots of this holder. */
  readonly holderId?: string;
}

function lotsOf({ state: { roster }, personId, holderId }: AdvanceVotesProps): RosterSeat[] {
  return (roster?.seats ?? []).filter(
    (seat) =>
      seat.member?.personId === personId && (holderId === undefined || holderOf(seat).holderId === holderId),
  );
}

/** Shows nothing where the meeting takes none and none were given. */
export function AdvanceVotes(props: AdvanceVotesProps): ReactNode {
  const { state, now } = props;
  const [isVoting, setVoting] = useState(false);
  const lots = lotsOf(props);
  const own = new Set(lots.map(({ seatId }) => seatId));
  const chairId = state.roster?.chair?.personId;
  const toChair = new Set(
    state.proxies.filter(({ holder }) => holder.personId === chairId).map(({ proxyId }) => proxyId),
  );
  const given = useDirections(state).filter(
    ({ isMine, seatId, proxyId }) => isMine && own.has(seatId) && toChair.has(proxyId),
  );
  const { shown, more } = useFirst(given, FIRST_LOTS);
  const isOpen = takesAdvanceVotes(state, now);
  const cutOff = proxyCutOff(state);
  if (lots.length === 0 || cutOff === null || (!isOpen && given.length === 0)) return null;
  return (
    <section className={styles.region} aria-labelledby="advance">
      <RegionLabel id="advance">Your advance votes</RegionLabel>
      <StateWord tone={given.length > 0 ? 'met' : 'muted'}>
        {given.length === 0
          ? 'You have not voted in advance'
          : `Voted in advance for ${given.length} of ${plural(lots.length, 'lot', 'lots')}`}
      </StateWord>
      <p>
        {isOpen ? 'You can vote in advance, and change it,' : 'Advance votes were taken'} until{' '}
        {sayCutOff(cutOff)}.
      </p>
      <ul className={styles.lots}>
        {shown.map((one) => (
          <GivenProxy key={one.proxyId} state={state} given={one} />
        ))}
      </ul>
      {more}
      {isOpen && (
        <Button onClick={() => setVoting(true)}>
          {given.length === 0 ? 'Vote in advance' : 'Change the advance votes'}
        </Button>
      )}
      {isVoting && (
        <AdvanceVoteDialog state={state} lots={lots} given={given} onDone={() => setVoting(false)} />
      )}
    </section>
  );
}
