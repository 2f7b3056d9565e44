/**
 * What this member chose, sent and got back, for the whole page: it outlives going to another place of the page, and
 * nothing that others do in the meeting touches a half-made choice.
 */
import type { MyBallot, Problem } from '@quorate/contracts';
import type { BallotAnswer, Vote } from '@quorate/domain';
import { useState } from 'react';
import { problemOf } from '../../api/index.js';
import { useCommand, useMyBallots, usePendingCommands, type PendingCommand } from '../../live/index.js';
import { useAnnounce } from '../../ui/status-region.js';
import type { MySeat } from './my-seats.js';
import { forWhom, sayRecorded } from './vote-words.js';

/** A choice that is not sent yet. */
export interface Draft {
  readonly answer: BallotAnswer | null;
  /** The person has asked to change a vote that is recorded. */
  readonly isChanging: boolean;
  /** The choice was sent from here. */
  readonly isSent: boolean;
  /** Why the last attempt was refused, or what is missing. */
  readonly problem: Pick<Problem, 'title' | 'detail'> | null;
}

export interface BallotBox {
  readonly ballots: readonly MyBallot[];
  /** The ballots are not known (again) yet. */
  readonly isReading: boolean;
  readonly pending: readonly PendingCommand[];
  readonly readBallots: () => Promise<readonly MyBallot[]>;
  readonly draftOf: (voteId: string, seatId: string) => Draft;
  readonly setDraft: (voteId: string, seatId: string, part: Partial<Draft>) => void;
  readonly cast: (vote: Vote, seat: MySeat, answer: BallotAnswer) => void;
}

const noDraft: Draft = { answer: null, isChanging: false, isSent: false, problem: null };

/** Returns the ballots, drafts and the act of casting, for one meeting. */
export function useBallotBox(meetingId: string, isOffline: boolean): BallotBox {
  const { ballots, loading, refresh, add } = useMyBallots(meetingId);
  const { send } = useCommand(meetingId);
  const asked = usePendingCommands(meetingId);
  // Nothing is on its way on a line that is known to be lost, however long the browser still hopes.
  const pending = isOffline ? asked.map((command) => ({ ...command, state: 'not-sent' as const })) : asked;
  const { say } = useAnnounce();
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});

  const setDraft = (voteId: string, seatId: string, part: Partial<Draft>): void => {
    const name = `${voteId} ${seatId}`;
    setDrafts((before) => ({ ...before, [name]: { ...(before[name] ?? noDraft), ...part } }));
  };

  const cast = (vote: Vote, { seatId, label }: MySeat, answer: BallotAnswer): void => {
    const { voteId, question } = vote;
    setDraft(voteId, seatId, { isSent: true, problem: null });
    send({ type: 'ballot.cast', voteId, seatId, answer }).then(
      ({ at, from, receipt }) => {
        if (receipt !== null) {
          add({ voteId, question, seatId, label, answer: receipt.answer, at, no: from, code: receipt.code });
        }
        setDraft(voteId, seatId, noDraft);
        say(`Your vote${forWhom(vote, label)} is recorded: ${sayRecorded({ answer, at }, vote)}.`);
      },
      (error: unknown) => setDraft(voteId, seatId, { isSent: false, problem: problemOf(error) }),
    );
  };

  return {
    ballots,
    isReading: loading,
    pending,
    readBallots: refresh,
    draftOf: (voteId, seatId) => drafts[`${voteId} ${seatId}`] ?? noDraft,
    setDraft,
    cast,
  };
}
