/** The secretary's console: where we are, what is on the table, who is here. */
import { sayMeetingOfBody } from '@quorate/domain';
import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { ConsoleShell } from '../../ui/console-shell.js';
import { ActionsPanel } from './actions-panel.js';
import { AgendaColumn } from './agenda-column.js';
import { AttendancePanel } from './attendance-panel.js';
import { ConsoleFacts, LineBanner, StageMark, UkClock } from './console-bar.js';
import styles from './console.module.css';
import { useDesk, type Desk } from './desk.js';
import { InterestsPanel } from './interests-panel.js';
import { NoticePanel } from './notice-panel.js';
import { OfficerGate } from './officer-gate.js';
import { PollPanel } from './poll-panel.js';
import { ProxiesPanel } from './proxies-panel.js';
import { QuorumPanel } from './quorum-panel.js';
import { SpeakersPanel } from './speakers-panel.js';
import { WrittenDesk } from './written-desk.js';
import { TablePanel } from './table-panel.js';
import { AccountSlot } from '../site/index.js';

/** Shows the console to the officers of the body, and says to others where they belong. */
export function ConsolePage(): ReactNode {
  const { meetingId = '' } = useParams({ strict: false });
  const { loading, desk } = useDesk(meetingId);
  return (
    <OfficerGate loading={loading} desk={desk} page="console">
      {desk.state.conduct === 'written' ? <WrittenDesk desk={desk} /> : <Console desk={desk} />}
    </OfficerGate>
  );
}

function Console({ desk }: { readonly desk: Desk }): ReactNode {
  const { state } = desk;
  const [isEditing, setEditing] = useState(false);
  const name = sayMeetingOfBody(state);
  return (
    <>
      <title>{`Console: ${name} · Quorate`}</title>
      <ConsoleShell
        title={name}
        state={<StageMark stage={state.stage} />}
        facts={<ConsoleFacts desk={desk} />}
        clock={<UkClock />}
        account={<AccountSlot />}
        banner={<LineBanner desk={desk} />}
        left={{
          label: 'Agenda',
          content: <AgendaColumn desk={desk} isEditing={isEditing} onEdit={() => setEditing(!isEditing)} />,
        }}
        middle={{ label: 'On the table', content: <TablePanel desk={desk} isEditing={isEditing} /> }}
        right={{ label: 'Who is here', content: <Presence desk={desk} /> }}
      />
    </>
  );
}

function Presence({ desk }: { readonly desk: Desk }): ReactNode {
  return (
    <div className={styles.presence}>
      <NoticePanel desk={desk} />
      <QuorumPanel state={desk.state} />
      <SpeakersPanel desk={desk} />
      <InterestsPanel desk={desk} />
      <PollPanel desk={desk} />
      <ProxiesPanel desk={desk} />
      <ActionsPanel state={desk.state} />
      <AttendancePanel desk={desk} />
    </div>
  );
}
