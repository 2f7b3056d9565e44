/** After a lost connection: first of all, is my vote safe? */
import type { Vote } from '@quorate/domain';
import { useEffect, useRef, useState } from 'react';
import type { LiveMeeting } from '../../live/index.js';
import type { BallotBox } from './use-ballot-box.js';

export interface SafeVote {
  /** The connection was lost and is back, and the ballots were read since. */
  readonly isTold: boolean;
  readonly dismiss: () => void;
}

/** Asks the server again once the connection is back and everything that waited was sent. */
export function useSafeVote(
  { status }: LiveMeeting,
  vote: Vote | null,
  { pending, readBallots }: BallotBox,
): SafeVote {
  // What was said of one stage of a vote is not said of the next.
  const about = vote === null ? '' : `${vote.voteId} ${vote.stage}`;
  const [toldAbout, setToldAbout] = useState<string | null>(null);
  const wasOffline = useRef(false);
  const isOffline = status === 'offline';
  const isSettled = status === 'live' && pending.length === 0;
  const ask = useRef<() => Promise<void>>(async () => undefined);
  useEffect(() => {
    ask.current = async () => {
      if (vote?.stage !== 'open' && vote?.stage !== 'closed') return;
      await readBallots();
      setToldAbout(about);
    };
  });

  useEffect(() => {
    if (isOffline) {
      wasOffline.current = true;
      setToldAbout(null);
    } else if (isSettled && wasOffline.current) {
      wasOffline.current = false;
      // No answer means that the connection is gone again, which the banner says.
      ask.current().catch(() => undefined);
    }
  }, [isOffline, isSettled]);

  return { isTold: toldAbout !== null && toldAbout === about, dismiss: () => setToldAbout(null) };
}
