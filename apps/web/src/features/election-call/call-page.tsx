/** The page on which a secretary or an administrator calls an election of a body: write it, check it, call it. */
import type { BodyView, CategoryView } from '@quorate/contracts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { getJson, rolesOn } from '../../api/index.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Question } from '../../ui/question.js';
import { TextLink } from '../../ui/text-link.js';
import { Reading } from '../reading/index.js';
import { SignedInOnly, SitePage, type SignedInSession } from '../site/index.js';
import { CallForm } from './call-form.js';
import styles from './election-call.module.css';

/** Shows the form for the body of the address. */
export function CallElectionPage(): ReactNode {
  return <SignedInOnly>{(session) => <Calling session={session} />}</SignedInOnly>;
}

function Calling({ session }: { readonly session: SignedInSession }): ReactNode {
  const { bodyId } = useParams({ from: '/bodies/$bodyId/call-election' });
  const query = useQuery({
    queryKey: ['call-election', bodyId],
    queryFn: async () => {
      const [body, register] = await Promise.all([
        getJson<BodyView>(`/api/bodies/${bodyId}`),
        getJson<{ categories: CategoryView[] }>('/api/parties'),
      ]);
      return { body, categories: register.categories };
    },
    // What is typed stays as it is while the page is open.
    staleTime: Infinity,
  });
  const mayCall = session.administrator || rolesOn(session, bodyId).includes('secretary');
  return (
    <SitePage title="Call an election">
      <p className={styles.back}>
        <TextLink href={`/bodies/${bodyId}`}>{query.data?.body.name ?? 'The body'}</TextLink>
      </p>
      {!mayCall && (
        <>
          <Question>Call an election</Question>
          <EmptyState
            title="This page is not for your account"
            action={<TextLink href="/elections">See the elections</TextLink>}
          >
            The secretary of a body and administrators call its elections.
          </EmptyState>
        </>
      )}
      {mayCall && (
        <Reading query={query} label="Loading the body" lines={8}>
          {({ body, categories }) => <CallForm key={bodyId} body={body} categories={categories} />}
        </Reading>
      )}
    </SitePage>
  );
}
