/** The sections of the newsletter, and every change to them; each is made to the version that was read. */
import type { SectionsView } from '@quorate/contracts';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { getJson, sendJson } from '../../api/index.js';
import { newslettersKey } from '../newsletters/index.js';
import type { SectionRules } from './section-rules.js';
import { useDraftPath } from './use-newsletter-draft.js';

const sectionsKey = [...newslettersKey, 'sections'];

export function useSections(): UseQueryResult<SectionsView> {
  const path = `${useDraftPath()}/sections`;
  return useQuery({ queryKey: sectionsKey, queryFn: () => getJson<SectionsView>(path), staleTime: 0 });
}

export interface SectionActs {
  readonly keep: (sections: readonly SectionRules[]) => Promise<void>;
  /** What is pressed before the answer to the press before it has come is done after it. */
  readonly alter: (change: (sections: readonly SectionRules[]) => readonly SectionRules[]) => Promise<void>;
  readonly rename: (name: string) => Promise<void>;
}

export function useSectionActs(read: SectionsView): SectionActs {
  const queries = useQueryClient();
  const path = `${useDraftPath()}/sections`;
  const last = useRef<Promise<void>>(Promise.resolve());
  const put = async (change: Partial<SectionsView>, from = read): Promise<void> => {
    queries.setQueryData(sectionsKey, await sendJson<SectionsView>('PUT', path, { ...from, ...change }));
  };
  return {
    keep: (sections) => put({ sections: [...sections] }),
    alter: (change) => {
      const altered = last.current.then(() => {
        const now = queries.getQueryData<SectionsView>(sectionsKey) ?? read;
        return put({ sections: [...change(now.sections)] }, now);
      });
      last.current = altered.catch(() => undefined);
      return altered;
    },
    rename: async (name) => {
      await put({ name });
      await queries.invalidateQueries({ queryKey: newslettersKey });
    },
  };
}
