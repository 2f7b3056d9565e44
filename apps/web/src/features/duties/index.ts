/** The door of duties. */
import type { ReactNode } from 'react';

/** Shows nothing yet. */
export function DutiesPage(): ReactNode {
  return null;
}
