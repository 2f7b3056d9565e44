/** The whole claim, to be read once more. Props: claim, busy, problem, onSubmit. */
import type { ClaimView } from '@quorate/contracts';
import { sayMoney } from '@quorate/domain';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import type { Problem } from '../../ui/problem-notice.js';
import { Question } from '../../ui/question.js';
import { TextLink } from '../../ui/text-link.js';
import { RefusalNotice } from '../acts/index.js';
import { ClaimLines } from './claim-lines.js';
import styles from './expenses.module.css';
import { claimHref } from './use-claims.js';

export interface CheckClaimProps {
  readonly claim: ClaimView;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly onSubmit: () => void;
}

/** Only the button here submits. */
export function CheckClaim({ claim, busy, problem, onSubmit }: CheckClaimProps): ReactNode {
  return (
    <div className={styles.page}>
      <Question>Check your claim for {claim.meetingTitle}</Question>
      <ClaimLines claim={claim} />
      <p className={styles.lead}>
        The secretary of {claim.bodyName} decides it. Once it is submitted its lines stay as they are, unless
        it is sent back to you.
      </p>
      <RefusalNotice problem={problem} kept="Nothing was submitted. What you typed is saved." />
      <div className={styles.acts}>
        <Button busy={busy} busyLabel="Submitting" onClick={onSubmit}>
          Submit the claim: {sayMoney(claim.total, claim.currency)}
        </Button>
        <TextLink href={claimHref(claim)}>Back to the lines</TextLink>
      </div>
    </div>
  );
}
