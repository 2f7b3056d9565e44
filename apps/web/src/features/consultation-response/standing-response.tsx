/** The response of a party that stands, with its receipt. Props: consultation, party, response, isNew, onChange (null once it is closed), onWithdrawn. */
import type { ConsultationView, OwnResponse } from '@quorate/contracts';
import { useState, type ReactNode } from 'react';
import { Button, ButtonLink } from '../../ui/button.js';
import { Facts } from '../../ui/facts.js';
import { formatDateTime, formatDeadline } from '../../ui/format.js';
import { Question } from '../../ui/question.js';
import { consultationHref, consultationName } from '../consultation-list/index.js';
import { useConsultationAct } from '../consultation-reading/index.js';
import { FormDialog } from '../form-dialog/index.js';
import { AnswerList } from './answer-list.js';
import styles from './response.module.css';

export interface StandingResponseProps {
  readonly consultation: ConsultationView;
  readonly party: NonNullable<OwnResponse['party']>;
  readonly response: NonNullable<OwnResponse['response']>;
  readonly isNew: boolean;
  readonly onChange: (() => void) | null;
  readonly onWithdrawn: () => void;
}

/** The page after it was submitted, and whenever somebody of the party comes back. */
export function StandingResponse(props: StandingResponseProps): ReactNode {
  const { consultation, party, response, isNew, onChange, onWithdrawn } = props;
  const { receipt, by, content } = response;
  const [isWithdrawing, setWithdrawing] = useState(false);
  return (
    <div className={styles.page}>
      <div role={isNew ? 'status' : undefined}>
        <Question tone={isNew ? 'met' : 'ink'}>
          {isNew ? `The response of ${party.name} is submitted` : `The response of ${party.name}`}
        </Question>
      </div>
      <Facts
        isStrong={false}
        facts={[
          { term: 'Reference', detail: <strong>{receipt.code}</strong> },
          { term: 'Submitted', detail: formatDateTime(receipt.at, { hasSeconds: true }) },
          { term: 'By', detail: by },
          { term: 'To', detail: consultationName(consultation) },
        ]}
      />
      {isNew && <NextSteps consultation={consultation} />}
      <Answers consultation={consultation} content={content} />
      <div className={styles.next}>
        {onChange !== null && <Button onClick={onChange}>Change the response</Button>}
        {onChange !== null && (
          <Button tone="quiet" onClick={() => setWithdrawing(true)}>
            Withdraw it
          </Button>
        )}
        <ButtonLink tone="quiet" href={consultationHref(consultation)}>
          See the consultation
        </ButtonLink>
      </div>
      <details>
        <summary>What proves it</summary>
        <p className={styles.note}>
          The journal of the consultation holds this commitment and not the words; with the salt and the words
          it can be opened. After the close the reference stands in the public list of receipts.
        </p>
        <p className={styles.proof}>Commitment: {receipt.commitment}</p>
        <p className={styles.proof}>Salt: {receipt.salt}</p>
      </details>
      {isWithdrawing && (
        <Withdrawing
          consultation={consultation}
          onDone={() => {
            setWithdrawing(false);
            onWithdrawn();
          }}
          onCancel={() => setWithdrawing(false)}
        />
      )}
    </div>
  );
}

function NextSteps({ consultation }: { readonly consultation: ConsultationView }): ReactNode {
  return (
    <>
      <p className={styles.legend}>What happens next</p>
      <ol className={styles.nextSteps}>
        <li>Note the reference: after the close it stands in the list of receipts.</li>
        <li>
          Anybody of your party can change or withdraw it until {formatDeadline(consultation.closesAt)}.
        </li>
        <li>Then everybody is told the answers by their marks, and the secretary sums them up.</li>
      </ol>
    </>
  );
}

type Content = NonNullable<OwnResponse['response']>['content'];

function Answers({
  consultation,
  content,
}: {
  readonly consultation: ConsultationView;
  readonly content: Content;
}): ReactNode {
  if (content === null) return <p>What it said was erased. That it was given stays on record.</p>;
  return (
    <AnswerList
      questions={consultation.questions}
      answers={content.answers}
      attachments={content.attachments}
    />
  );
}

interface WithdrawingProps {
  readonly consultation: ConsultationView;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

function Withdrawing({ consultation, onDone, onCancel }: WithdrawingProps): ReactNode {
  const act = useConsultationAct(consultation);
  return (
    <FormDialog
      title="Withdraw the response of your party"
      confirmLabel="Withdraw the response"
      tone="danger"
      send={() => act({ type: 'response.withdraw' }).then(() => undefined)}
      onDone={onDone}
      onCancel={onCancel}
    >
      {() => <p>It does not count any more. Until the close your party can give another one.</p>}
    </FormDialog>
  );
}
