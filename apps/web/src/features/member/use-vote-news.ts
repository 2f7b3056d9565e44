/** Brings an opening vote before the member, and says aloud what changes a vote and the connection. */
import type { Vote } from '@quorate/domain';
import { useEffect, useRef } from 'react';
import type { LiveMeeting } from '../../live/index.js';
import { useAnnounce } from '../../ui/status-region.js';

/** Calls `onOpened` when a vote opens while the page is shown; one that was open before is the page's own start. */
export function useVoteNews({ status, state }: LiveMeeting, onOpened: () => void): void {
  const { alert } = useAnnounce();
  const isLoaded = state.no > 0;
  const vote = state.votes.at(-1);
  const last = useRef<Pick<Vote, 'voteId' | 'stage'> | null | undefined>(undefined);
  const opened = useRef(onOpened);
  useEffect(() => {
    opened.current = onOpened;
  });

  useEffect(() => {
    if (!isLoaded) return;
    const before = last.current;
    last.current = vote === undefined ? null : { voteId: vote.voteId, stage: vote.stage };
    if (before === undefined || vote === undefined) return;
    const isNew = before?.voteId !== vote.voteId;
    if (vote.stage === 'open' && (isNew || before.stage !== 'open')) {
      alert(`A vote is open: ${vote.question}`);
      opened.current();
    } else if (before?.stage === 'open' && vote.stage !== 'open') {
      alert(vote.stage === 'annulled' ? 'The vote is annulled.' : 'The vote is closed.');
    }
  }, [isLoaded, vote, alert]);

  const isOffline = status === 'offline';
  useEffect(() => {
    if (isOffline) alert('Connection lost. Trying again by itself.');
  }, [isOffline, alert]);
}
