/** The page of one secret vote: for voters, scrutineers and officers, each with what they can do now. */
import { itemOf, sayMeeting, type MeetingState, type Vote } from '@quorate/domain';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { rolesOn, useSession } from '../../api/index.js';
import { useMeeting, type LiveMeeting } from '../../live/index.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Loading } from '../../ui/loading.js';
import { Notice } from '../../ui/notice.js';
import { OfflineBanner } from '../../ui/offline-banner.js';
import { Question } from '../../ui/question.js';
import { StateWord } from '../../ui/state-word.js';
import { TextLink } from '../../ui/text-link.js';
import { mySeats } from '../member/index.js';
import { NotFoundPage, SignedInOnly, SitePage } from '../site/index.js';
import { Guarantees } from './guarantees.js';
import { canVoteSecretly } from './load-secret-ballot.js';
import { OfficerCard } from './officer-card.js';
import { ProgressList } from './progress-list.js';
import { RoundRecord } from './round-record.js';
import { ScrutineerCard } from './scrutineer-card.js';
import styles from './secret-vote.module.css';
import { VoterCard } from './voter-card.js';

/** Shows the vote of the address to a signed-in person. */
export function SecretVotePage(): ReactNode {
  const { meetingId, voteId } = useParams({ from: '/meetings/$meetingId/secret-votes/$voteId' });
  const live = useMeeting(meetingId);
  if (live.status === 'missing') return <NotFoundPage />;
  return (
    <SignedInOnly>
      {({ person: { personId } }) => (
        <SitePage title="Secret vote" banner={<OfflineBanner lastContactAt={live.lastContactAt} />}>
          <SecretVote live={live} voteId={voteId} personId={personId} />
        </SitePage>
      )}
    </SignedInOnly>
  );
}

interface SecretVoteProps {
  readonly live: LiveMeeting;
  readonly voteId: string;
  readonly personId: string;
}

const STAGE_WORDS: Readonly<Record<Vote['stage'], string>> = {
  prepared: 'Prepared, not open yet',
  open: 'Vote open',
  closed: 'Vote closed',
  declared: 'Outcome declared',
  annulled: 'Vote annulled',
};

function SecretVote({ live, voteId, personId }: SecretVoteProps): ReactNode {
  const { state } = live;
  const { session } = useSession();
  const isAble = useAble();
  if (state.no === 0) return <Loading label="Loading the vote" lines={6} />;
  const vote = state.votes.find((one) => one.voteId === voteId);
  const secret = vote?.secret ?? null;
  if (vote === undefined || secret === null) return <NoSuchSecretVote state={state} />;
  const { meetingId } = state;
  const record = new RoundRecord(meetingId, voteId, live.entries);
  const seats = mySeats(state, personId).filter(({ seatId }) =>
    vote.roll.some((one) => one.seatId === seatId),
  );
  const me = secret.scrutineers.find((one) => one.personId === personId);
  const roles = rolesOn(session, state.bodyId);
  const isOfficer = roles.includes('chair') || roles.includes('secretary');
  return (
    <article className={styles.page}>
      <header className={styles.head}>
        <p className={styles.small}>
          <TextLink href={`/meetings/${meetingId}`}>{sayMeeting(state)}</TextLink> ·{' '}
          {itemOf(state, vote.itemId)?.title ?? ''} · secret ballot
        </p>
        <Question>{vote.question}</Question>
        <StateWord tone={vote.stage === 'open' ? 'met' : 'muted'}>{STAGE_WORDS[vote.stage]}</StateWord>
        {vote.stage === 'declared' && (
          <p>
            {vote.outcome?.sentence}{' '}
            <TextLink href={`/meetings/${meetingId}/votes/${voteId}`}>See the whole result</TextLink>
          </p>
        )}
      </header>
      {!isAble && <TooOld />}
      {isAble &&
        seats.map((seat) => (
          <VoterCard key={seat.seatId} record={record} vote={vote} secret={secret} seat={seat} />
        ))}
      {isAble && me !== undefined && <ScrutineerCard of={{ record, vote, secret, personId }} me={me} />}
      {isOfficer && <OfficerCard meetingId={meetingId} vote={vote} secret={secret} />}
      <ProgressList vote={vote} secret={secret} />
      <Guarantees />
    </article>
  );
}

function NoSuchSecretVote({ state }: { readonly state: MeetingState }): ReactNode {
  return (
    <article className={styles.page}>
      <Question>Secret vote not found</Question>
      <EmptyState
        title="There is no such secret vote, or it is not open to you"
        action={<TextLink href={`/meetings/${state.meetingId}`}>See {sayMeeting(state)}</TextLink>}
      >
        Check the address, or find the vote on the page of its meeting. It is open to members of the body, its
        officers and the scrutineers of the vote.
      </EmptyState>
    </article>
  );
}

function useAble(): boolean {
  const [isAble, setAble] = useState(true);
  useEffect(() => {
    void canVoteSecretly().then(setAble);
  }, []);
  return isAble;
}

function TooOld(): ReactNode {
  return (
    <Notice tone="error" title="This browser cannot vote secretly">
      <p>
        It cannot make the key of a ballot paper (Ed25519), or it keeps nothing, as in a private window. Use a
        current version of Chrome, Edge, Firefox or Safari, in an ordinary window, before you take your paper.
      </p>
    </Notice>
  );
}
