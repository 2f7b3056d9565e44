/** The frame of the member's page: the state in words, the four places, and what outlives going from one to another. */
import { sayMeeting, sayStage, type MeetingState, type Vote } from '@quorate/domain';
import { useLocation, useRouter } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useLostBallots, type LiveMeeting } from '../../live/index.js';
import { LiveMark } from '../../ui/live-mark.js';
import { OfflineBanner } from '../../ui/offline-banner.js';
import { PhoneShell } from '../../ui/phone-shell.js';
import { StateWord } from '../../ui/state-word.js';
import { TextLink } from '../../ui/text-link.js';
import { AgendaPlace } from './agenda-place.js';
import { MemberFoot } from './member-foot.js';
import { memberPlaces, placeHref, placeIn, type PlaceName } from './member-places.js';
import styles from './member.module.css';
import { mySeats } from './my-seats.js';
import { ResultsPlace } from './results-place.js';
import { LostBallotNotice, SafeVoteNotice } from './safe-vote-notice.js';
import { SpeakPlace } from './speak-place.js';
import { useBallotBox } from './use-ballot-box.js';
import { useBallotFates } from './use-ballot-fates.js';
import { useMemberDialog } from './use-member-dialog.js';
import { useSafeVote } from './use-safe-vote.js';
import { useVotingPlaces } from './use-voting-places.js';
import { useVoteNews } from './use-vote-news.js';
import { VotePlace } from './vote-place.js';

export interface MemberMeetingProps {
  readonly live: LiveMeeting;
  readonly personId: string;
  /** Hears what stands for each ballot of the vote that is open: what to say should the session end. */
  readonly onBallots: (sentences: readonly string[]) => void;
}

/** Shows one place at a time; choices, answers and questions are kept here, above the places. */
export function MemberMeeting({ live, personId, onBallots }: MemberMeetingProps): ReactNode {
  const { state } = live;
  const { meetingId } = state;
  const router = useRouter();
  const search = useLocation({ select: (location) => location.searchStr });
  const vote = state.votes.at(-1) ?? null;
  const [start] = useState<PlaceName>(vote?.stage === 'open' || vote?.stage === 'closed' ? 'vote' : 'agenda');
  const { shown: question, ask } = useMemberDialog(meetingId);
  const box = useBallotBox(meetingId, live.status === 'offline');
  const seats = mySeats(state, personId);
  const { places, directed } = useVotingPlaces(state, vote, personId);
  const safe = useSafeVote(live, vote, box);
  useBallotFates({ state, vote, seats: places, box, onBallots });
  const lost = useLostBallots(meetingId);
  const place = placeIn(search) ?? start;
  const isVoteOpen = vote?.stage === 'open';
  useVoteNews(live, () => {
    // A step in the history, so that "back" returns to what was being read.
    if (place !== 'vote') router.history.push(placeHref(meetingId, 'vote'));
  });
  const unsent = box.pending.some((command) => command.state === 'not-sent');
  return (
    <>
      <title>{`${isVoteOpen ? 'Vote open · ' : ''}${sayMeeting(state)} · Quorate`}</title>
      <PhoneShell
        homeHref="/duties"
        state={<MeetingMark state={state} vote={vote} />}
        places={memberPlaces(meetingId, place, isVoteOpen)}
        banner={
          <div className={styles.banner}>
            <OfflineBanner
              lastContactAt={live.status === 'offline' ? live.lastContactAt : null}
              waiting={unsent ? 'What you sent last is not yet sent. It is kept here.' : undefined}
            />
            {isVoteOpen && place !== 'vote' && (
              <section className={styles.voteBar} aria-label="Open vote">
                <span>A vote is open: {vote.question}</span>{' '}
                <TextLink href={placeHref(meetingId, 'vote')}>Go to the vote</TextLink>
              </section>
            )}
          </div>
        }
      >
        <div className={styles.page}>
          {question}
          <SafeVoteNotice safe={safe} vote={vote} seats={places} ballots={box.ballots} />
          <LostBallotNotice lost={lost} votes={state.votes} />
          {place === 'vote' && (
            <VotePlace state={state} entries={live.entries} seats={places} box={box} directed={directed} />
          )}
          {place === 'agenda' && <AgendaPlace state={state} seats={seats} personId={personId} onAsk={ask} />}
          {place === 'speak' && <SpeakPlace state={state} personId={personId} />}
          {place === 'results' && (
            <ResultsPlace state={state} entries={live.entries} personId={personId} ballots={box.ballots} />
          )}
          {place === 'agenda' && <MemberFoot meetingId={meetingId} />}
        </div>
      </PhoneShell>
    </>
  );
}

function MeetingMark({
  state,
  vote,
}: {
  readonly state: MeetingState;
  readonly vote: Vote | null;
}): ReactNode {
  if (vote?.stage === 'open') return <LiveMark>Vote open</LiveMark>;
  if (state.stage === 'in-session') return <LiveMark tone="met">In session</LiveMark>;
  return <StateWord tone={state.stage === 'paused' ? 'caution' : 'muted'}>{sayStage(state.stage)}</StateWord>;
}
