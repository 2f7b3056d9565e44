/** What the meeting declared, on the room screen after its close. Props: state. */
import { itemOf, resultHeading, voteSubject, wasDeclared, type MeetingState } from '@quorate/domain';
import type { ReactNode } from 'react';
import styles from './room.module.css';

/** Lists the outcomes, each in its sentence. */
export function RoomClosing({ state }: { readonly state: MeetingState }): ReactNode {
  return (
    <ul className={styles.outcomes}>
      {state.votes.filter(wasDeclared).map((vote) => (
        <li key={vote.voteId}>{resultHeading(vote, voteSubject(vote, itemOf(state, vote.itemId)))}</li>
      ))}
    </ul>
  );
}
