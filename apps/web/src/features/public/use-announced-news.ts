/** Tells people who listen to the page what is new: each new headline, the stages of a vote, a lost connection. */
import { useEffect, useRef } from 'react';
import type { LiveMeeting } from '../../live/index.js';
import { useAnnounce } from '../../ui/status-region.js';
import { meetingNews } from './news.js';

/** Says what changes after the page was there; what stood on it already is for the reader to find. */
export function useAnnouncedNews({ state, status }: LiveMeeting): void {
  const { say, alert } = useAnnounce();
  const latest = meetingNews(state)[0];
  const vote = state.votes.at(-1);
  const news = latest?.text ?? '';
  useChange(news, state.no > 0, say);
  const voteWords =
    vote?.stage === 'open' ? 'A vote is open.' : vote?.stage === 'closed' ? 'The vote is closed.' : '';
  useChange(voteWords, state.no > 0, alert);
  useChange(status === 'offline' ? 'Connection lost. Trying again by itself.' : '', state.no > 0, alert);
}

/** Calls `tell` when the words become others than they were, and not when they are first known. */
function useChange(words: string, isKnown: boolean, tell: (words: string) => void): void {
  const before = useRef<string | null>(null);
  useEffect(() => {
    if (!isKnown) return;
    const isNews = before.current !== null && before.current !== words && words !== '';
    before.current = words;
    if (isNews) tell(words);
  }, [words, isKnown, tell]);
}
