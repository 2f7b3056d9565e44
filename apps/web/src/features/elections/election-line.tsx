/** One election in a list: its stage, what comes next and until when. Props: election, children (what the reader can do). */
import type { ElectionSummary } from '@quorate/contracts';
import { ukInstant } from '@quorate/domain';
import type { ReactNode } from 'react';
import { useNow } from '../../live/index.js';
import { formatDate, formatDateTime } from '../../ui/format.js';
import { TextLink } from '../../ui/text-link.js';
import { electionHref } from './elections.js';
import styles from './elections.module.css';
import { StageWord } from './stage-word.js';
import { sayTimeLeft } from './time-left.js';

export interface ElectionLineProps {
  readonly election: ElectionSummary;
  readonly children?: ReactNode;
}

/** Links to the page of the election. */
export function ElectionLine({ election, children }: ElectionLineProps): ReactNode {
  const { title, bodyName, stage } = election;
  const now = useNow();
  return (
    <li className={styles.line}>
      <StageWord stage={stage} />
      <TextLink href={electionHref(election)} className={styles.lineTitle}>
        {title}
      </TextLink>
      <p className={styles.small}>{bodyName}</p>
      <p>{sayNext(election, now)}</p>
      {children}
    </li>
  );
}

function open(words: string, until: string, now: number): string {
  const left = sayTimeLeft(until, now);
  return `${words} ${formatDateTime(until)}${left === null ? '' : `. ${left}`}`;
}

function sayNext(election: ElectionSummary, now: number): string {
  const { stage, nominationsCloseAt, ballotOpensOn, ballotClosesOn, declaredAt } = election;
  switch (stage) {
    case 'nominating':
      return open('Nominate by', nominationsCloseAt, now);
    case 'nominations-closed':
      return `Nominations closed ${formatDateTime(nominationsCloseAt)}. Ballots, where they are needed, open ${formatDate(ballotOpensOn)}.`;
    case 'balloting':
      return open('Voting groups vote, as announced, until', ukInstant(ballotClosesOn, '17:00'), now);
    case 'declared':
      return declaredAt === null ? 'Declared' : `Declared ${formatDateTime(declaredAt)}`;
    case 'cancelled':
      return 'It does not take place.';
  }
}
