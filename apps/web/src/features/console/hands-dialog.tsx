/** Enters a show of hands, or corrects it until the close. Props: state, onDone. */
import type { AskedCommand } from '@quorate/contracts';
import {
  choicesOf,
  mostHands,
  openVote,
  sayChoice,
  type MeetingState,
  type MotionForm,
  type Vote,
} from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { useInstant } from '../../live/index.js';
import { TextInput } from '../../ui/text-input.js';
import { CommandDialog } from '../acts/index.js';
import styles from './console.module.css';
import { draftOf, readHands } from './hands-draft.js';
import { VoteGone } from './vote-gone.js';

export interface HandsDialogProps {
  readonly state: MeetingState;
  readonly onDone: () => void;
}

/** Shows the fields while the vote is open. */
export function HandsDialog({ state, onDone }: HandsDialogProps): ReactNode {
  const vote = openVote(state);
  if (vote === null || vote.form.kind !== 'motion')
    return <VoteGone meetingId={state.meetingId} onDone={onDone} />;
  return <HandsFields state={state} vote={vote} form={vote.form} onDone={onDone} />;
}

interface HandsFieldsProps extends HandsDialogProps {
  readonly vote: Vote;
  readonly form: MotionForm;
}

function HandsFields({ state, vote, form, onDone }: HandsFieldsProps): ReactNode {
  const [draft, setDraft] = useState(() => draftOf(vote.hands?.hands ?? null));
  const most = mostHands(state, vote, useInstant(state));
  const { hands, sum, faults, whole } = readHands(draft, form, most);
  const read = (): AskedCommand | null =>
    hands === null ? null : { type: 'hands.enter', voteId: vote.voteId, hands };
  return (
    <CommandDialog
      meetingId={state.meetingId}
      title={vote.hands === null ? 'Enter a show of hands' : 'Correct the show of hands'}
      confirmLabel={`Enter ${sum} of ${most} hands`}
      read={read}
      onDone={onDone}
    >
      <p>
        Ask for one answer after the other and count the hands. Until the vote closes you can enter them
        again; the last count stands.
      </p>
      <div className={styles.pairs}>
        {choicesOf(form).map((choice) => (
          <TextInput
            key={choice}
            label={sayChoice(choice, form)}
            inputMode="numeric"
            maxLength={6}
            value={draft[choice] ?? ''}
            error={faults[choice]}
            onChange={(event) => setDraft({ ...draft, [choice]: event.target.value })}
          />
        ))}
      </div>
      <p role="status" className={whole === null ? styles.aside : styles.missing}>
        {whole ?? `${sum} of ${most} who are present and may vote.`}
      </p>
    </CommandDialog>
  );
}
