/** The bar of the officers' pages: stage, observers, what the room sees, clock, and the banners of a lost connection and of a slow database. */
import { mayDo, type MeetingStage } from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { useNow, usePendingCommands } from '../../live/index.js';
import { ActionMenu } from '../../ui/action-menu.js';
import { formatNumber, formatTime, plural } from '../../ui/format.js';
import { LiveMark } from '../../ui/live-mark.js';
import { OfflineBanner } from '../../ui/offline-banner.js';
import { StateWord } from '../../ui/state-word.js';
import styles from './console.module.css';
import type { Desk } from './desk.js';
import { NotRecordedYet } from './not-recorded-yet.js';
import { RoomLinkDialog } from './room-link-dialog.js';
import { roomActs, roomWords } from './room-words.js';
import { stageWords } from './stage-words.js';

/** Shows the stage of the meeting in words; only a running one is marked as live. */
export function StageMark({ stage }: { readonly stage: MeetingStage }): ReactNode {
  if (stage === 'in-session') return <LiveMark>{stageWords[stage]}</LiveMark>;
  return <StateWord tone={stage === 'paused' ? 'caution' : 'muted'}>{stageWords[stage]}</StateWord>;
}

/** Shows who watches, what the room screen shows, and the ways to the other pages of the meeting. */
export function ConsoleFacts({ desk }: { readonly desk: Desk }): ReactNode {
  const { state, live, roles } = desk;
  const [isLinking, setLinking] = useState(false);
  const here = `/meetings/${state.meetingId}`;
  const link = mayDo('display.link', roles)
    ? [{ label: 'Open the room screen', onSelect: () => setLinking(true) }]
    : [];
  return (
    <>
      <span className={styles.watching}>
        Watching <strong>{formatNumber(live.watching)}</strong>
      </span>
      <ActionMenu
        label={
          <span className={styles.fact} data-held={state.room.screen !== 'live'}>
            Room screen <strong>{roomWords(state, live.entries)}</strong>
          </span>
        }
        items={[
          ...roomActs(state, roles).map(({ label, send }) => ({ label, onSelect: () => desk.act(send) })),
          ...link,
        ]}
      />
      <ActionMenu
        label="Pages"
        items={[
          { label: 'Public page', href: here },
          { label: 'Chair’s view', href: `${here}/chair` },
          { label: 'Draft minutes', href: `${here}/minutes` },
          { label: 'Replay', href: `${here}/replay` },
        ]}
      />
      {isLinking && <RoomLinkDialog meetingId={state.meetingId} onDone={() => setLinking(false)} />}
    </>
  );
}

/** Shows the server's time in the United Kingdom. */
export function UkClock(): ReactNode {
  const instant = new Date(useNow()).toISOString();
  return (
    <span role="timer" className={styles.clock}>
      <time dateTime={instant}>{formatTime(instant, { hasSeconds: true })}</time> <span>UK time</span>
    </span>
  );
}

/** Says that the connection is lost and what has not been sent yet. */
export function LineBanner({ desk }: { readonly desk: Desk }): ReactNode {
  const pending = usePendingCommands(desk.state.meetingId);
  const waiting =
    pending.length === 0
      ? 'What you type stays here.'
      : `${plural(pending.length, 'act is', 'acts are')} not yet sent and will be sent once, by itself.`;
  const isLost = desk.live.status === 'offline';
  return (
    <>
      <OfflineBanner lastContactAt={isLost ? desk.live.lastContactAt : null} waiting={waiting} />
      <NotRecordedYet count={desk.live.waiting} />
    </>
  );
}
