/** All papers of a meeting as one: asked for here, made in the background, and opened as PDF or as a web page. Props: state (the meeting). */
import { papersOf, type MeetingState, type PaperNow } from '@quorate/domain';
import type { PackView } from '@quorate/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import { getJson, problemOf, sendJson } from '../../api/index.js';
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
  const path = `/api/meetings/${meetingId}/pack`;
  const panel = useRef<HTMLElement>(null);
  const { say } = useAnnounce();
  const asking = useMutation({ mutationFn: () => sendJson<PackView>('POST', path) });
  const making = useQuery({
    queryKey: ['pack', meetingId],
    queryFn: () => getJson<PackView>(path),
    enabled: asking.data?.state === 'making',
    refetchInterval: ({ state: { data } }) => (data?.state === 'making' ? POLL_MS : false),
  });
  const pack = making.isFetched ? making.data : asking.data;
  const isReady = pack?.state === 'ready';
  useEffect(() => {
    if (isReady) say('The pack is ready.');
  }, [isReady, say]);
  const ask = (): void => {
    // The button goes; whoever pressed it stays where it was.
    panel.current?.focus();
    asking.mutate();
  };
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
      {asking.error !== null && <ProblemNotice problem={problemOf(asking.error)} />}
      {pack?.state === 'failed' && <p>{pack.fault}</p>}
      {pack?.state === 'making' && <Progress pack={pack} />}
      {isReady && <Ready path={path} />}
      {(pack === undefined || pack.state === 'none') && (
        <Button tone="quiet" busy={asking.isPending} busyLabel="Asking for the pack" onClick={ask}>
          {asking.error === null ? 'Make the pack' : 'Try again'}
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

function Ready({ path }: { readonly path: string }): ReactNode {
  return (
    <p className={styles.ways}>
      <TextLink href={`${path}/pdf`}>Open as PDF</TextLink>
      <TextLink href={`${path}/html`}>Read as a web page</TextLink>
    </p>
  );
}
