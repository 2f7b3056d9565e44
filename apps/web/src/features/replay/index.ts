/** The door of replay. */
import type { ReactNode } from 'react';

/** Shows nothing yet. */
export function ReplayPage(): ReactNode {
  return null;
}
