/** A meeting seen again: a slider over its journal shows it as it stood at any moment. */
import { sayKeeping, sayMeetingOfBody, type MeetingState } from '@quorate/domain';
import { useParams } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { useMeeting, type LiveMeeting } from '../../live/index.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Loading } from '../../ui/loading.js';
import { OfflineBanner } from '../../ui/offline-banner.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { TextLink } from '../../ui/text-link.js';
import { itemStateWords, itemTitle } from '../agenda/index.js';
import { SitePage } from '../site/index.js';
import { MomentView } from './moment-view.js';
import { momentsOf } from './moments.js';
import { ReplayControls } from './replay-controls.js';
import styles from './replay-page.module.css';
import { sayEntry } from './say-entry.js';
import { useReplay } from './use-replay.js';

/** Shows the replay of what the reader may see. */
export function ReplayPage(): ReactNode {
  const { meetingId = '' } = useParams({ strict: false });
  const live = useMeeting(meetingId);
  const banner = <OfflineBanner lastContactAt={live.status === 'offline' ? live.lastContactAt : null} />;
  if (live.status === 'missing') {
    return (
      <SitePage title="Replay">
        <Question>Replay</Question>
        <EmptyState title="There is no meeting at this address">
          Check the address, or find the meeting in the <TextLink href="/meetings">calendar</TextLink>.
        </EmptyState>
      </SitePage>
    );
  }
  if (live.entries.length === 0) {
    return (
      <SitePage title="Replay" banner={banner}>
        <Question>Replay</Question>
        <Loading label="Loading the journal" lines={8} />
      </SitePage>
    );
  }
  return <Replayed live={live} banner={banner} />;
}

function Replayed({ live, banner }: { readonly live: LiveMeeting; readonly banner: ReactNode }): ReactNode {
  const { entries, state } = live;
  const moments = useMemo(() => momentsOf(entries), [entries]);
  const replay = useReplay(entries);
  const then = moments.after(replay.count);
  const entry = entries[replay.count - 1];
  const name = sayMeetingOfBody(state);
  const keeping = sayKeeping(state);
  return (
    <SitePage
      title={`Replay, ${name}`}
      banner={banner}
      asideLabel="Agenda then"
      aside={<AgendaThen state={then} />}
    >
      <header className={styles.head}>
        <p className={styles.ways}>
          <TextLink href={`/meetings/${state.meetingId}`}>The meeting</TextLink>
          <TextLink href={`/meetings/${state.meetingId}/minutes`}>Draft minutes</TextLink>
        </p>
        <Question>Replay: {name}</Question>
        {keeping !== null && <p className={styles.ways}>{keeping}</p>}
      </header>
      <ReplayControls
        replay={replay}
        entries={entries}
        words={entry === undefined ? 'Nothing has happened yet.' : sayEntry(entry, then)}
      />
      <MomentView state={then} />
    </SitePage>
  );
}

function AgendaThen({ state }: { readonly state: MeetingState }): ReactNode {
  return (
    <>
      <RegionLabel>Agenda then</RegionLabel>
      {state.agenda.length === 0 && <p className={styles.nothing}>No item yet.</p>}
      <ol className={styles.agenda}>
        {state.agenda.map((item) => (
          <li key={item.itemId} data-state={item.state}>
            <span>{item.number}</span>
            <span>{itemTitle(item)}</span>
            {state.conduct === 'meeting' && <span className={styles.kind}>{itemStateWords[item.state]}</span>}
          </li>
        ))}
      </ol>
    </>
  );
}
