/** The dialogs in which an officer decides on a question. Props: state, question, onDone. */
import type { AskedCommand } from '@quorate/contracts';
import {
  NOT_SHOWN_GROUNDS,
  NOT_SHOWN_WORDS,
  type AskedQuestion,
  type MeetingState,
  type NotShownGround,
} from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { Select } from '../../ui/select.js';
import { Textarea } from '../../ui/textarea.js';
import { CommandDialog } from '../acts/index.js';
import styles from './holder-questions.module.css';

export interface QuestionDialogProps {
  readonly state: MeetingState;
  readonly question: AskedQuestion;
  readonly onDone: () => void;
}

/** It is not shown: on a ground and with a sentence that all read. */
export function HoldBackDialog({
  state,
  question: { number, text },
  onDone,
}: QuestionDialogProps): ReactNode {
  const [ground, setGround] = useState<NotShownGround | ''>('');
  const [sentence, setSentence] = useState('');
  const [isTried, setTried] = useState(false);
  const read = (): AskedCommand | null => {
    setTried(true);
    if (ground === '' || sentence.trim() === '') return null;
    return { type: 'question.hold-back', number, ground, sentence };
  };
  return (
    <CommandDialog
      meetingId={state.meetingId}
      title={`Do not show question ${number}`}
      confirmLabel="Do not show it"
      read={read}
      onDone={onDone}
    >
      <p className={styles.words}>{text}</p>
      <Select
        label="Why it is not shown"
        options={[
          { value: '', label: 'Choose why' },
          ...NOT_SHOWN_GROUNDS.map((value) => ({ value, label: NOT_SHOWN_WORDS[value] })),
        ]}
        value={ground}
        error={isTried && ground === '' ? 'Choose why it is not shown.' : undefined}
        onChange={(event) => setGround(NOT_SHOWN_GROUNDS.find((known) => known === event.target.value) ?? '')}
      />
      <Textarea
        label="In a sentence"
        hint="Everybody reads it beside the number. Do not repeat the question in it."
        rows={2}
        maxLength={500}
        value={sentence}
        error={isTried && sentence.trim() === '' ? 'Say it in a sentence.' : undefined}
        onChange={(event) => setSentence(event.target.value)}
      />
    </CommandDialog>
  );
}

/** It is answered with another that is shown. */
export function GroupDialog({ state, question: { number, text }, onDone }: QuestionDialogProps): ReactNode {
  const [withNumber, setWith] = useState('');
  const [isTried, setTried] = useState(false);
  const read = (): AskedCommand | null => {
    setTried(true);
    return withNumber === '' ? null : { type: 'question.group', number, withNumber: Number(withNumber) };
  };
  const shown = state.questions.filter((one) => one.standing === 'shown' && one.number !== number);
  return (
    <CommandDialog
      meetingId={state.meetingId}
      title={`Answer question ${number} with another`}
      confirmLabel="Put them together"
      read={read}
      onDone={onDone}
    >
      <p className={styles.words}>{text}</p>
      <Select
        label="Answered with"
        hint="Only questions that are shown can be chosen."
        options={[
          { value: '', label: 'Choose the question' },
          ...shown.map((one) => ({ value: String(one.number), label: `${one.number}. ${one.text ?? ''}` })),
        ]}
        value={withNumber}
        error={isTried && withNumber === '' ? 'Choose the question.' : undefined}
        onChange={(event) => setWith(event.target.value)}
      />
    </CommandDialog>
  );
}
