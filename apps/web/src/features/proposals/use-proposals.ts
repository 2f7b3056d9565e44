/** The proposals that the reader may see, and every act on them; each is made to the version that was read. */
import type { ProposalView } from '@quorate/contracts';
import type { ProposalWords } from '@quorate/domain';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { getJson, sendJson } from '../../api/index.js';

const key = ['modification-proposals'];
const path = '/api/modification-proposals';

export interface ProposalsReply {
  readonly party: string | null;
  /** The reader takes proposals into the register. */
  readonly keeps: boolean;
  readonly proposals: readonly ProposalView[];
}

export function useProposals(): UseQueryResult<ProposalsReply> {
  return useQuery({ queryKey: key, queryFn: () => getJson<ProposalsReply>(path), refetchInterval: 30_000 });
}

export interface ProposalActs {
  readonly raise: (proposalId: string, words: ProposalWords) => Promise<void>;
  readonly sendIn: (proposal: ProposalView, words: ProposalWords) => Promise<void>;
  readonly withdraw: (proposal: ProposalView) => Promise<void>;
  /** Null: under the next number. */
  readonly take: (proposal: ProposalView, number: string | null) => Promise<void>;
  readonly sendBack: (proposal: ProposalView, reason: string) => Promise<void>;
}

export function useProposalActs(): ProposalActs {
  const queries = useQueryClient();
  const post = async (at: string, body: object): Promise<void> => {
    try {
      await sendJson('POST', `${path}${at}`, body);
    } finally {
      await queries.invalidateQueries({ queryKey: key });
    }
  };
  return {
    raise: (proposalId, words) => post('', { proposalId, ...words }),
    sendIn: ({ proposalId, version }, words) => post(`/${proposalId}/submissions`, { version, ...words }),
    withdraw: ({ proposalId, version }) => post(`/${proposalId}/withdrawal`, { version }),
    take: async ({ proposalId, version }, number) => {
      await post(`/${proposalId}/decisions`, { type: 'take', version, number });
      await queries.invalidateQueries({ queryKey: ['modifications'] });
    },
    sendBack: ({ proposalId, version }, reason) =>
      post(`/${proposalId}/decisions`, { type: 'send-back', version, reason }),
  };
}
