/** The middle column: what is on the table, the next step, the vote, and what goes on record. Props: desk, isEditing, onEdit. */
import { currentItem, sayAnnulment } from '@quorate/domain';
import { useEffect, useRef, type ReactNode } from 'react';
import { formatDateTime, formatTime } from '../../ui/format.js';
import { Notice } from '../../ui/notice.js';
import { Question } from '../../ui/question.js';
import { useAnnounce } from '../../ui/status-region.js';
import { AgendaEditor } from '../agenda/index.js';
import { PendingAnnulments } from '../annulment/index.js';
import { QuestionDesk } from '../holder-questions/index.js';
import styles from './console.module.css';
import type { Desk } from './desk.js';
import { DraftMinute } from './draft-minute.js';
import { voteOn } from './next-step.js';
import { QuestionFields } from './question-fields.js';
import { RecordComposer } from './record-composer.js';
import { RecordList } from './record-list.js';
import { ResolutionText } from '../resolution/index.js';
import { StepBar } from './step-bar.js';
import { useTable } from './use-table.js';
import { VotePanel } from './vote-panel.js';

export interface TablePanelProps {
  readonly desk: Desk;
  readonly isEditing: boolean;
}

/** Shows the item or the stage of the meeting with everything an officer does about it. */
export function TablePanel({ desk, isEditing }: TablePanelProps): ReactNode {
  const { state, roles, live } = desk;
  const table = useTable(desk);
  const { vote, head, question, isAsking, votesAgain } = table;
  const editor = useRef<HTMLDivElement>(null);
  const isWriting = !['planned', 'cancelled'].includes(state.stage) && roles.includes('secretary');
  useHeadNews(head.heading);
  return (
    <div className={styles.table}>
      <header>
        <p className={styles.place}>{head.place}</p>
        <Question id="on-the-table">{head.heading}</Question>
        {head.words !== '' && <p className={styles.lead}>{head.words}</p>}
        <ResolutionText resolution={currentItem(state)?.resolution} />
      </header>
      <StepBar
        desk={desk}
        table={table}
        onAddItem={() =>
          editor.current?.querySelector<HTMLButtonElement>(':scope > section > button')?.click()
        }
        note={<StepNote desk={desk} />}
      />
      <PendingAnnulments state={state} />
      <AnnulledNotice desk={desk} />
      {isAsking && question !== null && (
        <QuestionFields
          draft={question}
          roster={state.roster}
          resolution={currentItem(state)?.resolution}
          errors={table.errors}
          onChange={table.setQuestion}
        />
      )}
      {vote !== null && !votesAgain && <VotePanel state={state} vote={vote} />}
      <QuestionDesk state={state} roles={roles} />
      {(state.stage === 'planned' || isEditing) && roles.includes('secretary') && (
        <div ref={editor}>
          <AgendaEditor state={state} />
        </div>
      )}
      {state.stage !== 'planned' && <DraftMinute state={state} entries={live.entries} />}
      {isWriting && <RecordComposer state={state} />}
      {state.stage !== 'planned' && <RecordList state={state} roles={roles} />}
    </div>
  );
}

/** What the clock has to say about the present state, beside the buttons. */
function StepNote({ desk }: { readonly desk: Desk }): ReactNode {
  const { state } = desk;
  const vote = voteOn(state, state.currentItemId);
  if (state.stage === 'planned' || state.stage === 'called')
    return `Starts ${formatDateTime(state.startsAt)}`;
  if (vote?.stage === 'open') return `Opened ${formatTime(vote.openedAt, { hasSeconds: true })}`;
  if (vote?.stage === 'closed' && vote.closedAt !== null) {
    return `Closed ${formatTime(vote.closedAt, { hasSeconds: true })}`;
  }
  if (vote?.stage === 'declared' && vote.declaredAt !== null) {
    return `Declared ${formatTime(vote.declaredAt, { hasSeconds: true })}`;
  }
  return null;
}

/** A vote on this item that was annulled, with the reason, until another one opens. */
function AnnulledNotice({ desk }: { readonly desk: Desk }): ReactNode {
  const { state } = desk;
  const last = state.votes.findLast(({ itemId }) => itemId === state.currentItemId);
  if (last?.stage !== 'annulled') return null;
  return (
    <Notice tone="caution" title="The last vote on this item was annulled">
      <p>
        “{last.question}”, because:{' '}
        {last.annulment === null ? last.annulledBecause : sayAnnulment(last.annulment)}
      </p>
    </Notice>
  );
}

/** Says aloud what has come on the table; focus that was on a button which is gone follows to the new heading. */
function useHeadNews(heading: string): void {
  const announce = useAnnounce();
  const before = useRef(heading);
  useEffect(() => {
    if (before.current === heading) return;
    before.current = heading;
    announce.say(heading);
    if (document.activeElement === document.body) document.getElementById('on-the-table')?.focus();
  }, [heading, announce]);
}
