/** The dialogs in which an officer answers a question, or corrects an answer. Props: state, question, onDone. */
import type { AskedCommand } from '@quorate/contracts';
import { MOST_ANSWER_LETTERS, type AnswerWay } from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { Select } from '../../ui/select.js';
import { Textarea } from '../../ui/textarea.js';
import { TextInput } from '../../ui/text-input.js';
import { CommandDialog } from '../acts/index.js';
import styles from './holder-questions.module.css';
import type { QuestionDialogProps } from './moderation-dialogs.js';

const WAYS: readonly { readonly value: AnswerWay; readonly label: string }[] = [
  { value: 'aloud', label: 'Aloud, in the meeting' },
  { value: 'in-writing', label: 'In writing' },
];

/** In writing it needs its text; what was said aloud may have a note of it. */
export function AnswerDialog({
  state,
  question: { number, text: asked },
  onDone,
}: QuestionDialogProps): ReactNode {
  const [way, setWay] = useState<AnswerWay>(state.stage === 'in-session' ? 'aloud' : 'in-writing');
  const [text, setText] = useState('');
  const [by, setBy] = useState('The Chair');
  const [isTried, setTried] = useState(false);
  const lacksText = way === 'in-writing' && text.trim() === '';
  const read = (): AskedCommand | null => {
    setTried(true);
    if (lacksText || by.trim() === '') return null;
    return { type: 'question.answer', number, way, text, by };
  };
  return (
    <CommandDialog
      meetingId={state.meetingId}
      title={`Answer question ${number}`}
      confirmLabel="Record the answer"
      read={read}
      onDone={onDone}
    >
      <p className={styles.words}>{asked}</p>
      <Select
        label="How it is answered"
        options={WAYS}
        value={way}
        onChange={(event) => setWay(event.target.value === 'aloud' ? 'aloud' : 'in-writing')}
      />
      <TextInput
        label="Who answers"
        maxLength={120}
        value={by}
        error={isTried && by.trim() === '' ? 'Say who answers.' : undefined}
        onChange={(event) => setBy(event.target.value)}
      />
      <Textarea
        label={way === 'aloud' ? 'Note of what was said' : 'Answer'}
        hint="Everybody who reads the question reads it."
        isOptional={way === 'aloud'}
        rows={5}
        maxLength={MOST_ANSWER_LETTERS}
        value={text}
        error={isTried && lacksText ? 'Write the answer.' : undefined}
        onChange={(event) => setText(event.target.value)}
      />
    </CommandDialog>
  );
}

/** What stood before stays in the record. */
export function CorrectAnswerDialog({ state, question, onDone }: QuestionDialogProps): ReactNode {
  const { number, answer } = question;
  const [text, setText] = useState(answer?.text ?? '');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const read = (): AskedCommand | null => {
    setTried(true);
    if (text.trim() === '' || reason.trim() === '') return null;
    return { type: 'question.correct-answer', number, text, reason };
  };
  return (
    <CommandDialog
      meetingId={state.meetingId}
      title={`Correct the answer to question ${number}`}
      confirmLabel="Correct the answer"
      read={read}
      onDone={onDone}
    >
      <Textarea
        label="Answer"
        rows={5}
        maxLength={MOST_ANSWER_LETTERS}
        value={text}
        error={isTried && text.trim() === '' ? 'Write the answer.' : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <TextInput
        label="Reason"
        hint="Everybody who reads the question reads it."
        maxLength={500}
        value={reason}
        error={isTried && reason.trim() === '' ? 'Say why it is corrected.' : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
    </CommandDialog>
  );
}
