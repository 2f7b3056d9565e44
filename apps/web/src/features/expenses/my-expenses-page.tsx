/** A person's claims for expenses, and the meetings for which they can still claim. */
import type { ClaimableMeeting, ClaimView } from '@quorate/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { getJson, problemOf, sendJson } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { formatDate } from '../../ui/format.js';
import type { Problem } from '../../ui/problem-notice.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import { RefusalNotice } from '../acts/index.js';
import { Reading } from '../reading/index.js';
import { SignedInOnly, SitePage } from '../site/index.js';
import { ClaimsTable } from './claims-table.js';
import styles from './expenses.module.css';
import { claimHref } from './use-claims.js';

const title = 'My expenses';

interface MyExpenses {
  readonly claims: readonly ClaimView[];
  readonly meetings: readonly ClaimableMeeting[];
}

/** Shows both. */
export function MyExpensesPage(): ReactNode {
  const query = useQuery({
    queryKey: ['expenses', 'mine'],
    queryFn: () => getJson<MyExpenses>('/api/my-expenses'),
  });
  return (
    <SignedInOnly>
      {() => (
        <SitePage title={title}>
          <div className={styles.page}>
            <Question size="display">{title}</Question>
            <Reading query={query} label="Loading your expenses" lines={6}>
              {({ claims, meetings }) => (
                <>
                  <section aria-labelledby="claims">
                    <RegionLabel id="claims">Your claims</RegionLabel>
                    <ClaimsTable
                      caption="Your claims, the latest first"
                      claims={claims}
                      hasClaimant={false}
                      empty="You have claimed nothing yet."
                    />
                  </section>
                  <Meetings meetings={meetings} />
                </>
              )}
            </Reading>
          </div>
        </SitePage>
      )}
    </SignedInOnly>
  );
}

function Meetings({ meetings }: Pick<MyExpenses, 'meetings'>): ReactNode {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [busyWith, setBusyWith] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const begin = async (meetingId: string): Promise<void> => {
    setBusyWith(meetingId);
    setProblem(null);
    try {
      const claim = await sendJson<ClaimView>('POST', '/api/my-expenses', { meetingId });
      await client.invalidateQueries({ queryKey: ['expenses', 'mine'] });
      await navigate({ href: claimHref(claim) });
    } catch (error) {
      setProblem(problemOf(error));
      setBusyWith(null);
    }
  };
  return (
    <section className={styles.region} aria-labelledby="meetings">
      <RegionLabel id="meetings">Meetings you can claim for</RegionLabel>
      {meetings.length === 0 && (
        <p className={styles.none}>
          None now. A meeting you were called to appears here on its day, and stays as long as the body takes
          claims.
        </p>
      )}
      <RefusalNotice problem={problem} />
      <ul>
        {meetings.map(({ meetingId, title: name, bodyName, startsAt, lastDay }) => (
          <li key={meetingId} className={styles.meeting}>
            <div>
              <p>{name}</p>
              <p className={styles.small}>
                {bodyName}, {formatDate(startsAt)}. Claim by {formatDate(lastDay)}.
              </p>
            </div>
            <Button
              tone="quiet"
              busy={busyWith === meetingId}
              busyLabel="Opening"
              onClick={() => void begin(meetingId)}
            >
              Claim<VisuallyHidden> for {name}</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
