/** Elections beside the front page: those open for nominations or voted on, the soonest to close first. */
import type { ElectionSummary } from '@quorate/contracts';
import { ukInstant } from '@quorate/domain';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { getJson } from '../../api/index.js';
import { formatDeadline } from '../../ui/format.js';
import { TextLink } from '../../ui/text-link.js';
import { DateList, type DateLine } from './date-list.js';
import styles from './front-page.module.css';

/** Shows nothing while nothing is open. */
export function FrontElections(): ReactNode {
  const { data } = useQuery({
    queryKey: ['elections', null],
    queryFn: async () => (await getJson<{ elections: ElectionSummary[] }>('/api/elections')).elections,
    refetchInterval: 15_000,
  });
  const lines = (data ?? []).flatMap(lineOf).toSorted((one, other) => one.at.localeCompare(other.at));
  if (lines.length === 0) return null;
  return (
    <div className={styles.elections}>
      <DateList label="Elections" lines={lines} empty="" />
      <p className={styles.more}>
        <TextLink href="/elections">All elections and results</TextLink>
      </p>
    </div>
  );
}

function lineOf(election: ElectionSummary): DateLine[] {
  const { bodyId, electionId, title, bodyName, stage, nominationsCloseAt, ballotClosesOn } = election;
  const at = stage === 'nominating' ? nominationsCloseAt : ukInstant(ballotClosesOn, '17:00');
  if (stage !== 'nominating' && stage !== 'balloting') return [];
  const what = stage === 'nominating' ? 'Nominations until' : 'Voting until';
  return [
    {
      ...{ key: electionId, at, title, href: `/bodies/${bodyId}/elections/${electionId}` },
      note: `${bodyName} · ${what} ${formatDeadline(at)}`,
    },
  ];
}
