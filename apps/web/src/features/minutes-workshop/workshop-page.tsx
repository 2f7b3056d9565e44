/** The workshop: the document at the left, how the minutes stand and what is asked of them at the right. */
import type { SessionView } from '@quorate/contracts';
import { draftMinutes, sayMeeting, sectionKey } from '@quorate/domain';
import { useParams } from '@tanstack/react-router';
import type { Editor } from '@tiptap/react';
import { useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { rolesOn } from '../../api/index.js';
import { type LiveMeeting, useMeeting } from '../../live/index.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Loading } from '../../ui/loading.js';
import { Notice } from '../../ui/notice.js';
import { OfflineBanner } from '../../ui/offline-banner.js';
import { Question } from '../../ui/question.js';
import { StateWord } from '../../ui/state-word.js';
import { TextLink } from '../../ui/text-link.js';
import { SignedInOnly, SitePage } from '../site/index.js';
import { BlockPanel } from './block-panel.js';
import { CorrectionsPanel } from './corrections-panel.js';
import { DocumentLine, type LineStatus } from './document-line.js';
import { MinutesEditor } from './minutes-editor.js';
import { SectionHeads } from './section-heads.js';
import { StepsPanel } from './steps-panel.js';
import { useOthers } from './use-others.js';
import styles from './workshop.module.css';

const STATUS_WORDS: Readonly<Record<LineStatus, string>> = {
  loading: 'Being written from the record',
  kept: 'All is kept',
  keeping: 'Keeping what you wrote',
  waiting: 'Not kept yet: the server cannot be reached',
  shut: 'Nothing more is taken',
};

export function WorkshopPage(): ReactNode {
  const { meetingId = '' } = useParams({ strict: false });
  const live = useMeeting(meetingId);
  return (
    <SignedInOnly>
      {(session) => (
        <SitePage
          title={`Work on the minutes, ${sayMeeting(live.state)}`}
          banner={<OfflineBanner lastContactAt={live.status === 'offline' ? live.lastContactAt : null} />}
        >
          <Gate live={live} session={session} />
        </SitePage>
      )}
    </SignedInOnly>
  );
}

function Gate({ live, session }: { readonly live: LiveMeeting; readonly session: SessionView }): ReactNode {
  const { status, state } = live;
  if (status === 'loading') return <Loading label="Loading the minutes" lines={10} />;
  const roles = rolesOn(session, state.bodyId);
  const isOfficer = roles.includes('secretary') || roles.includes('chair');
  if (status === 'missing' || !isOfficer || state.conduct === 'written') {
    return (
      <>
        <Question>Work on the minutes</Question>
        <EmptyState title="This page is not for your account">
          The secretary and the Chair of the body write the minutes of a meeting here. Everyone else reads
          them on <TextLink href={`/meetings/${state.meetingId}`}>the page of the meeting</TextLink> once they
          go round.
        </EmptyState>
      </>
    );
  }
  return <Workshop live={live} roles={roles} name={session.person?.name ?? ''} />;
}

interface WorkshopProps {
  readonly live: LiveMeeting;
  readonly roles: readonly string[];
  readonly name: string;
}

function Workshop({ live, roles, name }: WorkshopProps): ReactNode {
  const { state, entries } = live;
  const { meetingId } = state;
  const line = useMemo(() => new DocumentLine(meetingId), [meetingId]);
  const { status, refusal, recordNo } = useSyncExternalStore(line.subscribe, line.snapshot);
  const [editor, setEditor] = useState<Editor | null>(null);
  const heads = useHeads(live);
  const others = useOthers(line, name);
  useEffect(() => line.start(), [line]);
  const newest = entries.findLast(({ type }) => !type.startsWith('minutes.'))?.no ?? 0;
  const isBehind = newest > recordNo;
  useEffect(() => {
    if (!isBehind) return undefined;
    const timer = window.setTimeout(() => line.refresh(), 1_500);
    return () => window.clearTimeout(timer);
  }, [line, isBehind, newest]);
  useStay(status === 'keeping' || status === 'waiting');
  return (
    <>
      <header className={styles.head}>
        <Question>Minutes of {sayMeeting(state)}</Question>
        <p className={styles.standing} role="status">
          <StateWord tone={status === 'kept' ? 'met' : 'caution'}>{STATUS_WORDS[status]}</StateWord>
          <span className={styles.quiet}>{others}</span>
        </p>
      </header>
      {status === 'shut' && (
        <Notice tone="error" title="Nothing can be written here now">
          {refusal}
        </Notice>
      )}
      <div className={styles.columns}>
        <div className={styles.left}>
          {status === 'loading' ? (
            <Loading label="The minutes are being written from the record" lines={12} />
          ) : (
            <MinutesEditor
              line={line}
              name={name}
              isShut={status === 'shut'}
              headOf={heads.of}
              onEditor={setEditor}
            />
          )}
        </div>
        <div className={styles.right}>
          <StepsPanel state={state} roles={roles} isReady={status === 'kept' && !isBehind} />
          {editor !== null && <BlockPanel editor={editor} line={line} meetingId={meetingId} name={name} />}
          <CorrectionsPanel state={state} />
        </div>
      </div>
    </>
  );
}

/** What the sections are headed by, from the agenda as it stands; ready before the document is. */
function useHeads({ state, entries }: LiveMeeting): SectionHeads {
  const heads = useMemo(() => new SectionHeads(), []);
  useEffect(() => {
    const { sections } = draftMinutes(state, entries);
    heads.set(new Map(sections.map((section) => [sectionKey(section), section])));
  }, [heads, state, entries]);
  return heads;
}

/** Asks before the page is left while something is not kept. */
function useStay(isUnkept: boolean): void {
  useEffect(() => {
    if (!isUnkept) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isUnkept]);
}
