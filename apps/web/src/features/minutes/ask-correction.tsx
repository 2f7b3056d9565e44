/** A member asks for a correction of one paragraph. Props: meetingId, version, block, onDone. */
import { type MinutesBlock, wordsOfBlock } from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { Textarea } from '../../ui/textarea.js';
import { CommandDialog } from '../acts/index.js';
import styles from './version.module.css';

export interface AskCorrectionProps {
  readonly meetingId: string;
  readonly version: number;
  readonly block: MinutesBlock;
  readonly onDone: () => void;
}

export function AskCorrection({ meetingId, version, block, onDone }: AskCorrectionProps): ReactNode {
  const [wrong, setWrong] = useState('');
  const [should, setShould] = useState('');
  const [isMissing, setMissing] = useState(false);
  const missing = (text: string): string | undefined =>
    isMissing && text.trim() === '' ? 'Write it first: the officers decide on it.' : undefined;
  const read = () => {
    const lacks = wrong.trim() === '' || should.trim() === '';
    setMissing(lacks);
    if (lacks) return null;
    const words = { wrong: wrong.trim(), should: should.trim() };
    return { type: 'minutes.ask-correction' as const, version, paragraphKey: block.key, ...words };
  };
  return (
    <CommandDialog
      meetingId={meetingId}
      title="Ask for a correction"
      confirmLabel="Send to the officers"
      read={read}
      onDone={onDone}
    >
      <blockquote className={styles.quoted}>{wordsOfBlock(block)}</blockquote>
      <Textarea
        label="What is wrong"
        rows={2}
        maxLength={1000}
        value={wrong}
        error={missing(wrong)}
        onChange={(event) => setWrong(event.target.value)}
      />
      <Textarea
        label="What it should say"
        rows={3}
        maxLength={2000}
        value={should}
        error={missing(should)}
        onChange={(event) => setShould(event.target.value)}
      />
      <p className={styles.quiet}>
        The officers and you can read it; it is kept in the record of the meeting.
      </p>
    </CommandDialog>
  );
}
