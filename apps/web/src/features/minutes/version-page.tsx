/** One version of the minutes as its reader has it; while it is with the members, they ask for corrections here. */
import type { MinutesVersionView } from '@quorate/contracts';
import {
  type MeetingState,
  type MinutesBlock,
  type MinutesRun,
  type ReadSection,
  sayWithheld,
  wordsOfBlock,
} from '@quorate/domain';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { getJson, rolesOn, useSession } from '../../api/index.js';
import { useMeeting } from '../../live/index.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Loading } from '../../ui/loading.js';
import { Question } from '../../ui/question.js';
import { StateWord } from '../../ui/state-word.js';
import { TextLink } from '../../ui/text-link.js';
import { SitePage } from '../site/index.js';
import { AskCorrection } from './ask-correction.js';
import styles from './version.module.css';

export function VersionPage(): ReactNode {
  const { meetingId = '', version = '' } = useParams({ strict: false });
  const live = useMeeting(meetingId);
  // What it says never changes; how it stands does, with the journal.
  const { no } = live.state;
  const { data, isError } = useQuery({
    queryKey: ['minutes', meetingId, version, no],
    queryFn: () => getJson<MinutesVersionView>(`/api/meetings/${meetingId}/minutes/versions/${version}`),
    placeholderData: (before) => before,
    retry: 1,
  });
  return (
    <SitePage title={data === undefined ? 'Minutes' : `Minutes, ${data.minutes.title}`}>
      {data !== undefined ? (
        <Version view={data} state={live.state} />
      ) : isError ? (
        <>
          <Question>Minutes</Question>
          <EmptyState title="There are no minutes here that you may read">
            Minutes are with the members of the body until they are approved and published. See{' '}
            <TextLink href={`/meetings/${meetingId}`}>the page of the meeting</TextLink>.
          </EmptyState>
        </>
      ) : (
        <Loading label="Loading the minutes" lines={12} />
      )}
    </SitePage>
  );
}

interface VersionProps {
  readonly view: MinutesVersionView;
  readonly state: MeetingState;
}

function Version({ view, state }: VersionProps): ReactNode {
  const { session } = useSession();
  const [asking, setAsking] = useState<MinutesBlock | null>(null);
  const { minutes, version } = view;
  const base = `/api/meetings/${minutes.meetingId}/minutes/versions/${String(version)}`;
  const known = state.minutes.versions.find((one) => one.version === version);
  const isLatest = state.minutes.versions.at(-1)?.version === version;
  const mayAsk =
    isLatest &&
    known?.approval === null &&
    rolesOn(session, state.bodyId).some((role) => ['member', 'alternate', 'chair'].includes(role));
  return (
    <article className={styles.minutes}>
      <header className={styles.head}>
        <StateWord tone={view.approval === null ? 'caution' : 'met'}>
          Version {version}: {view.state}
        </StateWord>
        <Question size="display">Minutes of {minutes.title}</Question>
        <p className={styles.quiet}>
          {minutes.date} · {minutes.place} · All times are UK time. {view.approval}
        </p>
        <p className={styles.ways} data-print="no">
          <TextLink href={`/meetings/${minutes.meetingId}`}>The meeting</TextLink>
          <TextLink href={`${base}/html`}>Plain page</TextLink>
          <TextLink href={`${base}/pdf`}>PDF</TextLink>
          <TextLink href={`${base}/docx`}>Word</TextLink>
        </p>
        {mayAsk && <p>Is something wrong? Ask for a correction beside the paragraph.</p>}
      </header>
      {minutes.sections.map((section, index) => (
        <Section
          key={section.key === '' ? `private ${String(index)}` : section.key}
          section={section}
          state={state}
          onAsk={mayAsk ? setAsking : undefined}
        />
      ))}
      {asking !== null && (
        <AskCorrection
          meetingId={minutes.meetingId}
          version={version}
          block={asking}
          onDone={() => setAsking(null)}
        />
      )}
    </article>
  );
}

interface SectionProps {
  readonly section: ReadSection;
  readonly state: MeetingState;
  readonly onAsk: ((block: MinutesBlock) => void) | undefined;
}

function Section({ section, state, onAsk }: SectionProps): ReactNode {
  const { number, heading, blocks } = section;
  const withheld = sayWithheld(section);
  return (
    <section className={styles.section}>
      <h2>
        {number !== null && <span className={styles.number}>{number} </span>}
        {heading}
      </h2>
      {blocks.map((block) => (
        <div key={block.key} className={styles.block}>
          <Block block={block} />
          {onAsk !== undefined && (
            <Button
              tone="plain"
              aria-label={`Ask for a correction: ${wordsOfBlock(block).slice(0, 60)}`}
              onClick={() => onAsk(block)}
            >
              Ask for a correction
            </Button>
          )}
          <Asked state={state} blockKey={block.key} />
        </div>
      ))}
      {withheld !== null && <p className={styles.withheld}>{withheld}</p>}
      {blocks.length === 0 && withheld === null && <p className={styles.quiet}>Nothing on record.</p>}
    </section>
  );
}

/** The corrections of this paragraph that the reader knows of: their own, and an officer's all. */
function Asked({ state, blockKey }: { readonly state: MeetingState; readonly blockKey: string }): ReactNode {
  return state.minutes.corrections
    .filter(({ paragraphKey }) => paragraphKey === blockKey)
    .map(({ no, should, answer }) => (
      <p key={no} className={styles.quiet}>
        Correction asked for: {should}{' '}
        {answer === null ? 'Not answered yet.' : `${answer.taken ? 'Taken' : 'Not taken'}: ${answer.reason}`}
      </p>
    ));
}

function Block({ block }: { readonly block: MinutesBlock }): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return <p>{runs(block.runs)}</p>;
    case 'heading':
      return <h3>{runs(block.runs)}</h3>;
    case 'bullets':
      return <ul>{items(block.items)}</ul>;
    case 'numbers':
      return <ol>{items(block.items)}</ol>;
  }
}

function items(lines: readonly (readonly MinutesRun[])[]): ReactNode {
  return lines.map((line, index) => <li key={index}>{runs(line)}</li>);
}

function runs(parts: readonly MinutesRun[]): ReactNode {
  return parts.map(({ text, bold, italic, href }, index) => {
    let shown: ReactNode = text;
    if (italic) shown = <em>{shown}</em>;
    if (bold) shown = <strong>{shown}</strong>;
    if (href !== undefined) shown = <TextLink href={href}>{shown}</TextLink>;
    return <span key={index}>{shown}</span>;
  });
}
