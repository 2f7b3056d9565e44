/** The ballots of an election at the desk: how many voting groups have voted, until when, and the way to each ballot's own desk. Props: election, meetings. */
import type { ElectionView } from '@quorate/contracts';
import { awaitedAct, turnoutOf, type Vote } from '@quorate/domain';
import type { ReactNode } from 'react';
import type { LiveMeeting } from '../../live/index.js';
import { formatDateTime, plural } from '../../ui/format.js';
import { Loading } from '../../ui/loading.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { StateWord } from '../../ui/state-word.js';
import { TextLink } from '../../ui/text-link.js';
import { Turnout } from '../../ui/turnout.js';
import styles from './election-desk.module.css';

export interface DeskBallotsProps {
  readonly election: ElectionView;
  readonly meetings: readonly LiveMeeting[];
}

/** Shows nothing before ballots are opened. */
export function DeskBallots({ election, meetings }: DeskBallotsProps): ReactNode {
  const { ballots, constituencies } = election;
  if (ballots.length === 0) return null;
  return (
    <section aria-labelledby="desk-ballots">
      <RegionLabel id="desk-ballots">Ballots</RegionLabel>
      {ballots.map(({ constituencyId, meetingId, voteId, isRunOff, seats, nominationIds }, at) => {
        const name = constituencies.find((one) => one.constituencyId === constituencyId)?.name ?? '';
        const state = meetings[at]?.state;
        const vote = state?.votes.find((one) => one.voteId === voteId);
        return (
          <article key={voteId} className={styles.nomination}>
            <Question level={3} size="title">
              {isRunOff ? `${name}: run-off among the tied` : name}
            </Question>
            <p className={styles.small}>
              {plural(nominationIds.length, 'candidate', 'candidates')} for {plural(seats, 'seat', 'seats')}
            </p>
            {state === undefined || vote === undefined ? (
              <Loading label={`Loading the ballot of ${name}`} lines={2} />
            ) : (
              <>
                <BallotState vote={vote} />
                <Turnout
                  voted={turnoutOf(state, vote).voted}
                  entitled={vote.roll.length}
                  words="voting groups have voted"
                />
              </>
            )}
            <p>
              <TextLink href={`/meetings/${meetingId}/console`}>The desk of this ballot</TextLink>
            </p>
          </article>
        );
      })}
    </section>
  );
}

function BallotState({ vote }: { readonly vote: Vote }): ReactNode {
  switch (vote.stage) {
    case 'prepared':
    case 'open':
      return (
        <StateWord tone="live">
          Open{vote.closesAt !== null && `, closes ${formatDateTime(vote.closesAt)}`}
        </StateWord>
      );
    case 'closed':
      return vote.outcome !== null && awaitedAct(vote.outcome) !== null ? (
        <StateWord tone="caution">Closed: a tie waits to be broken</StateWord>
      ) : (
        <StateWord tone="caution">Closed and counted</StateWord>
      );
    case 'declared':
      return <StateWord tone="met">Declared</StateWord>;
    case 'annulled':
      return <StateWord tone="muted">Annulled: {vote.annulledBecause}</StateWord>;
  }
}
