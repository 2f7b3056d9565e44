/** The draft of the next issue, and every change to it; each is made to the version that was read. */
import type { DraftView, IssueEditsView } from '@quorate/contracts';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { getJson, sendJson } from '../../api/index.js';
import { newslettersKey } from '../newsletters/index.js';

/** The body for which a draft is written. */
export const DeskBody = createContext('');

export function useDraftPath(): string {
  return `/api/bodies/${useContext(DeskBody)}/newsletter`;
}

const draftKey = [...newslettersKey, 'draft'];

interface DraftReply {
  readonly draft: DraftView | null;
}

export function useNewsletterDraft(): UseQueryResult<DraftReply> {
  const path = useDraftPath();
  return useQuery({ queryKey: draftKey, queryFn: () => getJson<DraftReply>(path), staleTime: 0 });
}

export interface DraftActs {
  readonly begin: (asked: { date: string; since?: string }) => Promise<void>;
  readonly edit: (draft: DraftView, edits: IssueEditsView) => Promise<void>;
  readonly gather: (draft: DraftView, date: string) => Promise<void>;
  readonly drop: () => Promise<void>;
  /** Answers the address it went to. */
  readonly test: () => Promise<string>;
  /** Answers the number of the issue. */
  readonly send: (draft: DraftView) => Promise<number>;
}

export function useDraftActs(): DraftActs {
  const queries = useQueryClient();
  const path = useDraftPath();
  const keep = (draft: DraftView | null): void => {
    queries.setQueryData<DraftReply>(draftKey, { draft });
  };
  const readAgain = (): Promise<void> => queries.invalidateQueries({ queryKey: newslettersKey });
  return {
    begin: async (asked) => keep(await sendJson<DraftView>('POST', path, asked)),
    edit: async ({ version }, edits) => keep(await sendJson<DraftView>('PUT', path, { version, edits })),
    gather: async ({ version }, date) =>
      keep(await sendJson<DraftView>('POST', `${path}/gatherings`, { version, date })),
    drop: async () => {
      await sendJson('DELETE', path);
      keep(null);
    },
    test: async () => (await sendJson<{ address: string }>('POST', `${path}/tests`)).address,
    send: async ({ version }) => {
      try {
        const { number } = await sendJson<{ number: number }>('POST', `${path}/sendings`, { version });
        return number;
      } finally {
        // Refused or not, the draft is another one now.
        await readAgain();
      }
    },
  };
}
