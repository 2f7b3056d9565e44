/** The first page a visitor sees, before any meeting is listed. */
import type { ReactNode } from 'react';
import { EmptyState } from '../../ui/empty-state.js';
import { PageShell } from '../../ui/page-shell.js';

/** Shows an empty public page. */
export function HomePage(): ReactNode {
  return (
    <PageShell places={[]}>
      <EmptyState title="No meeting is listed yet">
        Meetings appear here when a secretary calls them.
      </EmptyState>
    </PageShell>
  );
}
