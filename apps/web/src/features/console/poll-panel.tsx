/** The demands for a poll at the desk. Props: desk. */
import type { ReactNode } from 'react';
import { useSession } from '../../api/index.js';
import { PollDemands } from '../polls/index.js';
import type { Desk } from './desk.js';

/** Shows what the members see, with what the officer at the desk may do. */
export function PollPanel({ desk }: { readonly desk: Desk }): ReactNode {
  const { session } = useSession();
  return <PollDemands state={desk.state} personId={session?.person?.personId ?? ''} />;
}
