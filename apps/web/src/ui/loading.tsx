/** A part of the page that is on its way. Props: label ("Loading the agenda"), lines (3). */
import type { ReactNode } from 'react';
import { Skeleton } from './skeleton.js';
import { VisuallyHidden } from './visually-hidden.js';

export interface LoadingProps {
  readonly label: string;
  readonly lines?: number;
}

/** Shows calm lines and tells a screen reader what is being loaded. */
export function Loading({ label, lines = 3 }: LoadingProps): ReactNode {
  return (
    <div role="status" aria-busy="true">
      <VisuallyHidden>{label}</VisuallyHidden>
      <Skeleton lines={lines} />
    </div>
  );
}
