/**
 * The states of something read over HTTP, so that every page tells them alike. Props: query, label ("Loading the bodies"),
 * lines, missing (title and advice when there is no such thing), children (a function that gets what was read).
 */
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemError, problemOf } from '../../api/index.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';

export interface ReadingProps<Data> {
  readonly query: UseQueryResult<Data>;
  readonly label: string;
  readonly lines?: number;
  readonly missing?: { readonly title: string; readonly advice: ReactNode };
  readonly children: (data: Data) => ReactNode;
}

/** Shows calm lines, what went wrong, or the content; content that could not be renewed stays and says so. */
export function Reading<Data>({ query, label, lines = 5, missing, children }: ReadingProps<Data>): ReactNode {
  const { data, error, refetch } = query;
  if (data === undefined && error === null) return <Loading label={label} lines={lines} />;
  if (data === undefined && error instanceof ProblemError && error.problem.status === 404) {
    return (
      <EmptyState title={missing?.title ?? 'There is nothing here'}>
        {missing?.advice ?? error.problem.detail}
      </EmptyState>
    );
  }
  return (
    <>
      {error !== null && (
        <ProblemNotice
          problem={problemOf(error)}
          kept={data === undefined ? '' : 'What you see here was read earlier and may have changed.'}
          onRetry={() => void refetch()}
        />
      )}
      {data !== undefined && children(data)}
    </>
  );
}
