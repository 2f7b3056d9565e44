/** Elections and appointments for anyone: what is open for nominations, voted on, and declared. */
import type { ElectionSummary } from '@quorate/contracts';
import type { ElectionStage } from '@quorate/domain';
import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSession } from '../../api/index.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { TextLink } from '../../ui/text-link.js';
import { Reading } from '../reading/index.js';
import { SitePage } from '../site/index.js';
import { ElectionLine } from './election-line.js';
import { useElections } from './elections.js';
import styles from './elections.module.css';

const PARTS: readonly { readonly label: string; readonly stages: readonly ElectionStage[] }[] = [
  { label: 'Open for nominations', stages: ['nominating'] },
  { label: 'Voted on now', stages: ['balloting'] },
  { label: 'Nominations closed', stages: ['nominations-closed'] },
  { label: 'Results', stages: ['declared'] },
  { label: 'Cancelled', stages: ['cancelled'] },
];

/** Shows every election, or those of the body that the address names. */
export function ElectionsPage(): ReactNode {
  const search = useLocation({ select: ({ searchStr }) => searchStr });
  const bodyId = new URLSearchParams(search).get('body');
  const { session } = useSession();
  const query = useElections(bodyId);
  return (
    <SitePage title="Elections and appointments">
      <div className={styles.page}>
        <header>
          <Question size="display">Elections and appointments</Question>
          <p className={styles.lead}>
            Which seats are up, who stands, and who was elected.{' '}
            {bodyId !== null && <TextLink href="/elections">Those of all bodies</TextLink>}
            {bodyId === null && (session?.partyName ?? null) !== null && (
              <TextLink href="/voting-group">What waits for your voting group</TextLink>
            )}
          </p>
        </header>
        <Reading query={query} label="Loading the elections">
          {(elections) => <Parts elections={elections} />}
        </Reading>
      </div>
    </SitePage>
  );
}

function Parts({ elections }: { readonly elections: readonly ElectionSummary[] }): ReactNode {
  if (elections.length === 0) {
    return (
      <EmptyState title="No election was called yet">
        When the secretary of a body calls for nominations, the call appears here with the day and hour it
        closes.
      </EmptyState>
    );
  }
  const filled = PARTS.map(({ label, stages }) => ({
    label,
    own: elections.filter(({ stage }) => stages.includes(stage)),
  })).filter(({ own }) => own.length > 0);
  return filled.map(({ label, own }) => (
    <section key={label} aria-label={label}>
      <RegionLabel>{label}</RegionLabel>
      <ul>
        {own.map((election) => (
          <ElectionLine key={election.electionId} election={election} />
        ))}
      </ul>
    </section>
  ));
}
