/** The member's page of a decision in writing: every question at once, each with the ballots of the person's seats. */
import { isResolvedInWriting, itemOf, sayDecisionStage, type Vote } from '@quorate/domain';
import { useEffect, type ReactNode } from 'react';
import type { LiveMeeting } from '../../live/index.js';
import { Button } from '../../ui/button.js';
import { LiveMark } from '../../ui/live-mark.js';
import { OfflineBanner } from '../../ui/offline-banner.js';
import { PhoneShell } from '../../ui/phone-shell.js';
import { Question } from '../../ui/question.js';
import { MemberFoot } from './member-foot.js';
import type { OpenDialog } from './member-dialog.js';
import styles from './member.module.css';
import { mySeats, type MySeat } from './my-seats.js';
import { useBallotBox } from './use-ballot-box.js';
import { useMemberDialog } from './use-member-dialog.js';
import { VotePlace } from './vote-place.js';

export interface WrittenBallotsProps {
  readonly live: LiveMeeting;
  readonly personId: string;
}

/** Nobody has to take a seat here; an interest is declared beside the question it is about. */
export function WrittenBallots({ live, personId }: WrittenBallotsProps): ReactNode {
  const { state, entries, status, lastContactAt } = live;
  const { meetingId, stage } = state;
  const isOffline = status === 'offline';
  const box = useBallotBox(meetingId, isOffline);
  const { shown, ask } = useMemberDialog(meetingId);
  useEffect(() => {
    // The question that the address names was not there yet when the browser looked for it.
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [meetingId]);
  const seats = mySeats(state, personId);
  const mayDeclare = (vote: Vote, { seatId }: MySeat): boolean =>
    vote.stage === 'open' &&
    !isResolvedInWriting(vote) &&
    !state.interests.some((one) => one.itemId === vote.itemId && one.seatId === seatId && !one.withdrawn);
  return (
    <>
      <title>{`${state.title} · Quorate`}</title>
      <PhoneShell
        homeHref="/duties"
        state={
          <LiveMark tone={stage === 'in-session' ? 'live' : 'muted'}>{sayDecisionStage(state)}</LiveMark>
        }
        places={[]}
        banner={<OfflineBanner lastContactAt={isOffline ? lastContactAt : null} />}
      >
        <div className={styles.page}>
          {shown}
          <header className={styles.head}>
            <p className={styles.small}>{state.bodyName} decides in writing</p>
            <Question>{state.title}</Question>
          </header>
          {state.votes.map((vote) => (
            <section key={vote.voteId} id={vote.voteId} className={styles.region} aria-label={vote.question}>
              <VotePlace state={state} entries={entries} seats={seats} box={box} vote={vote} />
              {seats
                .filter((seat) => mayDeclare(vote, seat))
                .map((seat) => (
                  <Button key={seat.seatId} tone="plain" onClick={() => ask(interestIn(vote, seat))}>
                    Declare an interest{seats.length > 1 ? ` for ${seat.label}` : ''}
                  </Button>
                ))}
            </section>
          ))}
          <MemberFoot meetingId={meetingId} />
        </div>
      </PhoneShell>
    </>
  );

  function interestIn({ itemId, question }: Vote, seat: MySeat): OpenDialog {
    return { kind: 'interest', itemId, itemTitle: itemOf(state, itemId)?.title ?? question, seat };
  }
}
