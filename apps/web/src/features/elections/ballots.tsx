/** The ballots of an election while they are out: until when, the way to vote for electors, and turnout for whoever may see it. Props: election. */
import type { ElectionView } from '@quorate/contracts';
import { turnoutOf } from '@quorate/domain';
import type { ReactNode } from 'react';
import { rolesOn, useSession } from '../../api/index.js';
import { useMeeting, useNow } from '../../live/index.js';
import { ButtonLink } from '../../ui/button.js';
import { formatDateTime, plural } from '../../ui/format.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { TextLink } from '../../ui/text-link.js';
import { Turnout } from '../../ui/turnout.js';
import styles from './elections.module.css';
import { sayTimeLeft } from './time-left.js';

type Ballot = ElectionView['ballots'][number];

/** Shows nothing where no ballot was opened. */
export function Ballots({ election }: { readonly election: ElectionView }): ReactNode {
  const { ballots, stage, constituencies } = election;
  if (ballots.length === 0) return null;
  const nameOf = ({ constituencyId, isRunOff }: Ballot): string => {
    const name = constituencies.find((one) => one.constituencyId === constituencyId)?.name ?? '';
    return isRunOff ? `${name}: run-off among the tied` : name;
  };
  return (
    <section aria-labelledby="ballots">
      <RegionLabel id="ballots">{stage === 'declared' ? 'Ballots that were held' : 'Ballots'}</RegionLabel>
      {ballots.map((ballot) => (
        <OneBallot key={ballot.voteId} name={nameOf(ballot)} ballot={ballot} />
      ))}
    </section>
  );
}

function OneBallot({ name, ballot }: { readonly name: string; readonly ballot: Ballot }): ReactNode {
  const { meetingId, voteId, seats, nominationIds } = ballot;
  const { session } = useSession();
  const { state } = useMeeting(meetingId);
  const vote = state.votes.find((one) => one.voteId === voteId);
  // An officer may have put it off after the ballot was opened.
  const closesAt = vote?.closesAt ?? ballot.closesAt;
  const left = sayTimeLeft(closesAt, useNow());
  const roles = rolesOn(session, state.bodyId);
  const isOpen = vote?.stage === 'open';
  const isElector = roles.includes('member') || roles.includes('alternate');
  return (
    <div className={styles.constituency}>
      <Question level={3} size="title">
        {name}
      </Question>
      <p>
        {plural(nominationIds.length, 'candidate', 'candidates')} for {plural(seats, 'seat', 'seats')}.{' '}
        {isOpen || vote === undefined
          ? `Voting closes ${formatDateTime(closesAt)}${left === null ? '' : `. ${left}`}`
          : 'Voting is closed.'}
      </p>
      {vote !== undefined && roles.length > 0 && (
        <Turnout
          voted={turnoutOf(state, vote).voted}
          entitled={vote.roll.length}
          words="voting groups have voted"
        />
      )}
      <p className={styles.acts}>
        {isOpen && isElector && (
          <ButtonLink href={`/meetings/${meetingId}/member#${voteId}`}>Vote for your voting group</ButtonLink>
        )}
        <TextLink href={`/meetings/${meetingId}`}>The page of this ballot</TextLink>
      </p>
    </div>
  );
}
