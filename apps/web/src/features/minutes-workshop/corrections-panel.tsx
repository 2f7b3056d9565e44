/** The corrections that members asked for, those without an answer first. Props: state. */
import type { AskedCorrection, MeetingState } from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { formatDateTime } from '../../ui/format.js';
import { RegionLabel } from '../../ui/region-label.js';
import { Select } from '../../ui/select.js';
import { StateWord } from '../../ui/state-word.js';
import { ReasonDialog } from '../acts/index.js';
import styles from './workshop.module.css';

export function CorrectionsPanel({ state }: { readonly state: MeetingState }): ReactNode {
  const [answering, setAnswering] = useState<AskedCorrection | null>(null);
  const { corrections } = state.minutes;
  const open = corrections.filter(({ answer }) => answer === null);
  const answered = corrections.filter(({ answer }) => answer !== null).toReversed();
  return (
    <section aria-labelledby="corrections" className={styles.region}>
      <RegionLabel id="corrections" note={open.length > 0 ? `${String(open.length)} to answer` : undefined}>
        Corrections asked for
      </RegionLabel>
      {corrections.length === 0 && <p className={styles.quiet}>None so far.</p>}
      {[...open, ...answered].map((correction) => (
        <Correction key={correction.no} correction={correction} onAnswer={() => setAnswering(correction)} />
      ))}
      {answering !== null && (
        <AnswerDialog state={state} correction={answering} onDone={() => setAnswering(null)} />
      )}
    </section>
  );
}

interface CorrectionProps {
  readonly correction: AskedCorrection;
  readonly onAnswer: () => void;
}

function Correction({ correction, onAnswer }: CorrectionProps): ReactNode {
  const { wrong, should, by, at, version, answer } = correction;
  return (
    <div className={styles.comment}>
      <p>
        <strong>Wrong:</strong> {wrong}
      </p>
      <p>
        <strong>It should say:</strong> {should}
      </p>
      <p className={styles.quiet}>
        {by?.name ?? 'A member'}, {formatDateTime(at)}, on version {version}
      </p>
      {answer === null ? (
        <Button tone="quiet" onClick={onAnswer}>
          Answer
        </Button>
      ) : (
        <p>
          <StateWord tone={answer.taken ? 'met' : 'muted'}>{answer.taken ? 'Taken' : 'Not taken'}</StateWord>{' '}
          {answer.reason}
        </p>
      )}
    </div>
  );
}

interface AnswerProps {
  readonly state: MeetingState;
  readonly correction: AskedCorrection;
  readonly onDone: () => void;
}

function AnswerDialog({ state, correction, onDone }: AnswerProps): ReactNode {
  const [taken, setTaken] = useState<'yes' | 'no'>('yes');
  return (
    <ReasonDialog
      meetingId={state.meetingId}
      title="Answer the correction"
      confirmLabel="Send the answer"
      label="In a sentence"
      hint="Whoever asked reads it. Taking it changes nothing by itself: write it into the minutes too."
      command={(reason) => ({
        type: 'minutes.answer-correction',
        correction: correction.no,
        taken: taken === 'yes',
        reason,
      })}
      onDone={onDone}
    >
      <p>{correction.should}</p>
      <Select
        label="Is it taken?"
        value={taken}
        onChange={(event) => setTaken(event.target.value === 'yes' ? 'yes' : 'no')}
        options={[
          { value: 'yes', label: 'Taken' },
          { value: 'no', label: 'Not taken' },
        ]}
      />
    </ReasonDialog>
  );
}
