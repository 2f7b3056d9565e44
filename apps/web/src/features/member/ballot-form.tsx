/** The choices of a ballot and the button that says what it casts. */
import { sayAnswer, type Vote } from '@quorate/domain';
import { useId, type ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { ChoiceList } from '../../ui/choice-list.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { StateWord } from '../../ui/state-word.js';
import styles from './member.module.css';
import type { MySeat } from './my-seats.js';
import type { SeatBallot } from './seat-ballot.js';
import type { BallotBox } from './use-ballot-box.js';
import { choiceWords, sayVotingRules } from './vote-words.js';

export interface BallotFormProps {
  readonly vote: Vote;
  readonly seat: MySeat;
  readonly standing: SeatBallot;
  readonly box: BallotBox;
  readonly isPrimary: boolean;
}

/** Shows the choices; pressing without one says what is missing. */
export function BallotForm({ vote, seat, standing, box, isPrimary }: BallotFormProps): ReactNode {
  const id = useId();
  const { voteId } = vote;
  const { seatId } = seat;
  const { choice, isChanging, problem } = box.draftOf(voteId, seatId);
  const onItsWay = standing.kind === 'under-way' ? standing : null;
  const isUnsent = onItsWay !== null && !onItsWay.isSent;
  const press = (): void => {
    if (choice !== null) return box.cast(vote, seat, { kind: 'motion', choice });
    box.setDraft(voteId, seatId, { problem: missingChoice });
  };
  return (
    <div className={styles.form}>
      {isUnsent && (
        <Notice
          tone="caution"
          title={`Not yet sent: ${sayAnswer(onItsWay.answer, vote.options)}`}
          announce="status"
        >
          <p>It is kept on this page and sent by itself when the connection is back. Keep this page open.</p>
        </Notice>
      )}
      <ChoiceList
        legend={`Your vote for ${seat.label}`}
        value={choice}
        onChange={(chosen) => box.setDraft(voteId, seatId, { choice: chosen, isSent: false, problem: null })}
        describedBy={`${id}-rules`}
      />
      {problem === missingChoice && (
        <p role="alert" className={styles.missing}>
          {missingChoice.detail}
        </p>
      )}
      {problem !== null && problem !== missingChoice && (
        <ProblemNotice problem={problem} kept="Your vote was not recorded." />
      )}
      <Button
        size="large"
        isWide
        tone={isPrimary ? 'primary' : 'quiet'}
        busy={onItsWay?.isSent === true}
        busyLabel={`Sending your vote${onItsWay === null ? '' : `: ${sayAnswer(onItsWay.answer, vote.options)}`}`}
        onClick={press}
      >
        {castLabel(isChanging || isUnsent, choice === null ? null : choiceWords[choice])}
      </Button>
      {onItsWay?.isSent === true && <StateWord>Sent, not yet confirmed</StateWord>}
      {isChanging && onItsWay === null && (
        <Button
          tone="plain"
          onClick={() => box.setDraft(voteId, seatId, { isChanging: false, problem: null })}
        >
          Keep the vote that is recorded
        </Button>
      )}
      <p className={styles.small} id={`${id}-rules`}>
        {sayVotingRules(vote.ruleSet)}
      </p>
    </div>
  );
}

const missingChoice = { title: 'Nothing is chosen', detail: 'Choose Approve, Reject or Abstain first.' };

function castLabel(isChange: boolean, choice: string | null): string {
  if (choice === null) return isChange ? 'Change your vote' : 'Cast vote';
  return isChange ? `Change vote to ${choice}` : `Cast vote: ${choice}`;
}
