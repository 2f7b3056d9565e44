/** The votes of a meeting whose annulment waits for a second person, wherever the meeting is now. Props: state. */
import { itemOf, voteSubject, wasDeclared, type MeetingState, type Vote } from '@quorate/domain';
import type { ReactNode } from 'react';
import { AnnulmentNotice } from './annulment-notice.js';

/** Shows each with its acts; nothing when none waits. */
export function PendingAnnulments({ state }: { readonly state: MeetingState }): ReactNode {
  const waiting = state.votes.filter(({ annulment }) => annulment !== null && annulment.confirmed === null);
  return waiting.map((vote) => (
    <AnnulmentNotice key={vote.voteId} state={state} vote={vote} title={titleOf(state, vote)} />
  ));
}

function titleOf(state: MeetingState, vote: Vote): string {
  const item = itemOf(state, vote.itemId);
  const place = item === null ? '' : `Item ${item.number}, `;
  const what = wasDeclared(vote) ? 'the annulment of the outcome' : 'its annulment';
  return `${place}${voteSubject(vote, item)}: ${what} is proposed`;
}
