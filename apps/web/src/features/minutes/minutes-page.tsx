/** The draft minutes as they have written themselves; each paragraph names the journal entries it comes from. */
import {
  draftMinutes,
  type DraftMinutes,
  type MeetingEntry,
  type MeetingState,
  type MinutesParagraph,
  type MinutesSection,
} from '@quorate/domain';
import { useParams } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { rolesOn, useSession } from '../../api/index.js';
import { useMeeting, type LiveMeeting } from '../../live/index.js';
import { Button } from '../../ui/button.js';
import { ClassificationTag } from '../../ui/classification-tag.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Loading } from '../../ui/loading.js';
import { OfflineBanner } from '../../ui/offline-banner.js';
import { Question } from '../../ui/question.js';
import { StateWord } from '../../ui/state-word.js';
import { TextLink } from '../../ui/text-link.js';
import { VoteFingerprint } from '../proof/index.js';
import { SitePage } from '../site/index.js';
import styles from './minutes-page.module.css';
import { sayEntryNos } from './say-entry-nos.js';
import { VersionList } from './version-list.js';

/** Shows the minutes as far as the reader may see; they grow while the meeting runs. */
export function MinutesPage(): ReactNode {
  const { meetingId = '' } = useParams({ strict: false });
  const live = useMeeting(meetingId);
  const minutes = useMemo(() => draftMinutes(live.state, live.entries), [live.state, live.entries]);
  return (
    <SitePage
      title={`Draft minutes, ${minutes.title}`}
      banner={<OfflineBanner lastContactAt={live.status === 'offline' ? live.lastContactAt : null} />}
    >
      <Content live={live} minutes={minutes} />
    </SitePage>
  );
}

function NotThere({ status }: { readonly status: 'missing' | 'loading' }): ReactNode {
  return (
    <>
      <Question>Draft minutes</Question>
      {status === 'loading' ? (
        <Loading label="Loading the draft minutes" lines={10} />
      ) : (
        <EmptyState title="There is no meeting at this address">
          Check the address, or find the meeting in the <TextLink href="/meetings">calendar</TextLink>.
        </EmptyState>
      )}
    </>
  );
}

function Content(props: { readonly live: LiveMeeting; readonly minutes: DraftMinutes }): ReactNode {
  const { live, minutes } = props;
  const { state, entries } = live;
  const declared = useMemo(() => declarations(entries), [entries]);
  if (live.status === 'missing' || live.status === 'loading') return <NotThere status={live.status} />;
  const sections = minutes.sections.filter(
    ({ itemId, paragraphs }) => itemId !== null || paragraphs.length > 0,
  );
  return (
    <article className={styles.minutes}>
      <header className={styles.head}>
        <p className={styles.state}>
          <StateWord tone="caution">
            {minutes.finished ? 'Draft, not approved' : 'Draft, growing while the meeting runs'}
          </StateWord>
        </p>
        <Question size="display">{minutes.title}</Question>
        <p className={styles.place}>
          {minutes.date}, {minutes.place}. All times are UK time.
        </p>
        {minutes.keeping !== null && <p className={styles.place}>{minutes.keeping}</p>}
        <p className={styles.ways} data-print="no">
          <TextLink href={`/meetings/${state.meetingId}`}>The meeting</TextLink>
          <TextLink href={`/meetings/${state.meetingId}/replay`}>Replay</TextLink>
          <WorkshopLink state={state} />
          <Button tone="plain" onClick={() => window.print()}>
            Print
          </Button>
        </p>
      </header>
      {state.minutes.versions.length > 0 && <VersionList state={state} />}
      {sections.length === 0 ? (
        <EmptyState title="No minutes yet">
          Sentences appear here by themselves when the meeting runs: arrivals, interests, votes, and what the
          secretary writes.
        </EmptyState>
      ) : (
        sections.map((section) => (
          <Section
            key={section.itemId ?? section.heading}
            section={section}
            meetingId={state.meetingId}
            isFinished={minutes.finished}
            declared={declared}
          />
        ))
      )}
    </article>
  );
}

/** For the officers, who write the minutes of a meeting from it. */
function WorkshopLink({ state }: { readonly state: MeetingState }): ReactNode {
  const { session } = useSession();
  const roles = rolesOn(session, state.bodyId);
  if (state.conduct === 'written' || !(roles.includes('secretary') || roles.includes('chair'))) return null;
  return <TextLink href={`/meetings/${state.meetingId}/minutes/workshop`}>Work on the minutes</TextLink>;
}

interface SectionProps {
  readonly section: MinutesSection;
  readonly meetingId: string;
  readonly isFinished: boolean;
  /** Numbers of the entries that declared an outcome. */
  readonly declared: ReadonlySet<number>;
}

function Section({ section, meetingId, isFinished, declared }: SectionProps): ReactNode {
  const { number, heading, classification, paragraphs } = section;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>
        {number !== null && <span className={styles.number}>{number}</span>}
        <span>{heading}</span>
        {classification !== null && <ClassificationTag classification={classification} />}
      </h2>
      {paragraphs.length === 0 && (
        <p className={styles.nothing}>{isFinished ? 'Nothing on record.' : 'Nothing on record yet.'}</p>
      )}
      {paragraphs.map((paragraph, index) => (
        <Paragraph
          key={`${paragraph.entryNos.join('-')} ${index}`}
          paragraph={paragraph}
          meetingId={meetingId}
          declaredNo={
            paragraph.kind === 'vote' ? paragraph.entryNos.find((no) => declared.has(no)) : undefined
          }
        />
      ))}
    </section>
  );
}

interface ParagraphProps {
  readonly paragraph: MinutesParagraph;
  readonly meetingId: string;
  readonly declaredNo: number | undefined;
}

function declarations(entries: readonly MeetingEntry[]): ReadonlySet<number> {
  return new Set(entries.filter(({ type }) => type === 'vote.declared').map(({ no }) => no));
}

function Paragraph({ paragraph, meetingId, declaredNo }: ParagraphProps): ReactNode {
  const { kind, text, entryNos } = paragraph;
  const last = entryNos.at(-1);
  return (
    <div className={styles.paragraph} data-kind={kind}>
      <div>
        <p className={styles.text}>{text}</p>
        {declaredNo !== undefined && (
          <p className={styles.fingerprint}>
            <VoteFingerprint meetingId={meetingId} no={declaredNo} />
          </p>
        )}
      </div>
      {last !== undefined && (
        <p className={styles.source}>
          <TextLink href={`/meetings/${meetingId}/replay?at=${last}`}>{sayEntryNos(entryNos)}</TextLink>
        </p>
      )}
    </div>
  );
}
