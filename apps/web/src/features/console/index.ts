/** The door of console. */
import type { ReactNode } from 'react';

/** Shows nothing yet. */
export function ConsolePage(): ReactNode {
  return null;
}

/** Shows nothing yet. */
export function ChairPage(): ReactNode {
  return null;
}
