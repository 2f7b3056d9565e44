/** What is read about the rule sets of a body. */
import type { BodyView, RuleSetView } from '@quorate/contracts';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { getJson, rolesOn, useSession } from '../../api/index.js';

export interface BodyRuleSets {
  readonly body: BodyView;
  readonly ruleSets: readonly RuleSetView[];
}

/** The key of everything about the rule sets of a body. */
export function ruleSetsKey(bodyId: string): readonly string[] {
  return ['bodies', bodyId, 'rule-sets'];
}

/** The body with its rule sets. */
export function useRuleSets(bodyId: string): UseQueryResult<BodyRuleSets> {
  return useQuery({
    queryKey: ruleSetsKey(bodyId),
    queryFn: async () => {
      const [body, { ruleSets }] = await Promise.all([
        getJson<BodyView>(`/api/bodies/${bodyId}`),
        getJson<{ ruleSets: RuleSetView[] }>(`/api/bodies/${bodyId}/rule-sets`),
      ]);
      return { body, ruleSets };
    },
  });
}

/** Whether the reader may write rules for the body. */
export function useMayEdit(bodyId: string): boolean {
  const { session } = useSession();
  return session?.administrator === true || rolesOn(session, bodyId).includes('secretary');
}
