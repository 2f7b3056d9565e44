/** Puts questions to a body in writing: write them, check them, send them out. */
import type { BodySummary } from '@quorate/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { getJson, rolesOn, useSession } from '../../api/index.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Loading } from '../../ui/loading.js';
import { Question } from '../../ui/question.js';
import { Select } from '../../ui/select.js';
import { TextLink } from '../../ui/text-link.js';
import { SitePage } from '../site/index.js';
import { CallForm } from './call-form.js';
import styles from './written.module.css';

/** Shows the form to secretaries, for one of their bodies. */
export function CallPage(): ReactNode {
  return (
    <SitePage title="Decide in writing">
      <div className={styles.page}>
        <Question>Decide in writing</Question>
        <p className={styles.lead}>
          Every member is asked at once, and votes when it suits them until the window closes at 17:00 UK
          time, or until a resolution of members lapses.
        </p>
        <ForBody />
      </div>
    </SitePage>
  );
}

function ForBody(): ReactNode {
  const { session, loading } = useSession();
  const [chosen, setChosen] = useState('');
  const { data } = useQuery({
    queryKey: ['bodies'],
    queryFn: () => getJson<{ bodies: BodySummary[] }>('/api/bodies'),
  });
  if (loading || data === undefined) return <Loading label="Loading the bodies" lines={6} />;
  const mine = data.bodies.filter(({ bodyId }) => rolesOn(session, bodyId).includes('secretary'));
  const [only] = mine;
  if (only === undefined) {
    return (
      <EmptyState
        title="Only a secretary asks a body in writing"
        action={<TextLink href="/meetings">See the calendar</TextLink>}
      >
        Sign in as the secretary of a body to put questions to its members.
      </EmptyState>
    );
  }
  const bodyId = mine.length === 1 ? only.bodyId : chosen;
  return (
    <>
      {mine.length > 1 && (
        <Select
          label="Body"
          value={chosen}
          options={[
            { value: '', label: 'Choose the body' },
            ...mine.map((body) => ({ value: body.bodyId, label: body.name })),
          ]}
          onChange={(event) => setChosen(event.target.value)}
        />
      )}
      {bodyId !== '' && <CallForm key={bodyId} bodyId={bodyId} />}
    </>
  );
}
