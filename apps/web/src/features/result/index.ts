/** The door of result. */
import type { ReactNode } from 'react';

/** Shows nothing yet. */
export function ResultPage(): ReactNode {
  return null;
}
