/** The secretary's desk of a consultation: issue, extend, withdraw; the responses as they come, and after the close the summary. */
import type { ConsultationView } from '@quorate/contracts';
import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Button, ButtonLink } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { formatDeadline } from '../../ui/format.js';
import { Notice } from '../../ui/notice.js';
import { Question } from '../../ui/question.js';
import { TextLink } from '../../ui/text-link.js';
import { consultationHref, consultationName, ConsultationState } from '../consultation-list/index.js';
import { noConsultation, useConsultation } from '../consultation-reading/index.js';
import { Reading } from '../reading/index.js';
import { SignedInOnly, SitePage } from '../site/index.js';
import { ExtendDialog, IssueDialog, WithdrawDialog } from './desk-dialogs.js';
import styles from './desk.module.css';
import { Responses } from './responses.js';

/** Shows the desk to the secretary, and after the close its responses to the Chair too. */
export function ConsultationDeskPage(): ReactNode {
  const id = useParams({ from: '/bodies/$bodyId/consultations/$consultationId/desk' });
  const query = useConsultation(id);
  return (
    <SignedInOnly>
      {() => (
        <SitePage title={`Desk${query.data === undefined ? '' : `: ${consultationName(query.data)}`}`}>
          <p className={styles.back}>
            <TextLink href={`/bodies/${id.bodyId}/consultations`}>Consultations of this body</TextLink>
          </p>
          {query.data === undefined && <Question>The desk of a consultation</Question>}
          <Reading query={query} label="Loading the consultation" lines={8} missing={noConsultation}>
            {(consultation) =>
              consultation.mine.runs || consultation.mine.reads ? (
                <Desk consultation={consultation} />
              ) : (
                <NotYours consultation={consultation} />
              )
            }
          </Reading>
        </SitePage>
      )}
    </SignedInOnly>
  );
}

function NotYours({ consultation }: { readonly consultation: ConsultationView }): ReactNode {
  return (
    <>
      <Question>The desk of a consultation</Question>
      <EmptyState
        title="This page is not for your account"
        action={<ButtonLink href={consultationHref(consultation)}>See the consultation</ButtonLink>}
      >
        It is for the secretary of the body, and after the close for its Chair too.
      </EmptyState>
    </>
  );
}

function Desk({ consultation }: { readonly consultation: ConsultationView }): ReactNode {
  const { stage, kind, bodyName, closesAt, warnings, mine } = consultation;
  return (
    <div className={styles.desk}>
      <header className={styles.head}>
        <ConsultationState stage={stage} />
        <Question>{consultationName(consultation)}</Question>
        <p className={styles.small}>
          {kind}, {bodyName}. {stage === 'closed' ? 'Closed' : 'Closes'} at {formatDeadline(closesAt)}.{' '}
          <TextLink href={consultationHref(consultation)}>
            {stage === 'planned' ? 'Preview' : 'Public page'}
          </TextLink>
        </p>
      </header>
      {warnings.length > 0 && (
        <Notice tone="caution" title="Look at this">
          <ul>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Notice>
      )}
      {mine.runs && <Acts consultation={consultation} />}
      {mine.reads && <Responses consultation={consultation} />}
    </div>
  );
}

type Act = 'issue' | 'extend' | 'withdraw';

function Acts({ consultation }: { readonly consultation: ConsultationView }): ReactNode {
  const [act, setAct] = useState<Act | null>(null);
  const { stage } = consultation;
  const dialog = { consultation, onDone: () => setAct(null) };
  if (stage === 'closed' || stage === 'withdrawn') return null;
  return (
    <div className={styles.acts}>
      {stage === 'planned' && <Button onClick={() => setAct('issue')}>Issue the consultation</Button>}
      {stage === 'planned' && (
        <ButtonLink tone="quiet" href={consultationHref(consultation, 'edit')}>
          Change it
        </ButtonLink>
      )}
      {stage === 'open' && (
        <Button tone="quiet" onClick={() => setAct('extend')}>
          Extend it
        </Button>
      )}
      <Button tone="quiet" onClick={() => setAct('withdraw')}>
        Withdraw it
      </Button>
      {act === 'issue' && <IssueDialog {...dialog} />}
      {act === 'extend' && <ExtendDialog {...dialog} />}
      {act === 'withdraw' && <WithdrawDialog {...dialog} />}
    </div>
  );
}
