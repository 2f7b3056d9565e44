/** The sections of the newsletter, and every change to them; each is made to the version that was read. */
import type { SectionsView } from '@quorate/contracts';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
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
  readonly rename: (name: string) => Promise<void>;
}

export function useSectionActs(read: SectionsView): SectionActs {
  const queries = useQueryClient();
  const path = `${useDraftPath()}/sections`;
  const put = async (change: Partial<SectionsView>): Promise<void> => {
    queries.setQueryData(sectionsKey, await sendJson<SectionsView>('PUT', path, { ...read, ...change }));
  };
  return {
    keep: (sections) => put({ sections: [...sections] }),
    rename: async (name) => {
      await put({ name });
      await queries.invalidateQueries({ queryKey: newslettersKey });
    },
  };
}
