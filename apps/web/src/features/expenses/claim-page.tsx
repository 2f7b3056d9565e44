/** One claim for expenses: written by its claimant, and once it is submitted read by them and who decides it. */
import type { ClaimView } from '@quorate/contracts';
import { mayDo } from '@quorate/domain';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { rolesOn } from '../../api/index.js';
import { Facts } from '../../ui/facts.js';
import { formatDate } from '../../ui/format.js';
import { Question } from '../../ui/question.js';
import { TextLink } from '../../ui/text-link.js';
import { Reading } from '../reading/index.js';
import { SignedInOnly, SitePage, type SignedInSession } from '../site/index.js';
import { ClaimDecision } from './claim-decision.js';
import { ClaimLines } from './claim-lines.js';
import { ClaimStateWord } from './claim-state.js';
import { ClaimSteps } from './claim-steps.js';
import styles from './expenses.module.css';
import { useClaim, useExpenseRule } from './use-claims.js';
import { WritingClaim } from './writing-claim.js';

const title = 'Claim for expenses';

/** Shows the claim of the address. */
export function ClaimPage(): ReactNode {
  const id = useParams({ from: '/bodies/$bodyId/expense-claims/$claimId' });
  const query = useClaim(id);
  return (
    <SignedInOnly>
      {(session) => {
        const isOwn = query.data?.claimantId === session.person.personId;
        return (
          <SitePage title={title}>
            <p className={styles.back}>
              {query.data === undefined || isOwn ? (
                <TextLink href="/expenses">My expenses</TextLink>
              ) : (
                <TextLink href={`/bodies/${id.bodyId}/expense-claims`}>
                  Expenses of {query.data.bodyName}
                </TextLink>
              )}
            </p>
            {query.data === undefined && <Question>{title}</Question>}
            <Reading
              query={query}
              label="Loading the claim"
              lines={6}
              missing={{
                title: 'There is no such claim that you may read',
                advice:
                  'A claim is read by who claims and, once it is submitted, by the secretary of the body.',
              }}
            >
              {(claim) => <Claim claim={claim} session={session} />}
            </Reading>
          </SitePage>
        );
      }}
    </SignedInOnly>
  );
}

interface ClaimProps {
  readonly claim: ClaimView;
  readonly session: SignedInSession;
}

function Claim({ claim, session }: ClaimProps): ReactNode {
  const rule = useExpenseRule(claim.bodyId);
  const isOwn = claim.claimantId === session.person.personId;
  if (isOwn && (claim.state === 'draft' || claim.state === 'sent-back')) {
    return (
      <Reading query={rule} label="Loading what is paid" lines={4}>
        {(paid) => <WritingClaim key={claim.claimId} claim={claim} rule={paid} />}
      </Reading>
    );
  }
  const { claimant, meetingTitle, meetingDay, reference, bodyName } = claim;
  const mayDecide = !isOwn && mayDo('expenses.decide', rolesOn(session, claim.bodyId));
  return (
    <div className={styles.page}>
      <header className={styles.region}>
        <Question>{isOwn ? `Claim for ${meetingTitle}` : `Claim of ${claimant}`}</Question>
        <p>
          <ClaimStateWord state={claim.state} />
        </p>
      </header>
      <Facts
        isStrong={false}
        facts={[
          { term: 'Claimant', detail: claimant },
          { term: 'Meeting', detail: `${meetingTitle}, ${bodyName}, ${formatDate(meetingDay)}` },
          { term: 'Reference', detail: reference },
        ]}
      />
      <ClaimLines claim={claim} />
      {mayDecide && <ClaimDecision claim={claim} />}
      <ClaimSteps claim={claim} />
    </div>
  );
}
