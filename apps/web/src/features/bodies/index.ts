/** The door of bodies. */
import type { ReactNode } from 'react';

/** Shows nothing yet. */
export function BodiesPage(): ReactNode {
  return null;
}

/** Shows nothing yet. */
export function BodyPage(): ReactNode {
  return null;
}
