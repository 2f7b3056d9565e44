/** One consultation: what is asked, by whom, until when, with its documents; and after the close what was answered. */
import type { ConsultationView } from '@quorate/contracts';
import { sayQuestionForm } from '@quorate/domain';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Facts } from '../../ui/facts.js';
import { joinClasses } from '../../ui/join-classes.js';
import { formatDateTime, formatDeadline, plural } from '../../ui/format.js';
import { Notice } from '../../ui/notice.js';
import { Prose } from '../../ui/prose.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { TextLink } from '../../ui/text-link.js';
import { consultationName, ConsultationState } from '../consultation-list/index.js';
import { FileLink, noConsultation, useConsultation } from '../consultation-reading/index.js';
import { Reading } from '../reading/index.js';
import { SitePage } from '../site/index.js';
import styles from './consultations.module.css';
import { MyPart } from './my-part.js';
import { ToldResponses } from './told-responses.js';

/** Shows the consultation of the address, without an account too. */
export function ConsultationPage(): ReactNode {
  const id = useParams({ from: '/bodies/$bodyId/consultations/$consultationId' });
  const query = useConsultation(id);
  return (
    <SitePage title={query.data === undefined ? 'Consultation' : consultationName(query.data)}>
      <p className={styles.back}>
        <TextLink href="/consultations">All consultations</TextLink>
      </p>
      {query.data === undefined && <Question size="display">Consultation</Question>}
      <Reading query={query} label="Loading the consultation" lines={8} missing={noConsultation}>
        {(consultation) => <Consultation consultation={consultation} />}
      </Reading>
    </SitePage>
  );
}

function Consultation({ consultation }: { readonly consultation: ConsultationView }): ReactNode {
  const { introduction, documents, told, withdrawnBecause, stage } = consultation;
  return (
    <article className={joinClasses(styles.parts, styles.article)}>
      <Head consultation={consultation} />
      {withdrawnBecause !== null && (
        <Notice tone="caution" title="This consultation was withdrawn">
          {withdrawnBecause} Nothing that was answered is shown.
        </Notice>
      )}
      {introduction !== '' && (
        <section>
          <RegionLabel>What it is about</RegionLabel>
          <Prose isSerif>
            {introduction.split(/\n+/).map((paragraph, index) => (
              <p key={`${index} ${paragraph.slice(0, 20)}`}>{paragraph}</p>
            ))}
          </Prose>
        </section>
      )}
      {documents.length > 0 && (
        <section>
          <RegionLabel>Read first</RegionLabel>
          <ul>
            {documents.map(({ title, file }) => (
              <li key={file.hash}>
                <FileLink id={consultation} file={file}>
                  {title}
                </FileLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      {told === null ? (
        <Questions consultation={consultation} />
      ) : (
        <ToldResponses consultation={consultation} told={told} />
      )}
      {stage === 'open' && <HowAnswersAreTold />}
    </article>
  );
}

function Head({ consultation }: { readonly consultation: ConsultationView }): ReactNode {
  const { kind, bodyName, bodyId, about, issuedAt, closesAt, stage, extensions } = consultation;
  return (
    <header>
      <ConsultationState stage={stage} />
      <Question size="display">{consultationName(consultation)}</Question>
      <div className={styles.facts}>
        <Facts
          isStrong={false}
          facts={[
            { term: 'Kind', detail: kind },
            { term: 'Asked by', detail: <TextLink href={`/bodies/${bodyId}`}>{bodyName}</TextLink> },
            ...(about === null
              ? []
              : [
                  { term: 'Concerns', detail: <TextLink href={`/modifications/${about}`}>{about}</TextLink> },
                ]),
            { term: 'Issued', detail: issuedAt === null ? 'Not yet' : formatDateTime(issuedAt) },
            {
              term: stage === 'closed' ? 'Closed' : 'Closes',
              detail: <time dateTime={closesAt}>{formatDeadline(closesAt)}</time>,
            },
            ...extensions.map(({ at, closesAt: until, reason }) => ({
              key: at,
              term: 'Extended',
              detail: `To ${formatDeadline(until)}: ${reason}`,
            })),
          ]}
        />
      </div>
      <MyPart consultation={consultation} />
    </header>
  );
}

function Questions({ consultation: { questions } }: { readonly consultation: ConsultationView }): ReactNode {
  return (
    <section>
      <RegionLabel>{plural(questions.length, 'question', 'questions')}</RegionLabel>
      <ol className={styles.questions}>
        {questions.map(({ number, text, form, options }) => (
          <li key={number} className={styles.question}>
            {text}
            <span className={styles.form}>{sayQuestionForm(form)}</span>
            {options.length > 0 && (
              <ul className={styles.options}>
                {options.map((option) => (
                  <li key={option}>{option}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function HowAnswersAreTold(): ReactNode {
  return (
    <section>
      <RegionLabel>Who reads the answers</RegionLabel>
      <Prose>
        <p>
          Until the close only the secretary reads them, and nobody else is told how many there are. After it
          everybody reads the open answers with the name of the party, and the anonymous ones without. A
          confidential answer is read by the secretary and the Chair alone. The mark is chosen for each
          answer.
        </p>
      </Prose>
    </section>
  );
}
