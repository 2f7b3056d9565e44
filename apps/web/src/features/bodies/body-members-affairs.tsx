/** The register of interests of a body, and what it pays its members. Props: body. */
import type { BodyView, InterestRuleView } from '@quorate/contracts';
import { interestsRead, mayDo, sayInterestRule } from '@quorate/domain';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { getJson, rolesOn, useSession } from '../../api/index.js';
import { RegionLabel } from '../../ui/region-label.js';
import { TextLink } from '../../ui/text-link.js';
import styles from './bodies.module.css';

/** Shows nothing of a company, whose voters are shareholders. */
export function BodyMembersAffairs({ body }: { readonly body: BodyView }): ReactNode {
  const { bodyId, ruleSet } = body;
  const { session } = useSession();
  const roles = rolesOn(session, bodyId);
  const isAdministrator = session?.administrator === true;
  const { data: interests } = useQuery({
    queryKey: ['interests', 'rule', bodyId],
    queryFn: () => getJson<InterestRuleView>(`/api/bodies/${bodyId}/interest-rule`),
  });
  if (ruleSet.electorate === 'shareholder') return null;
  const mayRead = interests !== undefined && interestsRead(interests, roles) !== 'nothing';
  const isMember = roles.some((role) => ['member', 'alternate', 'chair'].includes(role));
  const maySeeExpenses = isMember || isAdministrator || mayDo('expenses.decide', roles);
  return (
    <section className={styles.narrow} aria-labelledby="interests">
      <RegionLabel id="interests">Interests and expenses of members</RegionLabel>
      <ul className={styles.rules}>
        {interests !== undefined && (
          <li>
            {mayRead ? (
              <TextLink href={`/bodies/${bodyId}/interests`}>Register of interests</TextLink>
            ) : (
              'Register of interests'
            )}
            . {sayInterestRule(interests)}
          </li>
        )}
        {maySeeExpenses && (
          <li>
            <TextLink href={`/bodies/${bodyId}/expense-claims`}>Expenses</TextLink>. What is paid, and until
            when one claims.
          </li>
        )}
      </ul>
    </section>
  );
}
