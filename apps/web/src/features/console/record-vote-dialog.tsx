/** Records a vote for someone who cannot cast it themselves, for example on the telephone. Props: state, onDone. */
import type { AskedCommand } from '@quorate/contracts';
import { openVote, standingsNow, type BallotAnswer, type MeetingState, type Vote } from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { Select, type SelectOption } from '../../ui/select.js';
import { TextInput } from '../../ui/text-input.js';
import { CommandDialog } from '../acts/index.js';
import { AnswerFields, sayBriefly, whatIsMissing } from '../ballot/index.js';
import styles from './console.module.css';
import { VoteGone } from './vote-gone.js';

function optionsOf(state: MeetingState, vote: Vote): SelectOption[] {
  const standings = standingsNow(state, vote);
  const places = vote.roll.filter(({ place }) => standings[place] !== 'recused');
  const words = { voted: ' (has voted)', 'not-voted': '', absent: ' (absent)', recused: '' } as const;
  return [
    { value: '', label: 'Choose the seat' },
    ...places.map(({ place, seatId, label }) => ({
      value: seatId,
      label: `${label}${words[standings[place] ?? 'absent']}`,
    })),
  ];
}

/** Asks for seat, answer and reason; nothing is chosen beforehand. */
export function RecordVoteDialog(props: {
  readonly state: MeetingState;
  readonly onDone: () => void;
}): ReactNode {
  const { state, onDone } = props;
  const [seatId, setSeat] = useState('');
  const [answer, setAnswer] = useState<BallotAnswer | null>(null);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const vote = openVote(state);
  if (vote === null) return <VoteGone meetingId={state.meetingId} onDone={onDone} />;
  const read = (): AskedCommand | null => {
    setTried(true);
    if (seatId === '' || answer === null || reason.trim() === '') return null;
    return {
      type: 'ballot.record',
      voteId: vote.voteId,
      seatId,
      answer,
      reason: reason.trim(),
    };
  };
  return (
    <CommandDialog
      meetingId={state.meetingId}
      title="Record a vote for someone"
      confirmLabel={answer === null ? 'Record the vote' : `Record: ${sayBriefly(answer, vote)}`}
      read={read}
      onDone={onDone}
    >
      <Select
        label="Seat"
        options={optionsOf(state, vote)}
        value={seatId}
        error={isTried && seatId === '' ? 'Choose the seat you record for.' : undefined}
        onChange={(event) => setSeat(event.target.value)}
      />
      <div className={styles.stack}>
        {isTried && answer === null && <p className={styles.missing}>{whatIsMissing(vote.form)}</p>}
        <AnswerFields vote={vote} legend="Their vote" isLegendShown answer={answer} onMark={setAnswer} />
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
