/** Records a vote for someone who cannot cast it themselves, for example on the telephone. Props: state, onDone. */
import type { AskedCommand } from '@quorate/contracts';
import {
  isVoteOfPersons,
  openVote,
  openVotes,
  standingsNow,
  type BallotAnswer,
  type MeetingState,
  type Vote,
} from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { LongSelect } from '../../ui/long-select.js';
import type { SelectOption } from '../../ui/select.js';
import { TextInput } from '../../ui/text-input.js';
import { CommandDialog } from '../acts/index.js';
import { AnswerFields, faultOf, sayBriefly } from '../ballot/index.js';
import styles from './console.module.css';
import { VoteGone } from './vote-gone.js';

function optionsOf(state: MeetingState, vote: Vote): SelectOption[] {
  const standings = standingsNow(state, vote);
  const places = vote.roll.filter(({ place }) => standings[place] !== 'recused');
  const words = { voted: ' (has voted)', 'not-voted': '', absent: ' (absent)', recused: '' } as const;
  return places.map(({ place, seatId, label }) => ({
    value: seatId,
    label: `${label}${words[standings[place] ?? 'absent']}`,
  }));
}

/** Asks for seat, answer and reason; nothing is chosen beforehand. */
export function RecordVoteDialog(props: {
  readonly state: MeetingState;
  /** The open one of the meeting unless given. */
  readonly voteId?: string | undefined;
  readonly onDone: () => void;
}): ReactNode {
  const { state, voteId, onDone } = props;
  const [seatId, setSeat] = useState('');
  const [answer, setAnswer] = useState<BallotAnswer | null>(null);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const vote = voteId === undefined ? openVote(state) : openVotes(state).find((one) => one.voteId === voteId);
  if (vote === null || vote === undefined) return <VoteGone meetingId={state.meetingId} onDone={onDone} />;
  const weight = vote.roll.find((place) => place.seatId === seatId)?.weight ?? 1;
  const fault = faultOf(vote, weight, answer);
  const read = (): AskedCommand | null => {
    setTried(true);
    if (seatId === '' || answer === null || fault !== null || reason.trim() === '') return null;
    return { type: 'ballot.record', voteId: vote.voteId, seatId, answer, reason: reason.trim() };
  };
  return (
    <CommandDialog
      meetingId={state.meetingId}
      title="Record a vote for someone"
      confirmLabel={answer === null ? 'Record the vote' : `Record: ${sayBriefly(answer, vote)}`}
      read={read}
      onDone={onDone}
    >
      <ForWhom
        state={state}
        vote={vote}
        seatId={seatId}
        isMissing={isTried && seatId === ''}
        onChoose={(chosen) => {
          setSeat(chosen);
          // Parts are of the weight of one place.
          if (answer?.kind === 'split') setAnswer(null);
        }}
      />
      <div className={styles.stack}>
        {isTried && fault !== null && <p className={styles.missing}>{fault}</p>}
        <AnswerFields
          key={seatId}
          vote={vote}
          weight={weight}
          legend="Their vote"
          isLegendShown
          answer={answer}
          onMark={setAnswer}
        />
      </div>
      <TextInput
        label="Reason"
        hint="For example: told the secretary by telephone. It goes on record."
        maxLength={500}
        value={reason}
        error={isTried && reason.trim() === '' ? 'Give the reason.' : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
    </CommandDialog>
  );
}

interface ForWhomProps {
  readonly state: MeetingState;
  readonly vote: Vote;
  readonly seatId: string;
  readonly isMissing: boolean;
  readonly onChoose: (seatId: string) => void;
}

function ForWhom({ state, vote, seatId, isMissing, onChoose }: ForWhomProps): ReactNode {
  return (
    <LongSelect
      label={isVoteOfPersons(vote) ? 'Person' : 'Seat'}
      empty={isVoteOfPersons(vote) ? 'Choose the person' : 'Choose the seat'}
      options={optionsOf(state, vote)}
      value={seatId}
      error={isMissing ? 'Choose for whom you record.' : undefined}
      onChange={onChoose}
    />
  );
}
