/** What is on record for the item on the table, with correcting and striking; nothing is ever erased. Props: state. */
import {
  mayDo,
  ukDateShort,
  type MeetingRecord,
  type MeetingState,
  type RecordKind,
  type Role,
} from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { RegionLabel } from '../../ui/region-label.js';
import { TimeText } from '../../ui/time-text.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import { ReasonDialog } from '../acts/index.js';
import styles from './console.module.css';
import { CorrectDialog } from './correct-dialog.js';
import { ownersIn } from './owner-input.js';
import { sayReplaced } from './correction-draft.js';

const kindWords: Readonly<Record<RecordKind, string>> = {
  note: 'Note',
  decision: 'Decision',
  action: 'Action',
  headline: 'Headline',
  objection: 'Objection',
};

type Asking = { readonly what: 'correct' | 'strike'; readonly record: MeetingRecord } | null;

export interface RecordListProps {
  readonly state: MeetingState;
  readonly roles: readonly Role[];
}

/** Lists the records of the item, or of the whole meeting between items; latest first. */
export function RecordList({ state, roles }: RecordListProps): ReactNode {
  const [asking, setAsking] = useState<Asking>(null);
  const records = state.records
    .filter(({ itemId }) => state.currentItemId === null || itemId === state.currentItemId)
    .toReversed();
  if (records.length === 0) return null;
  const mayCorrect = mayDo('record.correct', roles);
  const done = (): void => setAsking(null);
  return (
    <section aria-labelledby="records">
      <RegionLabel id="records">On record</RegionLabel>
      <ul className={styles.lines}>
        {records.map((record) => (
          <li key={record.recordId} data-struck={record.struck}>
            <RecordText record={record} />
            {mayCorrect && !record.struck && (
              <span className={styles.recordActs}>
                <Button tone="plain" onClick={() => setAsking({ what: 'correct', record })}>
                  Correct<VisuallyHidden> {record.text}</VisuallyHidden>
                </Button>
                <Button tone="plain" onClick={() => setAsking({ what: 'strike', record })}>
                  Strike<VisuallyHidden> {record.text}</VisuallyHidden>
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {asking?.what === 'correct' && (
        <CorrectDialog
          meetingId={state.meetingId}
          owners={ownersIn(state)}
          record={asking.record}
          onDone={done}
        />
      )}
      {asking?.what === 'strike' && (
        <ReasonDialog
          meetingId={state.meetingId}
          title={`Strike this ${kindWords[asking.record.kind].toLowerCase()}?`}
          confirmLabel="Strike it"
          cancelLabel="Keep it"
          tone="danger"
          hint="It leaves the minutes and stays in the journal, with the reason."
          command={(reason) => ({ type: 'record.strike', recordId: asking.record.recordId, reason })}
          onDone={done}
        >
          <p>{asking.record.text}</p>
        </ReasonDialog>
      )}
    </section>
  );
}

function RecordText({ record }: { readonly record: MeetingRecord }): ReactNode {
  const { kind, text, at, action, struck } = record;
  return (
    <div>
      <p className={styles.small}>
        {kindWords[kind]}
        {action !== null && ` ${action.number}, ${action.owner}`}
        {action !== null && action.due !== null && `, due ${ukDateShort(action.due)}`} ·{' '}
        <TimeText at={at} form="time" />
        {struck && ' · struck'}
      </p>
      <p>{struck ? <s>{text}</s> : text}</p>
      <Corrections record={record} />
    </div>
  );
}

/** What stood there before, oldest first, each with the reason it was corrected for. */
function Corrections({ record }: { readonly record: MeetingRecord }): ReactNode {
  if (record.corrections.length === 0) return null;
  return (
    <ul className={styles.small} aria-label="Corrections">
      {record.corrections.map((was, index) => (
        <li key={was.at}>
          Corrected at <TimeText at={was.at} form="time" />, before:{' '}
          {sayReplaced(was, record.corrections[index + 1] ?? record)}. {was.reason}
        </li>
      ))}
    </ul>
  );
}
