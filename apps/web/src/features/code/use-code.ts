/** The rules of the code, and whether whoever asks keeps the register of modifications. */
import type { CodeRulesView } from '@quorate/contracts';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { getJson } from '../../api/index.js';

export interface CodeReply {
  readonly code: CodeRulesView | null;
  readonly keeps: boolean;
}

export function useCode(): UseQueryResult<CodeReply> {
  return useQuery({ queryKey: ['code'], queryFn: () => getJson<CodeReply>('/api/code') });
}
