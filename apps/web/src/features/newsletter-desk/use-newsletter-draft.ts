/** The draft of the next issue, and every change to it; each is made to the version that was read. */
import type { DraftView, IssueEditsView } from '@quorate/contracts';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { getJson, sendJson } from '../../api/index.js';
import { newslettersKey } from '../newsletters/index.js';
import { type DeskSection, deskSections } from './draft-edits.js';

/** The body for which a draft is written. */
export const DeskBody = createContext('');

export function useDraftPath(): string {
  return `/api/bodies/${useContext(DeskBody)}/newsletter`;
}

const draftKey = [...newslettersKey, 'draft'];

/** The change that is under way. */
let before: Promise<void> = Promise.resolve();

interface DraftReply {
  readonly draft: DraftView | null;
}

export function useNewsletterDraft(): UseQueryResult<DraftReply> {
  const path = useDraftPath();
  return useQuery({ queryKey: draftKey, queryFn: () => getJson<DraftReply>(path), staleTime: 0 });
}

export interface DraftActs {
  readonly begin: (asked: { date: string; since?: string }) => Promise<void>;
  /** Changes are made one after the other, each to what the one before it left. */
  readonly edit: (change: (sections: readonly DeskSection[]) => IssueEditsView) => Promise<void>;
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
    edit: (change) => {
      const doing = before.then(async () => {
        const draft = queries.getQueryData<DraftReply>(draftKey)?.draft ?? null;
        if (draft === null) return;
        const asked = { version: draft.version, edits: change(deskSections(draft)) };
        keep(await sendJson<DraftView>('PUT', path, asked));
      });
      before = doing.catch(() => undefined);
      return doing;
    },
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
