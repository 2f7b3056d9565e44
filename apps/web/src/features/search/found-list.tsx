/** What a search found: each thing with where it stands and the words around those that were looked for. Props: found. */
import type { FoundThing } from '@quorate/contracts';
import type { ReactNode } from 'react';
import { TextLink } from '../../ui/text-link.js';
import { TimeText } from '../../ui/time-text.js';
import { Marked } from './marked.js';
import styles from './search.module.css';

const KINDS: Readonly<Record<FoundThing['kind'], string>> = {
  item: 'Agenda item',
  paper: 'Paper',
  note: 'Note',
  decision: 'Decision',
  action: 'Action',
  headline: 'Headline',
  objection: 'Objection',
  result: 'Result of a vote',
};

/** Lists them. */
export function FoundList({ found }: { readonly found: readonly FoundThing[] }): ReactNode {
  return (
    <ol className={styles.found}>
      {found.map((thing) => (
        <li key={`${thing.kind}${thing.subjectId}`}>
          <p className={styles.kind}>
            {KINDS[thing.kind]}
            {thing.kind === 'paper' && thing.page > 0 && `, its page ${thing.page + 1}`}
          </p>
          <p className={styles.title}>
            <TextLink href={hrefOf(thing)}>{thing.title}</TextLink>
          </p>
          <p className={styles.snippet}>
            <Marked text={thing.snippet} />
          </p>
          <p className={styles.where}>
            {thing.bodyName}, <TextLink href={`/meetings/${thing.meetingId}`}>{thing.meetingTitle}</TextLink>,{' '}
            <TimeText at={thing.startsAt} form="date" />
          </p>
        </li>
      ))}
    </ol>
  );
}

/** Where it is read. */
function hrefOf({ kind, meetingId, subjectId, version, page }: FoundThing): string {
  const meeting = `/meetings/${meetingId}`;
  switch (kind) {
    case 'paper':
      return `/api${meeting}/papers/${subjectId}/versions/${version ?? 1}#page=${page + 1}`;
    case 'result':
      return `${meeting}/votes/${subjectId}`;
    case 'item':
      return meeting;
    default:
      return `${meeting}/minutes`;
  }
}
