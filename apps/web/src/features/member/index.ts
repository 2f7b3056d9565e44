/** The door of member. */
import type { ReactNode } from 'react';

/** Shows nothing yet. */
export function MemberPage(): ReactNode {
  return null;
}
