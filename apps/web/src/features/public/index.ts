/** The door of public. */
import type { ReactNode } from 'react';

/** Shows nothing yet. */
export function FrontPage(): ReactNode {
  return null;
}

/** Shows nothing yet. */
export function MeetingPage(): ReactNode {
  return null;
}
