/** The door of developers. */
import type { ReactNode } from 'react';

/** Shows nothing yet. */
export function DevelopersPage(): ReactNode {
  return null;
}
