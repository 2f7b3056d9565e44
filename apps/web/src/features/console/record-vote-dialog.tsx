/** Records a vote for someone who cannot cast it themselves, for example on the telephone. Props: state, onDone. */
import type { AskedCommand } from '@quorate/contracts';
import {
  isVoteOfPersons,
  openVote,
  openVotes,
  proxyThere,
  standingsNow,
  type BallotAnswer,
  type MeetingState,
  type Vote,
} from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { useInstant } from '../../live/index.js';
import { LongSelect } from '../../ui/long-select.js';
import type { SelectOption } from '../../ui/select.js';
import { TextInput } from '../../ui/text-input.js';
import { CommandDialog } from '../acts/index.js';
import { AnswerFields, faultOf, sayBriefly } from '../ballot/index.js';
import styles from './console.module.css';
import { VoteGone } from './vote-gone.js';

/** Whose proxy votes there, in the room; null where the vote is the seat’s own. */
function proxyName(state: MeetingState, vote: Vote, seatId: string, now: string): string | null {
  return proxyThere({ state, now }, vote, { seatId })?.holder.name ?? null;
}

function optionsOf(state: MeetingState, vote: Vote, now: string): SelectOption[] {
  const standings = standingsNow(state, vote);
  const places = vote.roll.filter(({ place }) => standings[place] !== 'recused');
  const words = { voted: ' (has voted)', 'not-voted': '', absent: ' (absent)', recused: '' } as const;
  return places.map(({ place, seatId, label }) => {
    const proxy = proxyName(state, vote, seatId, now);
    const standing = words[standings[place] ?? 'absent'];
    return { value: seatId, label: `${label}${proxy === null ? standing : ` (by proxy: ${proxy})`}` };
  });
}

/** Asks for seat, answer and reason; nothing is chosen beforehand. */
export function RecordVoteDialog(props: {
  readonly state: MeetingState;
  /** The open one of the meeting unless given. */
  readonly voteId?: string | undefined;
  readonly onDone: () => void;
}): ReactNode {
  const { state, voteId, onDone } = props;
  const now = useInstant(state);
  const [seatId, setSeat] = useState('');
  const [answer, setAnswer] = useState<BallotAnswer | null>(null);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const vote = voteId === undefined ? openVote(state) : openVotes(state).find((one) => one.voteId === voteId);
  if (vote === null || vote === undefined) return <VoteGone meetingId={state.meetingId} onDone={onDone} />;
  const weight = vote.roll.find((place) => place.seatId === seatId)?.weight ?? 1;
  const fault = faultOf(vote, weight, answer);
  const proxy = proxyName(state, vote, seatId, now);
  const read = (): AskedCommand | null => {
    setTried(true);
    if (seatId === '' || answer === null || fault !== null || reason.trim() === '') return null;
    return { type: 'ballot.record', voteId: vote.voteId, seatId, answer, reason: reason.trim() };
  };
  return (
    <CommandDialog
      meetingId={state.meetingId}
      title="Record a vote for someone"
      confirmLabel={
        answer === null || proxy !== null ? 'Record the vote' : `Record: ${sayBriefly(answer, vote)}`
      }
      read={read}
      onDone={onDone}
    >
      <ForWhom
        options={optionsOf(state, vote, now)}
        proxy={proxy}
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
          legend={proxy === null ? 'Their vote' : 'What the proxy says, for where they are free to choose'}
          isLegendShown
          answer={answer}
          onMark={setAnswer}
        />
      </div>
      <Reason reason={reason} isMissing={isTried && reason.trim() === ''} onSay={setReason} />
    </CommandDialog>
  );
}

interface ForWhomProps {
  readonly options: SelectOption[];
  readonly proxy: string | null;
  readonly vote: Vote;
  readonly seatId: string;
  readonly isMissing: boolean;
  readonly onChoose: (seatId: string) => void;
}

function ForWhom({ options, proxy, vote, seatId, isMissing, onChoose }: ForWhomProps): ReactNode {
  return (
    <>
      <LongSelect
        label={isVoteOfPersons(vote) ? 'Person' : 'Seat'}
        empty={isVoteOfPersons(vote) ? 'Choose the person' : 'Choose the seat'}
        options={options}
        value={seatId}
        error={isMissing ? 'Choose for whom you record.' : undefined}
        onChange={onChoose}
      />
      {proxy !== null && (
        <p className={styles.small}>
          {proxy} votes there by proxy. If the member gave the proxy instructions on this, the vote is cast as
          instructed, whatever you choose here. Who gave any is not shown to you, so write down what the proxy
          says.
        </p>
      )}
    </>
  );
}

function Reason(props: {
  readonly reason: string;
  readonly isMissing: boolean;
  readonly onSay: (reason: string) => void;
}): ReactNode {
  return (
    <TextInput
      label="Reason"
      hint="For example: told the secretary by telephone. It goes on record."
      maxLength={500}
      value={props.reason}
      error={props.isMissing ? 'Give the reason.' : undefined}
      onChange={(event) => props.onSay(event.target.value)}
    />
  );
}
