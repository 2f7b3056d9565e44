/** The door of register. */
import type { ReactNode } from 'react';

/** Shows nothing yet. */
export function PartiesPage(): ReactNode {
  return null;
}

/** Shows nothing yet. */
export function PeoplePage(): ReactNode {
  return null;
}

/** Shows nothing yet. */
export function RegisterPage(): ReactNode {
  return null;
}
