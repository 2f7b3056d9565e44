/** The door of changes. */
import type { ReactNode } from 'react';

/** Shows nothing yet. */
export function ModificationsPage(): ReactNode {
  return null;
}

/** Shows nothing yet. */
export function ModificationPage(): ReactNode {
  return null;
}

/** Shows nothing yet. */
export function ConsultationsPage(): ReactNode {
  return null;
}
