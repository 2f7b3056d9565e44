/** A person of a party asks for its details in the register to change, and sees what became of earlier requests. */
import type { MyPartyDetails, PartyDetailRequestView } from '@quorate/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { getJson, problemOf, sendJson } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Facts } from '../../ui/facts.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice, type Problem } from '../../ui/problem-notice.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { Reading } from '../reading/index.js';
import { SignedInOnly, SitePage } from '../site/index.js';
import { AskForm } from './ask-form.js';
import { DetailRequest } from './detail-request.js';
import styles from './party-details.module.css';

const key = ['party-details', 'mine'] as const;

/** Shows the form to a person of a party. */
export function PartyDetailsPage(): ReactNode {
  return (
    <SignedInOnly>
      {() => (
        <SitePage title="Change party details">
          <div className={styles.page}>
            <Question>Change party details</Question>
            <Mine />
          </div>
        </SitePage>
      )}
    </SignedInOnly>
  );
}

function Mine(): ReactNode {
  const client = useQueryClient();
  const query = useQuery({ queryKey: key, queryFn: () => getJson<MyPartyDetails>('/api/my-party-details') });
  const [isSent, setSent] = useState(false);
  const renew = async (): Promise<void> => {
    await client.invalidateQueries({ queryKey: ['party-details'] });
  };
  return (
    <Reading query={query} label="Loading your party" lines={6}>
      {({ party, recipients, requests }) =>
        party === null ? (
          <EmptyState title="You read for no party">
            Ask an administrator to enter your party beside your name; then you can ask for its details to
            change.
          </EmptyState>
        ) : (
          <>
            {isSent && (
              <Notice tone="met" title="Your request is sent" announce="status">
                <p>An administrator looks at it. You are told by mail what became of it.</p>
              </Notice>
            )}
            <Now party={party} />
            {requests.some(({ state }) => state === 'waiting') ? (
              <p className={styles.lead}>A request waits to be decided; another can be made afterwards.</p>
            ) : (
              <AskForm party={party} recipients={recipients} onAsked={() => (setSent(true), renew())} />
            )}
            <Earlier requests={requests} onChanged={renew} />
          </>
        )
      }
    </Reading>
  );
}

function Now({ party }: { readonly party: NonNullable<MyPartyDetails['party']> }): ReactNode {
  return (
    <section aria-labelledby="now">
      <RegionLabel id="now">In the register now</RegionLabel>
      <Facts
        isStrong={false}
        facts={[
          { term: 'Name', detail: party.name },
          { term: 'Signifier', detail: party.signifier },
          { term: 'Parent', detail: party.parent ?? 'None' },
        ]}
      />
    </section>
  );
}

interface EarlierProps {
  readonly requests: readonly PartyDetailRequestView[];
  readonly onChanged: () => Promise<void>;
}

function Earlier({ requests, onChanged }: EarlierProps): ReactNode {
  const [problem, setProblem] = useState<Problem | null>(null);
  if (requests.length === 0) return null;
  const takeBack = async (requestId: string): Promise<void> => {
    setProblem(null);
    try {
      await sendJson<undefined>('DELETE', `/api/party-detail-requests/${requestId}`);
    } catch (error) {
      setProblem(problemOf(error));
    }
    await onChanged();
  };
  return (
    <section aria-labelledby="asked">
      <RegionLabel id="asked">What your party asked for</RegionLabel>
      {problem !== null && <ProblemNotice problem={problem} />}
      <ul className={styles.requests}>
        {requests.map((request) => (
          <DetailRequest key={request.requestId} request={request}>
            {request.state === 'waiting' && (
              <p className={styles.acts}>
                <Button tone="quiet" onClick={() => void takeBack(request.requestId)}>
                  Take the request back
                </Button>
              </p>
            )}
          </DetailRequest>
        ))}
      </ul>
    </section>
  );
}
