/** The door of minutes. */
import type { ReactNode } from 'react';

/** Shows nothing yet. */
export function MinutesPage(): ReactNode {
  return null;
}
