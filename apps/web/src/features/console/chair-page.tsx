/** The Chair's view: item, quorum, who wishes to speak, who is waited for, and the sentence to read out. */
import { currentItem, itemOf, sayMeetingOfBody, sayVerdictOf, voteSubject } from '@quorate/domain';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PageShell } from '../../ui/page-shell.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { minutesBehind, planItems, sayBehind } from '../agenda/index.js';
import { PendingAnnulments } from '../annulment/index.js';
import { QuestionDesk } from '../holder-questions/index.js';
import { useNow } from '../../live/index.js';
import { AccountSlot } from '../site/index.js';
import { LineBanner, StageMark, UkClock } from './console-bar.js';
import styles from './console.module.css';
import { useDesk, type Desk } from './desk.js';
import { voteOn } from './next-step.js';
import { OfficerGate } from './officer-gate.js';
import { QuestionFields } from './question-fields.js';
import { PollPanel } from './poll-panel.js';
import { ProxiesPanel } from './proxies-panel.js';
import { QuorumPanel } from './quorum-panel.js';
import { InterestsPanel } from './interests-panel.js';
import { SpeakersPanel } from './speakers-panel.js';
import { ResolutionText } from '../resolution/index.js';
import { StepBar } from './step-bar.js';
import { useTable } from './use-table.js';
import { WrittenDesk } from './written-desk.js';
import { VotePanel } from './vote-panel.js';

/** Shows the view to the officers of the body. */
export function ChairPage(): ReactNode {
  const { meetingId = '' } = useParams({ strict: false });
  const { loading, desk } = useDesk(meetingId);
  return (
    <OfficerGate loading={loading} desk={desk} page="chair">
      {desk.state.conduct === 'written' ? <WrittenDesk desk={desk} /> : <ChairView desk={desk} />}
    </OfficerGate>
  );
}

function ChairView({ desk }: { readonly desk: Desk }): ReactNode {
  const { state } = desk;
  const name = sayMeetingOfBody(state);
  const places = [
    { label: 'Chair', href: `/meetings/${state.meetingId}/chair` },
    { label: 'Draft minutes', href: `/meetings/${state.meetingId}/minutes` },
    { label: 'Public page', href: `/meetings/${state.meetingId}`, isCurrent: false },
  ];
  return (
    <>
      <title>{`Chair: ${name} · Quorate`}</title>
      <PageShell
        places={places}
        account={
          <>
            <UkClock />
            <AccountSlot />
          </>
        }
        banner={<LineBanner desk={desk} />}
        asideLabel="Who is here"
        aside={
          <div className={styles.presence}>
            <SpeakersPanel desk={desk} />
            <QuorumPanel state={state} />
            <InterestsPanel desk={desk} />
            <PollPanel desk={desk} />
            <ProxiesPanel desk={desk} />
          </div>
        }
      >
        <p className={styles.chairPlace}>
          {name} <StageMark stage={state.stage} />
        </p>
        <ChairTable desk={desk} />
      </PageShell>
    </>
  );
}

function ChairTable({ desk }: { readonly desk: Desk }): ReactNode {
  const { state } = desk;
  const table = useTable(desk);
  const { vote, head, question, isAsking, votesAgain } = table;
  return (
    <div className={styles.table}>
      <header>
        <p className={styles.place}>{head.place}</p>
        <Question size="display">{head.heading}</Question>
        {head.words !== '' && <p className={styles.lead}>{head.words}</p>}
        <ResolutionText resolution={currentItem(state)?.resolution} />
      </header>
      <StepBar desk={desk} table={table} onAddItem={() => undefined} note={<BehindNote desk={desk} />} />
      <PendingAnnulments state={state} />
      <ReadOut desk={desk} />
      {vote !== null && !votesAgain && <VotePanel state={state} vote={vote} isOutcomeSaid />}
      {isAsking && question !== null && (
        <QuestionFields
          draft={question}
          roster={state.roster}
          resolution={currentItem(state)?.resolution}
          errors={table.errors}
          onChange={table.setQuestion}
        />
      )}
      <QuestionDesk state={state} roles={desk.roles} />
      <NextItem desk={desk} />
    </div>
  );
}

/** The outcome as it is read out aloud, once the votes are counted. */
function ReadOut({ desk }: { readonly desk: Desk }): ReactNode {
  const { state } = desk;
  const vote = voteOn(state, state.currentItemId);
  if (vote === null || vote.outcome === null) return null;
  const subject = voteSubject(vote, itemOf(state, vote.itemId));
  return (
    <section className={styles.readOut} aria-labelledby="read-out">
      <RegionLabel id="read-out">To read out</RegionLabel>
      <p>
        {sayVerdictOf(vote, subject)}. {vote.outcome.sentence}
      </p>
    </section>
  );
}

function BehindNote({ desk }: { readonly desk: Desk }): ReactNode {
  const behind = minutesBehind(desk.state, useNow());
  return behind === null ? null : `The meeting is ${sayBehind(behind)}`;
}

function NextItem({ desk }: { readonly desk: Desk }): ReactNode {
  const next = planItems(desk.state).find(({ item }) => item.state === 'to-come');
  if (next === undefined) return null;
  return (
    <section aria-labelledby="next-item">
      <RegionLabel id="next-item">Next</RegionLabel>
      <p>
        {next.item.number}. {next.item.title}
      </p>
    </section>
  );
}
