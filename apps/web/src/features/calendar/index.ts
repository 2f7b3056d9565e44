/** The door of calendar. */
import type { ReactNode } from 'react';

/** Shows nothing yet. */
export function CalendarPage(): ReactNode {
  return null;
}
