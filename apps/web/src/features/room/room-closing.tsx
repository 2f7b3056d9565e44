/** What the meeting declared, on the room screen after its close. Props: state. */
import { itemOf, verdictSentence, voteSubject, type MeetingState } from '@quorate/domain';
import type { ReactNode } from 'react';
import styles from './room.module.css';

/** Lists the outcomes, each in its sentence. */
export function RoomClosing({ state }: { readonly state: MeetingState }): ReactNode {
  return (
    <ul className={styles.outcomes}>
      {state.votes.map((vote) =>
        vote.stage === 'declared' && vote.outcome !== null ? (
          <li key={vote.voteId}>
            {verdictSentence(voteSubject(vote, itemOf(state, vote.itemId)), vote.outcome)}
          </li>
        ) : null,
      )}
    </ul>
  );
}
