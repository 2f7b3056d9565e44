/** The door of room. */
import type { ReactNode } from 'react';

/** Shows nothing yet. */
export function RoomPage(): ReactNode {
  return null;
}
