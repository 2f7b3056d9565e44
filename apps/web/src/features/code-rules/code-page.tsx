/** What the code says of its modifications: numbers, paths and who keeps the register; an administrator changes it. */
import type { BodySummary, CodeRulesView } from '@quorate/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { getJson, useSession } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Facts } from '../../ui/facts.js';
import { plural } from '../../ui/format.js';
import { Question } from '../../ui/question.js';
import { TextLink } from '../../ui/text-link.js';
import { useCode } from '../code/index.js';
import { Reading } from '../reading/index.js';
import { SitePage } from '../site/index.js';
import { CodeDialog } from './code-dialog.js';
import styles from './code-rules.module.css';

type Path = CodeRulesView['paths'][number];

const columns: readonly DataColumn<Path>[] = [
  { key: 'path', head: 'Path', isRowHead: true, cell: ({ number, name }) => `${String(number)}, ${name}` },
  { key: 'by', head: 'Decided by', cell: ({ decidedBy }) => decidedBy },
  {
    key: 'vote',
    head: 'The vote is',
    cell: ({ boardVote }) => (boardVote === 'decision' ? 'The decision' : 'A recommendation'),
  },
  { key: 'referral', head: 'Referral', cell: ({ referralWorkingDays }) => sayDays(referralWorkingDays) },
  {
    key: 'effect',
    head: 'From vote to effect',
    cell: ({ implementationWorkingDays }) => sayDays(implementationWorkingDays),
  },
];

function sayDays(days: number | null): string {
  return days === null ? 'None' : plural(days, 'working day', 'working days');
}

/** Shows the rules. */
export function CodePage(): ReactNode {
  const query = useCode();
  const bodies = useQuery({
    queryKey: ['bodies'],
    queryFn: () => getJson<{ bodies: BodySummary[] }>('/api/bodies'),
  });
  const { session } = useSession();
  const [editing, setEditing] = useState(false);
  const all = bodies.data?.bodies ?? [];
  return (
    <SitePage title="Paths and numbers">
      <p className={styles.back}>
        <TextLink href="/modifications">All modifications</TextLink>
      </p>
      <Question size="display">Paths and numbers of modifications</Question>
      <Reading query={query} label="Loading the rules of the code">
        {({ code }) => (
          <div className={styles.parts}>
            {code === null ? (
              <EmptyState title="Nothing is said yet">
                An administrator says how modifications are numbered and decided.
              </EmptyState>
            ) : (
              <Rules code={code} bodies={all} />
            )}
            {session?.administrator === true && all.length > 0 && (
              <Button onClick={() => setEditing(true)}>Change the rules</Button>
            )}
            {editing && <CodeDialog code={code} bodies={all} onClose={() => setEditing(false)} />}
          </div>
        )}
      </Reading>
    </SitePage>
  );
}

interface RulesProps {
  readonly code: CodeRulesView;
  readonly bodies: readonly BodySummary[];
}

function Rules({ code, bodies }: RulesProps): ReactNode {
  const keeper = bodies.find(({ bodyId }) => bodyId === code.bodyId)?.name ?? '';
  return (
    <>
      <div className={styles.facts}>
        <Facts
          facts={[
            { term: 'Code', detail: code.name },
            { term: 'Votes on modifications, keeps the register', detail: keeper },
            { term: 'Numbers of drafts', detail: code.draftNumbers },
            { term: 'Numbers of proposals', detail: code.proposalNumbers },
          ]}
        />
      </div>
      <DataTable
        caption="Paths"
        columns={columns}
        rows={code.paths}
        rowKey={({ number }) => String(number)}
      />
      <p className={styles.small}>A modification keeps the path as it was when it was set.</p>
    </>
  );
}
