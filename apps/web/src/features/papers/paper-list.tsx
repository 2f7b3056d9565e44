/** The papers of an item, each a link to its file. Props: state, itemId, acts (what an officer may do with each). */
import { papersOf, type MeetingState, type PaperNow } from '@quorate/domain';
import { lazy, Suspense, type ReactNode } from 'react';
import { ClassificationTag } from '../../ui/classification-tag.js';
import { TextLink } from '../../ui/text-link.js';
import { TimeText } from '../../ui/time-text.js';
import { paperHref, sayChange, sayFile } from './paper-words.js';
import styles from './papers.module.css';

/** Comes with the first paper, so that a ballot on an item without one waits for less. */
const OwnNote = lazy(async () => ({ default: (await import('./own-note.js')).OwnNote }));

export interface PaperListProps {
  readonly state: MeetingState;
  readonly itemId: string;
  readonly acts?: (paper: PaperNow) => ReactNode;
}

/** Shows nothing where the reader is shown no paper. */
export function PaperList({ state, itemId, acts }: PaperListProps): ReactNode {
  const papers = papersOf(state.papers, itemId);
  if (papers.length === 0) return null;
  return (
    <ul className={styles.papers} aria-label="Papers">
      {papers.map((paper) => (
        <li key={paper.paperId} className={styles.paper}>
          <p>
            <TextLink
              href={paperHref(state.meetingId, paper.paperId, paper.version)}
              className={styles.title}
            >
              {paper.title}
            </TextLink>
          </p>
          <p className={styles.facts}>
            <span>{paper.number}</span>
            <ClassificationTag classification={paper.classification} />
            <span>{sayFile(paper.file)}</span>
            <span>{paper.owner}</span>
          </p>
          <ChangeOf paper={paper} />
          <OlderVersions meetingId={state.meetingId} paper={paper} />
          <Suspense fallback={null}>
            <OwnNote meetingId={state.meetingId} paper={paper} />
          </Suspense>
          {acts?.(paper)}
        </li>
      ))}
    </ul>
  );
}

function ChangeOf({ paper }: { readonly paper: PaperNow }): ReactNode {
  const change = sayChange(paper);
  return change === null ? null : <p className={styles.change}>{change}</p>;
}

function OlderVersions(props: { readonly meetingId: string; readonly paper: PaperNow }): ReactNode {
  const { meetingId, paper } = props;
  const older = paper.versions.filter(({ version }) => version < paper.version).toReversed();
  if (older.length === 0) return null;
  return (
    <details className={styles.older}>
      <summary>Version {paper.version}; older ones</summary>
      <ul>
        {older.map(({ version, at, file }) => (
          <li key={version}>
            <TextLink href={paperHref(meetingId, paper.paperId, version)}>Version {version}</TextLink>,{' '}
            {sayFile(file)}, <TimeText at={at} form="dateTime" />
          </li>
        ))}
      </ul>
    </details>
  );
}
