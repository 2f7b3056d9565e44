/** The register of modifications: number, title, stage and the consultation that is open. */
import type { ConsultationSummary, ModificationView } from '@quorate/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { getJson } from '../../api/index.js';
import type { DataColumn } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { FindTable } from '../../ui/find-table.js';
import { formatDeadline, plural } from '../../ui/format.js';
import { Question } from '../../ui/question.js';
import { TextLink } from '../../ui/text-link.js';
import { useConsultations } from '../consultation-list/index.js';
import { Reading } from '../reading/index.js';
import { SitePage } from '../site/index.js';
import { sayModificationStage } from './change-words.js';
import styles from './changes.module.css';

const columnsWith = (
  consultations: readonly ConsultationSummary[],
): readonly DataColumn<ModificationView>[] => [
  {
    key: 'modification',
    head: 'Modification',
    isRowHead: true,
    cell: ({ number, title }) => (
      <TextLink href={`/modifications/${number}`}>
        {number} {title}
      </TextLink>
    ),
  },
  { key: 'stage', head: 'Stage', cell: ({ stage }) => sayModificationStage(stage) },
  { key: 'consultation', head: 'Consultation', cell: (one) => consultationWords(one, consultations) },
];

/** Shows the register; typing narrows it by number, title or stage. */
export function ModificationsPage(): ReactNode {
  const query = useQuery({
    queryKey: ['modifications'],
    queryFn: () => getJson<{ modifications: ModificationView[] }>('/api/modifications'),
  });
  return (
    <SitePage title="Modifications">
      <Question size="display">Modifications</Question>
      <p className={styles.lead}>Every proposal to change the Code, from its draft to its end.</p>
      <Reading query={query} label="Loading the register of modifications" lines={8}>
        {({ modifications }) => <Register modifications={modifications} />}
      </Reading>
    </SitePage>
  );
}

function Register({ modifications }: { readonly modifications: readonly ModificationView[] }): ReactNode {
  const consultations = useConsultations().data ?? [];
  if (modifications.length === 0) {
    return <EmptyState title="The register is empty">Proposals appear here once they are raised.</EmptyState>;
  }
  return (
    <FindTable
      hint="A number, a word of the title, or a stage"
      textOf={({ number, title, stage }) => `${number} ${title} ${stage}`}
      caption={(shown) => plural(shown, 'modification', 'modifications')}
      nothing={{
        title: (words) => `Nothing in the register matches “${words}”`,
        advice: 'Try a number such as MP188, or one word of the title.',
      }}
      columns={columnsWith(consultations)}
      rows={modifications}
      rowKey={({ number }) => number}
    />
  );
}

/** The one that is open, or the last that was. */
function consultationWords(
  { number }: ModificationView,
  consultations: readonly ConsultationSummary[],
): string {
  const own = consultations.filter(({ about }) => about === number);
  const open = own.find(({ stage }) => stage === 'open');
  const last = own.findLast(({ stage }) => stage === 'closed');
  if (open !== undefined) return `Open until ${formatDeadline(open.closesAt)}`;
  return last === undefined ? 'None' : `Closed at ${formatDeadline(last.closesAt)}`;
}
