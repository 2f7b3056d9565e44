/** The directed votes that this person casts by proxy: how many wait for which answer, and one button that casts them all. Props: state, vote, personId. */
import {
  castsAt,
  directedIn,
  isOffered,
  sayChoice,
  type Choice,
  type MeetingState,
  type Vote,
} from '@quorate/domain';
import type { ReactNode } from 'react';
import { useCommand } from '../../live/index.js';
import { Button } from '../../ui/button.js';
import { plural } from '../../ui/format.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { RegionLabel } from '../../ui/region-label.js';
import { StateWord } from '../../ui/state-word.js';
import styles from './proxies.module.css';
import { useDirections } from './use-directions.js';

export interface DirectedSeat {
  readonly seatId: string;
  readonly choice: Choice;
}

/** The seats that the person holds by a proxy that is directed in the vote. */
export function useDirectedSeats(state: MeetingState, vote: Vote | null): readonly DirectedSeat[] {
  const proxies = useDirections(state);
  if (vote === null) return [];
  return proxies.flatMap(({ seatId, isHeld, directions }) => {
    const choice = isHeld ? directedIn(vote, directions) : null;
    return choice === null ? [] : [{ seatId, choice }];
  });
}

export interface DirectedVotesProps {
  readonly state: MeetingState;
  readonly vote: Vote;
  readonly directed: readonly DirectedSeat[];
}

/** Shows nothing to who holds none. */
export function DirectedVotes({ state, vote, directed }: DirectedVotesProps): ReactNode {
  const { send, busy, problem } = useCommand(state.meetingId);
  if (directed.length === 0 || vote.stage !== 'open') return null;
  const placeOf = new Map(vote.roll.map(({ seatId, place }) => [seatId, place]));
  const waiting = directed.filter(
    ({ seatId, choice }) =>
      isOffered(vote, choice) && castsAt(vote.castCounts, placeOf.get(seatId) ?? -1) === 0,
  );
  const counts = (['approve', 'reject', 'abstain'] as const).flatMap((choice) => {
    const count = waiting.filter((one) => one.choice === choice).length;
    return count === 0 ? [] : [`${count} ${sayChoice(choice, vote.form)}`];
  });
  return (
    <section className={styles.card} aria-labelledby="directed">
      <RegionLabel id="directed">Directed votes</RegionLabel>
      {waiting.length === 0 ? (
        <StateWord tone="met">
          {plural(directed.length, 'directed vote is', 'directed votes are')} cast, or the member has voted
        </StateWord>
      ) : (
        <>
          <p>
            You hold {plural(waiting.length, 'directed proxy', 'directed proxies')} without a vote yet:{' '}
            {counts.join(', ')}. A vote that a member casts themselves replaces yours.
          </p>
          <Button
            size="large"
            isWide
            busy={busy}
            busyLabel="Casting the directed votes"
            onClick={() => void send({ type: 'ballots.cast-directed', voteId: vote.voteId })}
          >
            Cast the directed votes
          </Button>
        </>
      )}
      {problem !== null && <ProblemNotice problem={problem} />}
    </section>
  );
}
