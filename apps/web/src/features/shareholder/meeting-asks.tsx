/** What one meeting asks of a holder: when and where it is, the tasks, the resolutions, consent, proxies, advance votes and questions. */
import { proxyCutOff, sayCutOff, sayMeeting, sayStage, type MeetingState } from '@quorate/domain';
import type { ReactNode } from 'react';
import { useInstant, useMeeting, useNow } from '../../live/index.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Facts } from '../../ui/facts.js';
import { formatDateTime, plural, remainingWords, sayVotes } from '../../ui/format.js';
import { LiveMark } from '../../ui/live-mark.js';
import { Loading } from '../../ui/loading.js';
import { OfflineBanner } from '../../ui/offline-banner.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { StateWord } from '../../ui/state-word.js';
import { TextLink } from '../../ui/text-link.js';
import { HolderQuestions } from '../holder-questions/index.js';
import { AdvanceVotes, GivenProxies, HeldProxies } from '../proxies/index.js';
import { Consent } from './consent.js';
import { heldLots, type HeldLots } from './held-lots.js';
import { Resolutions } from './resolutions.js';
import { shareholderTasks, type Task } from './shareholder-tasks.js';
import styles from './shareholder.module.css';

export interface MeetingAsksProps {
  readonly meetingId: string;
  readonly holderId: string;
  readonly personId: string;
}

/** Follows the meeting, so that a vote that opens stands here at once. */
export function MeetingAsks({ meetingId, holderId, personId }: MeetingAsksProps): ReactNode {
  const { state, status, lastContactAt } = useMeeting(meetingId);
  const now = useInstant(state);
  if (state.no === 0) return <Loading label="Loading the meeting" lines={6} />;
  const held = heldLots(state, holderId, personId);
  const [first] = held.lots;
  return (
    <div className={styles.meeting}>
      <section className={styles.region} aria-labelledby="asked">
        <OfflineBanner lastContactAt={status === 'offline' ? lastContactAt : null} />
        <RegionLabel id="asked">What is asked of you</RegionLabel>
        <MeetingHead state={state} held={held} />
        {held.isMine ? (
          <ul className={styles.tasks}>
            {shareholderTasks(state, holderId, held, now).map((task) => (
              <TaskLine key={task.title} task={task} />
            ))}
          </ul>
        ) : (
          <EmptyState title="You have no vote in this meeting yet">
            Who votes is settled on the record date. If you act for the holder on it, what is asked of you
            stands here.
          </EmptyState>
        )}
      </section>
      <Resolutions state={state} personId={personId} />
      {held.isMine && (
        <>
          <Consent
            state={state}
            holderId={holderId}
            holderName={first?.holderName ?? first?.label ?? 'The holder'}
            now={now}
          />
          <GivenProxies state={state} holderId={holderId} lots={held.led} now={now} />
          <AdvanceVotes state={state} personId={personId} now={now} holderId={holderId} />
        </>
      )}
      <HolderQuestions state={state} personId={personId} holderId={holderId} className={styles.region} />
      <HeldProxies state={state} personId={personId} now={now} />
    </div>
  );
}

function MeetingHead({ state, held }: { readonly state: MeetingState; readonly held: HeldLots }): ReactNode {
  const cutOff = proxyCutOff(state);
  return (
    <>
      <Question level={2} size="title">
        {sayMeeting(state)}
      </Question>
      <div>
        {state.stage === 'in-session' ? (
          <LiveMark tone="met">{sayStage(state.stage)}</LiveMark>
        ) : (
          <StateWord tone={state.stage === 'called' ? 'met' : 'muted'}>{sayStage(state.stage)}</StateWord>
        )}
      </div>
      <Facts
        facts={[
          { term: 'When', detail: formatDateTime(state.startsAt) },
          { term: 'Where', detail: state.place },
          ...(cutOff === null ? [] : [{ term: 'Proxies until', detail: sayCutOff(cutOff) }]),
          ...(held.lots.length === 0
            ? []
            : [
                {
                  term: 'Your votes in it',
                  detail: `${sayVotes(held.votes)}, ${plural(held.lots.length, 'lot', 'lots')} of the record date`,
                },
              ]),
        ]}
        isStrong={false}
      />
    </>
  );
}

function TaskLine({ task }: { readonly task: Task }): ReactNode {
  const { title, href, words, tone, until } = task;
  return (
    <li>
      <div className={styles.task}>
        <TextLink href={href}>{title}</TextLink>
        <StateWord tone={tone}>{words}</StateWord>
      </div>
      {until !== null && <Remaining until={until} />}
    </li>
  );
}

function Remaining({ until }: { readonly until: string }): ReactNode {
  const now = useNow();
  return (
    <p className={styles.small}>
      Until {formatDateTime(until)}: {remainingWords(until, now)}
    </p>
  );
}
