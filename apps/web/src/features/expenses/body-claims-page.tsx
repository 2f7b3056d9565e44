/** Expenses of a body: what it pays, and for the secretary the claims of its members. */
import type { BodyView, ClaimView, ExpenseRuleView } from '@quorate/contracts';
import { mayDo, sayClaimDays, sayExpenseKind } from '@quorate/domain';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { getJson, rolesOn } from '../../api/index.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Facts } from '../../ui/facts.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { TextLink } from '../../ui/text-link.js';
import { Reading } from '../reading/index.js';
import { SignedInOnly, SitePage } from '../site/index.js';
import { ClaimsTable } from './claims-table.js';
import { ExpenseRuleDialog } from './expense-rule-dialog.js';
import styles from './expenses.module.css';
import { useExpenseRule } from './use-claims.js';

/** Members read what is paid; claims of others are the secretary's business. */
export function BodyClaimsPage(): ReactNode {
  const { bodyId } = useParams({ from: '/bodies/$bodyId/expense-claims' });
  const body = useQuery({
    queryKey: ['bodies', bodyId],
    queryFn: () => getJson<BodyView>(`/api/bodies/${bodyId}`),
  });
  const rule = useExpenseRule(bodyId);
  return (
    <SignedInOnly>
      {(session) => {
        const roles = rolesOn(session, bodyId);
        const maySet = session.administrator || mayDo('expenses.set-rule', roles);
        return (
          <SitePage title="Expenses">
            <p className={styles.back}>
              <TextLink href={`/bodies/${bodyId}`}>{body.data?.name ?? 'The body'}</TextLink>
            </p>
            <div className={styles.page}>
              <Question size="display">Expenses</Question>
              {mayDo('expenses.decide', roles) && <Claims bodyId={bodyId} />}
              <Reading query={rule} label="Loading what is paid" lines={4}>
                {(paid) => <Paid bodyId={bodyId} rule={paid} maySet={maySet} />}
              </Reading>
            </div>
          </SitePage>
        );
      }}
    </SignedInOnly>
  );
}

function Claims({ bodyId }: { readonly bodyId: string }): ReactNode {
  const query = useQuery({
    queryKey: ['expenses', 'of-body', bodyId],
    queryFn: () => getJson<{ claims: readonly ClaimView[] }>(`/api/bodies/${bodyId}/expense-claims`),
  });
  return (
    <section className={styles.region} aria-labelledby="claims">
      <RegionLabel id="claims">Claims of members</RegionLabel>
      <Reading query={query} label="Loading the claims" lines={5}>
        {({ claims }) => (
          <ClaimsTable
            caption="Claims of members, those to be decided first"
            claims={claims}
            hasClaimant
            empty="No member has submitted a claim."
          />
        )}
      </Reading>
      <p className={styles.acts}>
        <ButtonLink href={`/api/bodies/${bodyId}/expense-claims.csv`} tone="quiet" download>
          Save approved claims for accounts (CSV)
        </ButtonLink>
      </p>
    </section>
  );
}

interface PaidProps {
  readonly bodyId: string;
  readonly rule: ExpenseRuleView;
  readonly maySet: boolean;
}

function Paid({ bodyId, rule, maySet }: PaidProps): ReactNode {
  const [isChanging, setChanging] = useState(false);
  return (
    <section className={styles.region} aria-labelledby="paid">
      <RegionLabel id="paid">What is paid</RegionLabel>
      <p className={styles.lead}>
        {sayClaimDays(rule.claimDays)} <TextLink href="/expenses">Claim your expenses</TextLink>
      </p>
      <Facts
        isStrong={false}
        facts={rule.kinds.map((kind) => ({
          key: kind.kindId,
          term: kind.name,
          detail: sayExpenseKind(kind, rule.currency) || 'What was spent',
        }))}
      />
      {maySet && (
        <p className={styles.acts}>
          <Button tone="quiet" onClick={() => setChanging(true)}>
            Change what is paid
          </Button>
        </p>
      )}
      {isChanging && <ExpenseRuleDialog bodyId={bodyId} rule={rule} onClose={() => setChanging(false)} />}
    </section>
  );
}
