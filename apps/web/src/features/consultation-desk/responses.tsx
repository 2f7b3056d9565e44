/** The responses for those who may read them: as they come, and after the close with the summary by category. Props: consultation. */
import type { ConsultationView, ResponsesView } from '@quorate/contracts';
import { sayList, sayMark } from '@quorate/domain';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { getJson } from '../../api/index.js';
import { ButtonLink } from '../../ui/button.js';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { formatDateTime, plural } from '../../ui/format.js';
import { RegionLabel } from '../../ui/region-label.js';
import { consultationPath, FileLink, SaidAnswer } from '../consultation-reading/index.js';
import { Reading } from '../reading/index.js';
import styles from './desk.module.css';

type Response = ResponsesView['responses'][number];
type Summary = ResponsesView['summary'][number];

export interface ResponsesProps {
  readonly consultation: ConsultationView;
}

/** Asks again every half minute while it is open. */
export function Responses({ consultation }: ResponsesProps): ReactNode {
  const query = useQuery({
    queryKey: ['consultation-responses', consultation.consultationId, consultation.stage],
    queryFn: () => getJson<ResponsesView>(`${consultationPath(consultation)}/responses`),
    refetchInterval: consultation.stage === 'open' ? 30_000 : false,
  });
  return (
    <Reading query={query} label="Loading the responses" lines={6}>
      {({ responses, summary }) => (
        <>
          {summary.length > 0 && <SummaryPart consultation={consultation} summary={summary} />}
          <section className={styles.region}>
            <RegionLabel note={plural(responses.length, 'party', 'parties')}>Responses</RegionLabel>
            {responses.length === 0 ? (
              <EmptyState title="No party has responded">
                {consultation.stage === 'open'
                  ? 'Responses appear here as they come. Nobody else is told how many there are until the close.'
                  : 'Nobody can respond any more.'}
              </EmptyState>
            ) : (
              responses.map((response) => (
                <OneResponse key={response.responseId} consultation={consultation} response={response} />
              ))
            )}
            {responses.length > 0 && consultation.mine.runs && (
              <ButtonLink tone="quiet" href={`${consultationPath(consultation)}/responses/csv`} download>
                Save the responses as CSV
              </ButtonLink>
            )}
          </section>
        </>
      )}
    </Reading>
  );
}

function OneResponse({
  consultation,
  response,
}: ResponsesProps & { readonly response: Response }): ReactNode {
  const { party, by, at, code, content } = response;
  return (
    <details className={styles.response}>
      <summary>
        <strong>{party.name}</strong> <span className={styles.small}>{sayList(party.categories)}</span>
      </summary>
      <p className={styles.small}>
        Given by {by}, {formatDateTime(at)}, reference {code}
      </p>
      {content === null && <p>What it said was erased.</p>}
      <dl>
        {content?.answers.map(({ number, mark, choice, text }) => {
          const question = consultation.questions.find((one) => one.number === number);
          return (
            <div key={number} className={styles.answer}>
              <dt>
                {number}. {question?.text} <strong>{sayMark(mark)}</strong>
              </dt>
              <dd>
                <SaidAnswer form={question?.form ?? 'text'} choice={choice} text={text} />
              </dd>
            </div>
          );
        })}
      </dl>
      <ul>
        {content?.attachments.map(({ mark, file }) => (
          <li key={file.hash}>
            <FileLink id={consultation} file={file} /> {sayMark(mark)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function SummaryPart({
  consultation,
  summary,
}: ResponsesProps & { readonly summary: readonly Summary[] }): ReactNode {
  return (
    <section className={styles.region}>
      <RegionLabel>By party category</RegionLabel>
      <p className={styles.small}>
        Made of what everybody is told: confidential answers are left out, and anonymous ones stand without a
        category where it would tell whose they are. A party in several categories is counted in each.
      </p>
      {summary.map((question) => (
        <QuestionSummary key={question.number} question={question} />
      ))}
      <ButtonLink tone="quiet" href={`${consultationPath(consultation)}/summary`} download>
        Save the summary, to be attached as a paper
      </ButtonLink>
    </section>
  );
}

function QuestionSummary({ question }: { readonly question: Summary }): ReactNode {
  const { number, text, choices, rows, total, confidential } = question;
  type Row = (typeof rows)[number];
  const columns: DataColumn<Row>[] = [
    { key: 'category', head: 'Party category', isRowHead: true, cell: ({ category }) => category },
    ...choices.map((choice, index) => ({
      ...{ key: choice, head: choice, isNumber: true },
      cell: ({ counts }: Row) => counts[index] ?? 0,
    })),
  ];
  return (
    <div className={styles.summary}>
      <DataTable
        caption={`${number}. ${text}`}
        columns={columns}
        rows={[...rows, { category: 'All parties', counts: total }]}
        rowKey={({ category }) => category}
      />
      {confidential > 0 && (
        <p className={styles.small}>
          {plural(confidential, 'confidential answer is', 'confidential answers are')} not counted here.
        </p>
      )}
    </div>
  );
}
