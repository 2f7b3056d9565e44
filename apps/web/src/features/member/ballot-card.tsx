/** One seat's ballot while the vote is open: for whom, what was recorded, and the choices. */
import { checkReplaces, isVoteOfPersons, isWeighed, type Vote } from '@quorate/domain';
import { useEffect, useId, useRef, type ReactNode, type RefObject } from 'react';
import { sayVotes } from '../../ui/format.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { isOvertaken } from './ballot-fate.js';
import { BallotForm } from './ballot-form.js';
import { BallotReceipt } from './ballot-receipt.js';
import styles from './member.module.css';
import { sayCapacity, type MySeat } from './my-seats.js';
import { NoBallot } from './no-ballot.js';
import type { SeatBallot } from './seat-ballot.js';
import type { BallotBox } from './use-ballot-box.js';
import { doesStand, sayRecorded, weightAt } from './vote-words.js';

export interface BallotCardProps {
  readonly meetingId: string;
  readonly vote: Vote;
  readonly seat: MySeat;
  readonly standing: SeatBallot;
  readonly box: BallotBox;
  /** The entry of the declaration; null before it. */
  readonly declared: number | null;
  /** The one card whose button is the primary one of the page. */
  readonly isFirst: boolean;
}

/** Shows what the member can do for this seat now. */
export function BallotCard(props: BallotCardProps): ReactNode {
  const { meetingId, vote, seat, standing, box, declared, isFirst } = props;
  const id = useId();
  const draft = box.draftOf(vote.voteId, seat.seatId);
  const { isChanging, problem } = draft;
  const weight = weightAt(vote, seat.seatId);
  const isRecorded = standing.kind === 'recorded';
  const card = useReceiptFocus(standing.kind);
  const stands = isRecorded && doesStand(vote, standing.ballot);
  const mayChange = vote.stage === 'open' && seat.isMine && !stands && mayReplace(vote, seat);
  const capacity = sayCapacity(seat);
  const showsForm =
    standing.kind === 'to-cast' || standing.kind === 'under-way' || (isRecorded && isChanging && mayChange);
  return (
    <section ref={card} className={styles.card} aria-labelledby={id} tabIndex={-1}>
      <p className={styles.voter} id={id}>
        {voterWords(vote, seat, showsForm)}
        <strong>{seat.label}</strong>
        {vote.ruleSet !== null && isWeighed(vote.ruleSet.counting) && `, with ${sayVotes(weight)}`}
        {capacity !== null && `, ${capacity}`}
      </p>
      {isRecorded && showsForm && standing.ballot !== null && (
        <p className={styles.small} role="status">
          Recorded until you change it: {sayRecorded(standing.ballot, vote)}.
        </p>
      )}
      {!showsForm && problem !== null && (
        <ProblemNotice
          problem={problem}
          kept={isRecorded ? 'The vote that was recorded before stands.' : 'Your vote was not recorded.'}
        />
      )}
      {isOvertaken(standing, draft) && <OvertakenNotice mayChange={mayChange} />}
      {isRecorded && !showsForm && (
        <BallotReceipt
          meetingId={meetingId}
          vote={vote}
          seat={seat}
          standing={standing}
          onChange={
            mayChange
              ? () =>
                  box.setDraft(vote.voteId, seat.seatId, { isChanging: true, answer: null, problem: null })
              : null
          }
        />
      )}
      {showsForm && <BallotForm vote={vote} seat={seat} standing={standing} box={box} isPrimary={isFirst} />}
      {!showsForm && !isRecorded && (
        <NoBallot meetingId={meetingId} seat={seat} standing={standing} vote={vote} declared={declared} />
      )}
    </section>
  );
}

/** The button that was pressed is gone: leads the reader to the receipt. */
function useReceiptFocus(kind: SeatBallot['kind']): RefObject<HTMLElement | null> {
  const card = useRef<HTMLElement>(null);
  const hasVotedHere = useRef(false);
  useEffect(() => {
    if (kind === 'under-way') hasVotedHere.current = true;
    if (kind === 'recorded' && hasVotedHere.current) {
      hasVotedHere.current = false;
      card.current?.focus();
    }
  }, [kind]);
  return card;
}

function mayReplace(vote: Vote, { seatId, proxyFor }: MySeat): boolean {
  const place = vote.roll.find((one) => one.seatId === seatId);
  return place !== undefined && checkReplaces(vote, place, { byProxy: proxyFor !== null }).ok;
}

function voterWords(vote: Vote, { proxyFor }: MySeat, showsForm: boolean): string {
  if (isVoteOfPersons(vote)) return 'You vote as ';
  if (showsForm || proxyFor !== null) return 'You vote for ';
  return 'Your seat: ';
}

/** A choice made here was not the vote that counts. */
function OvertakenNotice({ mayChange }: { readonly mayChange: boolean }): ReactNode {
  return (
    <Notice tone="caution" title="A vote came from elsewhere" announce="status">
      <p>
        While you were choosing here, the vote below was recorded: from another window or device of yours, or
        by the secretary. What you chose here was not sent
        {mayChange ? '; change the vote if you still mean it' : ''}.
      </p>
    </Notice>
  );
}
