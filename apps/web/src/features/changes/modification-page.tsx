/** One modification: where it stands, the issue, the solution and its consultations. */
import type { ModificationView } from '@quorate/contracts';
import { ukDate } from '@quorate/domain';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { getJson } from '../../api/index.js';
import { Facts } from '../../ui/facts.js';
import { Prose } from '../../ui/prose.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { TextLink } from '../../ui/text-link.js';
import { ConsultationTable, useConsultations } from '../consultation-list/index.js';
import { Reading } from '../reading/index.js';
import { SitePage } from '../site/index.js';
import { sayModificationStage, sayPath } from './change-words.js';
import styles from './changes.module.css';

/** Shows the modification of the address. */
export function ModificationPage(): ReactNode {
  const { number } = useParams({ from: '/modifications/$number' });
  const query = useQuery({
    queryKey: ['modifications', number],
    queryFn: () => getJson<ModificationView>(`/api/modifications/${encodeURIComponent(number)}`),
  });
  return (
    <SitePage title={number}>
      <p className={styles.back}>
        <TextLink href="/modifications">All modifications</TextLink>
      </p>
      {query.data === undefined && <Question size="display">{number}</Question>}
      <Reading
        query={query}
        label={`Loading ${number}`}
        lines={8}
        missing={{
          title: 'No modification has this number',
          advice: (
            <>
              Numbers look like DP196, MP188 or SECMP0007.{' '}
              <TextLink href="/modifications">Find it in the register</TextLink>, by a word of its title too.
            </>
          ),
        }}
      >
        {(modification) => <Modification modification={modification} />}
      </Reading>
    </SitePage>
  );
}

function Modification({ modification }: { readonly modification: ModificationView }): ReactNode {
  const { number, title, stage, path, raisedOn, issue, solution } = modification;
  return (
    <article className={styles.parts}>
      <header>
        <Question size="display">
          {number} {title}
        </Question>
        <div className={styles.facts}>
          <Facts
            facts={[
              { term: 'Stage', detail: sayModificationStage(stage) },
              { term: 'Path', detail: sayPath(path) },
              { term: 'Raised', detail: raisedOn === null ? 'Not recorded' : ukDate(raisedOn) },
            ]}
          />
        </div>
      </header>
      <Part label="The issue" text={issue} empty="The issue is not written down yet." />
      <Part label="The solution" text={solution} empty="No solution is proposed yet." />
      <Consultations number={number} />
    </article>
  );
}

function Consultations({ number }: { readonly number: string }): ReactNode {
  const query = useConsultations(number);
  return (
    <section>
      <Reading query={query} label="Loading the consultations" lines={2}>
        {(consultations) => (
          <ConsultationTable
            caption="Consultations"
            consultations={consultations}
            empty={<p className={styles.none}>There was no consultation on {number} yet.</p>}
          />
        )}
      </Reading>
    </section>
  );
}

interface PartProps {
  readonly label: string;
  readonly text: string;
  readonly empty: string;
}

function Part({ label, text, empty }: PartProps): ReactNode {
  const paragraphs = text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '');
  return (
    <section>
      <RegionLabel>{label}</RegionLabel>
      {paragraphs.length === 0 ? (
        <p className={styles.none}>{empty}</p>
      ) : (
        <Prose isSerif>
          {paragraphs.map((paragraph, index) => (
            <p key={`${index} ${paragraph.slice(0, 20)}`}>{paragraph}</p>
          ))}
        </Prose>
      )}
    </section>
  );
}
