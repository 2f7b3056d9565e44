/**
 * Puts a question to the meeting. Props: state, holders (those one may ask for; the secretary: every holder), needsReason
 * (the secretary writes down what came by other ways), onDone.
 */
import type { AskedCommand } from '@quorate/contracts';
import { MOST_QUESTION_LETTERS, type MeetingState } from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { LongSelect } from '../../ui/long-select.js';
import { Select } from '../../ui/select.js';
import { Textarea } from '../../ui/textarea.js';
import { TextInput } from '../../ui/text-input.js';
import { CommandDialog } from '../acts/index.js';
import { aboutOptions } from './question-words.js';

export interface AskDialogProps {
  readonly state: MeetingState;
  readonly holders: readonly { readonly holderId: string; readonly name: string }[];
  readonly needsReason?: boolean;
  readonly onDone: () => void;
}

/** What is typed stays when the server refuses it. */
export function AskDialog({ state, holders, needsReason = false, onDone }: AskDialogProps): ReactNode {
  const [holderId, setHolder] = useState(holders.length === 1 ? (holders[0]?.holderId ?? '') : '');
  const [itemId, setItem] = useState('');
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const faultOf = (isMissing: boolean, words: string): string | undefined =>
    isTried && isMissing ? words : undefined;
  const lacksReason = needsReason && reason.trim() === '';
  const read = (): AskedCommand | null => {
    setTried(true);
    if (holderId === '' || text.trim() === '' || lacksReason) return null;
    const how = needsReason ? { reason: reason.trim() } : {};
    return { type: 'question.ask', itemId: itemId === '' ? null : itemId, holderId, text, ...how };
  };
  return (
    <CommandDialog
      meetingId={state.meetingId}
      title={needsReason ? 'Write down a question' : 'Ask a question'}
      confirmLabel={needsReason ? 'Write it down' : 'Send the question'}
      read={read}
      onDone={onDone}
    >
      {(holders.length > 1 || needsReason) && (
        <HolderSelect
          holders={holders}
          value={holderId}
          error={faultOf(holderId === '', 'Choose the holder.')}
          onChange={setHolder}
        />
      )}
      <Select
        label="What it is about"
        options={aboutOptions(state)}
        value={itemId}
        onChange={(event) => setItem(event.target.value)}
      />
      <Textarea
        label="Question"
        hint={`At most ${MOST_QUESTION_LETTERS.toLocaleString('en-GB')} characters. The officers read it first; once it is shown, everybody does.`}
        rows={5}
        maxLength={MOST_QUESTION_LETTERS}
        value={text}
        error={faultOf(text.trim() === '', 'Write the question.')}
        onChange={(event) => setText(event.target.value)}
      />
      {needsReason && (
        <TextInput
          label="How it came"
          hint="Such as: by letter of 3 December, or asked in the room"
          maxLength={500}
          value={reason}
          error={faultOf(lacksReason, 'Say how the question came.')}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
    </CommandDialog>
  );
}

function HolderSelect(props: {
  readonly holders: AskDialogProps['holders'];
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (holderId: string) => void;
}): ReactNode {
  const { holders, value, error, onChange } = props;
  const options = holders.map(({ holderId, name }) => ({ value: holderId, label: name }));
  return (
    <LongSelect
      label="For which holder"
      empty="Choose the holder"
      options={options}
      value={value}
      error={error}
      onChange={onChange}
    />
  );
}
