/** The pages on which the secretary prepares a consultation, and changes one until it is issued. */
import type { ConsultationTermsInput, ConsultationView } from '@quorate/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAct } from '../../api/index.js';
import { ButtonLink } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Question } from '../../ui/question.js';
import { TextLink } from '../../ui/text-link.js';
import { consultationHref } from '../consultation-list/index.js';
import { noConsultation, useConsultation, useConsultationAct } from '../consultation-reading/index.js';
import { Reading } from '../reading/index.js';
import { SignedInOnly, SitePage } from '../site/index.js';
import styles from './desk.module.css';
import { emptyTerms, termsDraftOf } from './terms-draft.js';
import { TermsForm } from './terms-form.js';
import { useBodyConsultations } from './use-body-consultations.js';

/** Prepares another one. */
export function NewConsultationPage(): ReactNode {
  const { bodyId } = useParams({ from: '/bodies/$bodyId/new-consultation' });
  return (
    <SignedInOnly>
      {() => (
        <SitePage title="Prepare a consultation">
          <p className={styles.back}>
            <TextLink href={`/bodies/${bodyId}/consultations`}>Consultations of this body</TextLink>
          </p>
          <Question>Prepare a consultation</Question>
          <NewForm bodyId={bodyId} />
        </SitePage>
      )}
    </SignedInOnly>
  );
}

function NewForm({ bodyId }: { readonly bodyId: string }): ReactNode {
  const query = useBodyConsultations(bodyId);
  const act = useAct();
  const client = useQueryClient();
  const router = useRouter();
  const send = async (terms: ConsultationTermsInput): Promise<void> => {
    const made = await act<ConsultationView>(`/api/bodies/${bodyId}/consultations`, terms);
    await client.invalidateQueries({ queryKey: ['consultations'] });
    router.history.push(consultationHref(made, 'desk'));
  };
  return (
    <Reading query={query} label="Loading the body">
      {(kinds) => (
        <TermsForm
          start={emptyTerms()}
          kinds={kinds}
          confirmLabel="Keep it, without issuing it"
          onSend={send}
          id={null}
        />
      )}
    </Reading>
  );
}

/** Changes one that is in preparation. */
export function EditConsultationPage(): ReactNode {
  const id = useParams({ from: '/bodies/$bodyId/consultations/$consultationId/edit' });
  const query = useConsultation(id);
  return (
    <SignedInOnly>
      {() => (
        <SitePage title="Change the consultation">
          <p className={styles.back}>
            <TextLink href={consultationHref(id, 'desk')}>The secretary’s desk</TextLink>
          </p>
          <Question>Change the consultation</Question>
          <Reading query={query} label="Loading the consultation" missing={noConsultation}>
            {(consultation) => <EditForm consultation={consultation} />}
          </Reading>
        </SitePage>
      )}
    </SignedInOnly>
  );
}

function EditForm({ consultation }: { readonly consultation: ConsultationView }): ReactNode {
  const act = useConsultationAct(consultation);
  const router = useRouter();
  const query = useBodyConsultations(consultation.bodyId);
  const href = consultationHref(consultation, 'desk');
  if (!consultation.mine.runs || consultation.stage !== 'planned') {
    return (
      <EmptyState title="It cannot be changed" action={<ButtonLink href={href}>See the desk</ButtonLink>}>
        The secretary changes a consultation until it is issued. Then what is asked stays as it was.
      </EmptyState>
    );
  }
  return (
    <TermsForm
      start={termsDraftOf(consultation)}
      kinds={query.data ?? []}
      confirmLabel="Keep the changes"
      onSend={async (terms) => {
        await act({ type: 'consultation.amend', terms });
        router.history.push(href);
      }}
      id={consultation}
    />
  );
}
