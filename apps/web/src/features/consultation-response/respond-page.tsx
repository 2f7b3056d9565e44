/** The page on which a person answers a consultation for their party: write and save, check, submit; and what stands afterwards. */
import type { ConsultationView, OwnResponse } from '@quorate/contracts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { getJson } from '../../api/index.js';
import { ButtonLink } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Question } from '../../ui/question.js';
import { TextLink } from '../../ui/text-link.js';
import { consultationHref, consultationName } from '../consultation-list/index.js';
import { consultationPath, noConsultation, useConsultation } from '../consultation-reading/index.js';
import { Reading } from '../reading/index.js';
import { SignedInOnly, SitePage } from '../site/index.js';
import styles from './response.module.css';
import { Responding } from './responding.js';
import { StandingResponse } from './standing-response.js';

/** Shows the form, or the response that stands. */
export function RespondPage(): ReactNode {
  const id = useParams({ from: '/bodies/$bodyId/consultations/$consultationId/respond' });
  const query = useConsultation(id);
  return (
    <SignedInOnly>
      {() => (
        <SitePage title={`Respond${query.data === undefined ? '' : `: ${consultationName(query.data)}`}`}>
          <p className={styles.back}>
            <TextLink href={consultationHref(id)}>
              {query.data === undefined ? 'The consultation' : consultationName(query.data)}
            </TextLink>
          </p>
          {query.data === undefined && <Question>Respond</Question>}
          <Reading query={query} label="Loading the consultation" lines={6} missing={noConsultation}>
            {(consultation) => <OwnPart consultation={consultation} />}
          </Reading>
        </SitePage>
      )}
    </SignedInOnly>
  );
}

function OwnPart({ consultation }: { readonly consultation: ConsultationView }): ReactNode {
  const query = useQuery({
    queryKey: ['consultation-response', consultation.consultationId],
    queryFn: () => getJson<OwnResponse>(`${consultationPath(consultation)}/response`),
    // What is typed stays as it is while the page is open.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  return (
    <Reading query={query} label="Loading the response of your party" lines={6}>
      {(own) => <Own consultation={consultation} own={own} />}
    </Reading>
  );
}

interface OwnProps {
  readonly consultation: ConsultationView;
  readonly own: OwnResponse;
}

function Own({ consultation, own }: OwnProps): ReactNode {
  const [isChanging, setChanging] = useState(false);
  const [isNew, setNew] = useState(false);
  const back = <ButtonLink href={consultationHref(consultation)}>See the consultation</ButtonLink>;
  const isOpen = consultation.stage === 'open';
  // Whoever writes at the close keeps what is typed, and is told when it is sent.
  const [wasOpen] = useState(isOpen);
  if (own.party === null) {
    return (
      <>
        <Question>Respond</Question>
        <EmptyState title="Your account cannot respond" action={back}>
          Parties respond, and you are a contact of none. Ask the administrator to enter your party.
        </EmptyState>
      </>
    );
  }
  const party = own.party;
  const isWriting = wasOpen && (isChanging || own.response === null);
  if (isWriting) {
    const submitted = (): void => {
      setChanging(false);
      setNew(true);
    };
    return <Responding consultation={consultation} own={{ ...own, party }} onSubmitted={submitted} />;
  }
  if (own.response !== null) {
    const onChange = isOpen ? () => setChanging(true) : null;
    return (
      <StandingResponse
        consultation={consultation}
        party={party}
        response={own.response}
        isNew={isNew}
        onChange={onChange}
        onWithdrawn={() => setNew(false)}
      />
    );
  }
  return (
    <>
      <Question>Respond</Question>
      <EmptyState title="This consultation takes no responses now" action={back}>
        {party.name} gave none.
      </EmptyState>
    </>
  );
}
