/** All papers of a meeting as one: asked for here, made in the background, and opened as PDF or as a web page. Props: state (the meeting). */
import { papersOf, type MeetingState, type PaperNow } from '@quorate/domain';
import type { PackView } from '@quorate/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { problemOf, sendJson } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { plural } from '../../ui/format.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { useAnnounce } from '../../ui/status-region.js';
import { TextLink } from '../../ui/text-link.js';
import styles from './papers.module.css';

const POLL_MS = 700;

/** Shows nothing where there are no two papers to put together. */
export function PackPanel({ state }: { readonly state: MeetingState }): ReactNode {
  const papers = state.agenda.flatMap(({ itemId }) => papersOf(state.papers, itemId));
  if (papers.length < 2) return null;
  // Other papers are another pack, which is asked for by itself.
  return <Pack key={papers.map(sayVersion).join()} meetingId={state.meetingId} papers={papers.length} />;
}

const sayVersion = ({ paperId, version, classification }: PaperNow): string =>
  `${paperId}.${version}.${classification}`;

function Pack({ meetingId, papers }: { readonly meetingId: string; readonly papers: number }): ReactNode {
  const [isAsked, setAsked] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['pack', meetingId],
    // Asking again for what is being made, or is made, only tells how far it is.
    queryFn: () => sendJson<PackView>('POST', `/api/meetings/${meetingId}/pack`),
    enabled: isAsked,
    refetchInterval: ({ state: { data: known } }) =>
      known === undefined || known.state === 'making' ? POLL_MS : false,
  });
  const { say } = useAnnounce();
  const panel = useRef<HTMLElement>(null);
  const pack = isAsked ? data : undefined;
  const isReady = pack?.state === 'ready';
  useEffect(() => {
    if (isReady) say('The pack is ready.');
  }, [isReady, say]);
  return (
    <section ref={panel} tabIndex={-1} className={styles.pack} aria-label="All papers in one">
      <p>
        <strong>All papers in one.</strong>{' '}
        <span className={styles.facts}>
          {pack === undefined
            ? plural(papers, 'paper', 'papers')
            : `${plural(pack.papers, 'paper', 'papers')}, ${plural(pack.pages, 'page', 'pages')}`}
        </span>
      </p>
      {error !== null && isAsked && <ProblemNotice problem={problemOf(error)} />}
      {pack?.state === 'failed' && <p>{pack.fault}</p>}
      {pack?.state === 'making' && <Progress pack={pack} />}
      {isReady && <Ready meetingId={meetingId} />}
      {(!isAsked || error !== null) && (
        <Button
          tone="quiet"
          onClick={() => {
            setAsked(true);
            // The button goes; whoever pressed it stays where it was.
            panel.current?.focus();
            if (isAsked) void refetch();
          }}
        >
          {isAsked ? 'Try again' : 'Make the pack'}
        </Button>
      )}
    </section>
  );
}

function Progress({ pack }: { readonly pack: PackView }): ReactNode {
  return (
    <p className={styles.progress}>
      <progress max={pack.pages} value={pack.done} aria-label="Pages of the pack" />
      <span>
        Being made: {pack.done} of {plural(pack.pages, 'page', 'pages')}
      </span>
    </p>
  );
}

function Ready({ meetingId }: { readonly meetingId: string }): ReactNode {
  const path = `/api/meetings/${meetingId}/pack`;
  return (
    <p className={styles.acts}>
      <TextLink href={`${path}/pdf`}>Open as PDF</TextLink>
      <TextLink href={`${path}/html`}>Read as a web page</TextLink>
    </p>
  );
}
