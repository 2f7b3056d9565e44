/** The register of modifications: every proposal with where it stands, narrowed by words, stage, path and party category. */
import type { ModificationSummary } from '@quorate/contracts';
import { MODIFICATION_STAGES, sayModificationStage } from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import type { DataColumn } from '../../ui/data-table.js';
import { useSession } from '../../api/index.js';
import { EmptyState } from '../../ui/empty-state.js';
import { FindTable } from '../../ui/find-table.js';
import { plural } from '../../ui/format.js';
import { Question } from '../../ui/question.js';
import { Select } from '../../ui/select.js';
import { TextLink } from '../../ui/text-link.js';
import { useCode } from '../code/index.js';
import { Reading } from '../reading/index.js';
import { SitePage } from '../site/index.js';
import { marksOf, modificationHref, sayDated } from './modification-words.js';
import styles from './modifications.module.css';
import { StandingWord } from './standing-word.js';
import { useModifications } from './use-register.js';

const columns: readonly DataColumn<ModificationSummary>[] = [
  {
    key: 'modification',
    head: 'Modification',
    isRowHead: true,
    cell: ({ number, title }) => (
      <TextLink href={modificationHref(number)}>
        {number} {title}
      </TextLink>
    ),
  },
  { key: 'stage', head: 'Stage', cell: (modification) => <StandingWord modification={modification} /> },
  { key: 'since', head: 'Since', cell: ({ since, knownBy }) => sayDated({ on: since, dated: knownBy }) },
  { key: 'path', head: 'Path', cell: ({ path }) => path ?? 'Not set yet' },
];

/** Shows the register. */
export function ModificationsPage(): ReactNode {
  const query = useModifications();
  const { data } = useCode();
  const { session } = useSession();
  return (
    <SitePage title="Modifications">
      <Question size="display">Modifications</Question>
      <p className={styles.lead}>
        Every proposal to change the {data?.code?.name ?? 'Code'}, from its draft to its end.
      </p>
      <p className={styles.links}>
        <TextLink href="/modification-status-report">Status report of a month</TextLink>
        <TextLink href="/code">Paths and numbers</TextLink>
        {(session?.person ?? null) !== null && (
          <TextLink href="/modification-proposals">Proposals of parties</TextLink>
        )}
        {data?.keeps === true && <TextLink href="/raise-modification">Raise a modification</TextLink>}
      </p>
      <Reading query={query} label="Loading the register of modifications" lines={8}>
        {({ modifications }) =>
          modifications.length === 0 ? (
            <EmptyState title="The register is empty">Proposals appear here once they are raised.</EmptyState>
          ) : (
            <Register modifications={modifications} />
          )
        }
      </Reading>
    </SitePage>
  );
}

const ANY = '';
const NO_FILTER = { open: ANY, stage: ANY, path: ANY, category: ANY };
type Filter = typeof NO_FILTER;

function fits({ open, stage, path, category }: Filter, one: ModificationSummary): boolean {
  return (
    (open === ANY || one.isOpen === (open === 'open')) &&
    (stage === ANY || one.stage === stage) &&
    (path === ANY || one.path === path) &&
    (category === ANY || one.categories.includes(category))
  );
}

function Register({ modifications }: { readonly modifications: readonly ModificationSummary[] }): ReactNode {
  const [filter, setFilter] = useState(NO_FILTER);
  return (
    <>
      <Filters filter={filter} onChoose={setFilter} modifications={modifications} />
      <FindTable
        hint="A number, a word of the title, or who proposed it"
        textOf={(one) =>
          [one.number, one.title, one.standing, one.proposer, ...marksOf(one), ...one.categories].join(' ')
        }
        caption={(count) => plural(count, 'modification', 'modifications')}
        nothing={{
          title: (words) =>
            words === '' ? 'No modification is of this kind' : `Nothing in the register matches “${words}”`,
          advice: 'Try a number such as MP188, one word of the title, or every stage and path.',
        }}
        columns={columns}
        rows={modifications.filter((one) => fits(filter, one))}
        rowKey={({ number }) => number}
      />
    </>
  );
}

const OPEN = [
  ['open', 'Open'],
  ['ended', 'At their end'],
] as const;
const STAGES = MODIFICATION_STAGES.map((stage) => [stage, sayModificationStage(stage)] as const);

interface FiltersProps {
  readonly filter: Filter;
  readonly onChoose: (filter: Filter) => void;
  readonly modifications: readonly ModificationSummary[];
}

function Filters({ filter, onChoose, modifications }: FiltersProps): ReactNode {
  const paths = namesIn(modifications.flatMap((one) => one.path ?? []));
  const categories = namesIn(modifications.flatMap((one) => one.categories));
  const field = (name: keyof Filter) => ({
    value: filter[name],
    onChoose: (value: string) => onChoose({ ...filter, [name]: value }),
  });
  return (
    <div className={styles.filters}>
      <Choice label="Show" every="All" options={OPEN} {...field('open')} />
      <Choice label="Stage" every="Every stage" options={STAGES} {...field('stage')} />
      <Choice label="Path" every="Every path" options={paths} {...field('path')} />
      <Choice label="Party category" every="Every category" options={categories} {...field('category')} />
    </div>
  );
}

function namesIn(names: readonly string[]): (readonly [string, string])[] {
  return [...new Set(names)].toSorted().map((name) => [name, name]);
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  /** The choice of all. */
  readonly every: string;
  readonly options: readonly (readonly [value: string, label: string])[];
}

function Choice({ label, value, onChoose, every, options }: ChoiceProps): ReactNode {
  return (
    <Select
      label={label}
      value={value}
      onChange={(event) => onChoose(event.target.value)}
      options={[
        { value: ANY, label: every },
        ...options.map(([one, words]) => ({ value: one, label: words })),
      ]}
    />
  );
}
