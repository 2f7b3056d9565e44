/** One modification, its whole life: where it stands, what comes next and by when, what happened with the source of each date, and what meetings and consultations had on it. */
import type { ModificationView } from '@quorate/contracts';
import { sayEventDate, ukDate } from '@quorate/domain';
import { useParams } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import { Facts, type Fact } from '../../ui/facts.js';
import { Prose } from '../../ui/prose.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { TextLink } from '../../ui/text-link.js';
import { Reading } from '../reading/index.js';
import { SitePage } from '../site/index.js';
import { LifeTimeline } from './life-timeline.js';
import { sayDated } from './modification-words.js';
import styles from './modifications.module.css';
import { OnIt } from './on-it.js';
import { StandingWord } from './standing-word.js';
import { useModification } from './use-register.js';

/** Only for whoever keeps the register, so nobody else loads it. */
const Desk = lazy(async () => ({
  default: (await import('../modification-desk/index.js')).ModificationDesk,
}));

/** Shows the modification of the address. */
export function ModificationPage(): ReactNode {
  const { number } = useParams({ from: '/modifications/$number' });
  const query = useModification(number);
  return (
    <SitePage title={query.data?.number ?? number}>
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
  const { number, title, issue, solution, next } = modification;
  return (
    <article className={styles.parts}>
      <header>
        <Question size="display">
          {number} {title}
        </Question>
        <div className={styles.facts}>
          <Facts facts={factsOf(modification)} />
        </div>
      </header>
      {next.length > 0 && (
        <section aria-labelledby="next">
          <RegionLabel id="next">What comes next</RegionLabel>
          <ul className={styles.next}>
            {next.map(({ says, by }) => (
              <li key={says}>
                {says}
                {by !== null && <span className={styles.detail}> By {ukDate(by)}.</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {modification.acts.length > 0 && (
        <Suspense>
          <Desk modification={modification} />
        </Suspense>
      )}
      <Part label="The issue" text={issue} empty="The issue is not written down yet." />
      <Part label="The solution" text={solution} empty="No solution is proposed yet." />
      <LifeTimeline modification={modification} />
      <OnIt numbers={modification.numbers} />
    </article>
  );
}

function factsOf(modification: ModificationView): Fact[] {
  const { since, knownBy, pathWords, proposer, categories, implementation, raisedOn, numbers } = modification;
  const earlier = numbers.slice(0, -1);
  return [
    { term: 'Stage', detail: <StandingWord modification={modification} /> },
    { term: 'Since', detail: sayDated({ on: since, dated: knownBy }) },
    { term: 'Path', detail: pathWords },
    ...(implementation === null ? [] : [{ term: 'Implementation', detail: implementation }]),
    { term: 'Raised', detail: raisedOn === null ? 'Date not told' : sayEventDate(raisedOn) },
    ...(earlier.length === 0 ? [] : [{ term: 'Raised as', detail: earlier.join(', ') }]),
    ...(proposer === '' ? [] : [{ term: 'Proposer', detail: proposer }]),
    ...(categories.length === 0 ? [] : [{ term: 'Has an effect on', detail: categories.join(', ') }]),
  ];
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
