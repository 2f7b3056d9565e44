/** Reads claims for expenses, and does something with one. */
import type { ClaimView, ExpenseRuleView } from '@quorate/contracts';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { getJson, sendJson } from '../../api/index.js';

export interface ClaimId {
  readonly bodyId: string;
  readonly claimId: string;
}

export function claimPath({ bodyId, claimId }: ClaimId): string {
  return `/api/bodies/${bodyId}/expense-claims/${claimId}`;
}

export function claimHref({ bodyId, claimId }: ClaimId): string {
  return `/bodies/${bodyId}/expense-claims/${claimId}`;
}

export function useClaim(id: ClaimId): UseQueryResult<ClaimView> {
  return useQuery({
    queryKey: ['expenses', 'claim', id.claimId],
    queryFn: () => getJson<ClaimView>(claimPath(id)),
    retry: false,
    // What is typed stays as it is while the page is open.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnMount: 'always',
  });
}

export function useExpenseRule(bodyId: string): UseQueryResult<ExpenseRuleView> {
  return useQuery({
    queryKey: ['expenses', 'rule', bodyId],
    queryFn: () => getJson<ExpenseRuleView>(`/api/bodies/${bodyId}/expense-rule`),
  });
}

type Deed = 'submission' | 'decision' | 'payment';

export interface ClaimActs {
  readonly save: (input: object) => Promise<ClaimView>;
  readonly act: (deed: Deed, input: object) => Promise<ClaimView>;
}

/** What is answered is the claim as it stands then; the lists are read again. */
export function useClaimActs(id: ClaimId): ClaimActs {
  const client = useQueryClient();
  const keep = async (answer: Promise<ClaimView>): Promise<ClaimView> => {
    const claim = await answer;
    client.setQueryData(['expenses', 'claim', id.claimId], claim);
    await Promise.all(
      ['mine', 'of-body'].map((list) => client.invalidateQueries({ queryKey: ['expenses', list] })),
    );
    return claim;
  };
  return {
    save: (input) => keep(sendJson<ClaimView>('PUT', claimPath(id), input)),
    act: (deed, input) => keep(sendJson<ClaimView>('POST', `${claimPath(id)}/${deed}`, input)),
  };
}
