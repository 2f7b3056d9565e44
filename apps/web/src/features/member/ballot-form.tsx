/** The ballot of one seat: what to mark, and the button that says what it casts. */
import { sayAnswer, type BallotAnswer, type Vote } from '@quorate/domain';
import { useId, type ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { StateWord } from '../../ui/state-word.js';
import { AnswerFields, castLabel, faultOf } from '../ballot/index.js';
import styles from './member.module.css';
import type { MySeat } from './my-seats.js';
import type { SeatBallot } from './seat-ballot.js';
import type { BallotBox } from './use-ballot-box.js';
import { forWhom, sayVotingRules, weightAt } from './vote-words.js';

export interface BallotFormProps {
  readonly vote: Vote;
  readonly seat: MySeat;
  readonly standing: SeatBallot;
  readonly box: BallotBox;
  readonly isPrimary: boolean;
}

/** Shows the ballot; pressing the button before it can be cast says what is missing. */
export function BallotForm({ vote, seat, standing, box, isPrimary }: BallotFormProps): ReactNode {
  const id = useId();
  const { voteId } = vote;
  const { seatId, label } = seat;
  const weight = weightAt(vote, seatId);
  const { answer, isChanging, problem } = box.draftOf(voteId, seatId);
  const onItsWay = standing.kind === 'under-way' ? standing : null;
  const isUnsent = onItsWay !== null && !onItsWay.isSent;
  const isMissing = problem?.title === notReady;
  const mark = (marked: BallotAnswer | null): void =>
    box.setDraft(voteId, seatId, { answer: marked, isSent: false, problem: null });
  const press = (): void => {
    const detail = faultOf(vote, weight, answer);
    if (answer !== null && detail === null) return box.cast(vote, [{ seat, answer }]);
    box.setDraft(voteId, seatId, { problem: { title: notReady, detail: detail ?? '' } });
  };
  return (
    <div className={styles.form}>
      {isUnsent && <Unsent answer={onItsWay.answer} vote={vote} />}
      <AnswerFields
        vote={vote}
        weight={weight}
        legend={`Your vote${forWhom(vote, label)}`}
        answer={answer}
        onMark={mark}
        describedBy={`${id}-rules`}
      />
      {isMissing && (
        <p role="alert" className={styles.missing}>
          {problem.detail}
        </p>
      )}
      {problem !== null && !isMissing && (
        <ProblemNotice problem={problem} kept="Your vote was not recorded." />
      )}
      <Button
        size="large"
        isWide
        tone={isPrimary ? 'primary' : 'quiet'}
        busy={onItsWay?.isSent === true}
        busyLabel={onItsWay === null ? '' : `Sending your vote: ${sayAnswer(onItsWay.answer, vote)}`}
        onClick={press}
      >
        {castLabel(isChanging || isUnsent, answer, vote)}
      </Button>
      {onItsWay?.isSent === true && <StateWord>Sent, not yet confirmed</StateWord>}
      {isChanging && onItsWay === null && (
        <Button tone="plain" onClick={() => box.setDraft(voteId, seatId, notChanging)}>
          Keep the vote that is recorded
        </Button>
      )}
      <p className={styles.small} id={`${id}-rules`}>
        {sayVotingRules(vote)}
      </p>
    </div>
  );
}

const notReady = 'The ballot is not ready';
const notChanging = { isChanging: false, problem: null };

function Unsent({ answer, vote }: { readonly answer: BallotAnswer; readonly vote: Vote }): ReactNode {
  return (
    <Notice tone="caution" title={`Not yet sent: ${sayAnswer(answer, vote)}`} announce="status">
      <p>It is kept on this page and sent by itself when the connection is back. Keep this page open.</p>
    </Notice>
  );
}
