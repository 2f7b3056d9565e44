/** Voting in advance: until when, for which lots of mine it is done and how, with the receipt of each. Props: state, personId, now. */
import type { DirectedProxy } from '@quorate/contracts';
import {
  itemOf,
  proxyCutOff,
  sayCutOff,
  takesAdvanceVotes,
  type MeetingState,
  type RosterSeat,
} from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { Button, ButtonLink } from '../../ui/button.js';
import { plural } from '../../ui/format.js';
import { RegionLabel } from '../../ui/region-label.js';
import { StateWord } from '../../ui/state-word.js';
import { TimeText } from '../../ui/time-text.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import { AdvanceVoteDialog } from './advance-vote-dialog.js';
import { sayDirected } from './directions-draft.js';
import styles from './proxies.module.css';
import { useDirections } from './use-directions.js';

export interface AdvanceVotesProps {
  readonly state: MeetingState;
  readonly personId: string;
  readonly now: string;
}

function lotsOf({ roster }: MeetingState, personId: string): RosterSeat[] {
  return (roster?.seats ?? []).filter(({ member }) => member?.personId === personId);
}

/** Shows nothing where the meeting takes none and none were given. */
export function AdvanceVotes({ state, personId, now }: AdvanceVotesProps): ReactNode {
  const [isVoting, setVoting] = useState(false);
  const lots = lotsOf(state, personId);
  const chairId = state.roster?.chair?.personId;
  const toChair = new Set(
    state.proxies.filter(({ holder }) => holder.personId === chairId).map(({ proxyId }) => proxyId),
  );
  const given = useDirections(state).filter(({ isMine, proxyId }) => isMine && toChair.has(proxyId));
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
        {given.map((one) => (
          <GivenVote key={one.proxyId} state={state} given={one} />
        ))}
      </ul>
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

/** What was voted for one lot, and the receipt. */
function GivenVote({
  state,
  given,
}: {
  readonly state: MeetingState;
  readonly given: DirectedProxy;
}): ReactNode {
  const { label, directions, code, no, at } = given;
  return (
    <li>
      <p>
        <strong>{label}</strong>
      </p>
      {directions.map(({ itemId, choice }) => (
        <p key={itemId}>
          {itemOf(state, itemId)?.title ?? 'An item'}: {sayDirected(choice, state)}
        </p>
      ))}
      {directions.length === 0 && <p>All as the Chair decides</p>}
      <p className={styles.small}>
        Receipt {code}, <TimeText at={at} hasZone />.
      </p>
      <ButtonLink href={`/api/meetings/${state.meetingId}/receipts/${no}`} tone="plain" download>
        Save the receipt<VisuallyHidden> for {label}</VisuallyHidden>
      </ButtonLink>
    </li>
  );
}
