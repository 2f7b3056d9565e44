/** Finds out, after a reload in the middle of sending, whether the ballots that had no answer arrived. */
import type { CommandReply } from '@quorate/contracts';
import { useEffect, useState } from 'react';
import { getJson, ProblemError } from '../api/index.js';
import { forgetUnconfirmed, unconfirmedBallots, type UnconfirmedBallot } from './unconfirmed-ballots.js';
import { useMeeting } from './use-meeting.js';

export interface LostBallots {
  /** Ballots that the server does not know of. */
  readonly lost: readonly UnconfirmedBallot[];
  readonly dismiss: (key: string) => void;
}

/** Looks once for each visit of the page, as soon as the server can be asked. */
export function useLostBallots(meetingId: string): LostBallots {
  // What is sent from now on has its own answer to wait for.
  const [open] = useState(() => unconfirmedBallots(meetingId));
  const [lost, setLost] = useState<readonly UnconfirmedBallot[]>([]);
  const { status } = useMeeting(meetingId);
  const canAsk = status === 'live';
  useEffect(() => {
    if (!canAsk) return;
    for (const ballot of open) {
      void isRecorded(meetingId, ballot.key).then((recorded) => {
        if (recorded === null) return;
        forgetUnconfirmed(meetingId, ballot.key);
        if (!recorded) setLost((before) => [...before.filter(({ key }) => key !== ballot.key), ballot]);
      });
    }
  }, [canAsk, meetingId, open]);
  const dismiss = (key: string): void => setLost((before) => before.filter((ballot) => ballot.key !== key));
  return { lost, dismiss };
}

/** Null while the server does not answer. */
async function isRecorded(meetingId: string, key: string): Promise<boolean | null> {
  try {
    await getJson<CommandReply>(`/api/meetings/${meetingId}/replies/${key}`);
    return true;
  } catch (error) {
    return error instanceof ProblemError && error.problem.status === 404 ? false : null;
  }
}
