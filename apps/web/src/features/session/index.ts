/** The door of session. */
import type { ReactNode } from 'react';

/** Shows nothing yet. */
export function SignInPage(): ReactNode {
  return null;
}

/** Shows nothing yet. */
export function SetupPage(): ReactNode {
  return null;
}
