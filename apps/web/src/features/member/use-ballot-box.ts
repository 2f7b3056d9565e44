/**
 * What this member chose, sent and got back, for the whole page: it outlives going to another place of the page, and
 * nothing that others do in the meeting touches a half-made choice.
 */
import type { AskedCommand, MyBallot, Problem } from '@quorate/contracts';
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

export interface BallotToCast {
  readonly seat: MySeat;
  readonly answer: BallotAnswer;
}

export interface BallotBox {
  readonly ballots: readonly MyBallot[];
  /** The ballots are not known (again) yet. */
  readonly isReading: boolean;
  readonly pending: readonly PendingCommand[];
  readonly readBallots: () => Promise<readonly MyBallot[]>;
  readonly draftOf: (voteId: string, seatId: string) => Draft;
  readonly setDraft: (voteId: string, seatId: string, part: Partial<Draft>) => void;
  /** Sends one ballot, or several in one act: all are recorded, each by itself, or none is. */
  readonly cast: (vote: Vote, ballots: readonly BallotToCast[]) => void;
  /** The ballots that were recorded together last. */
  readonly together: { readonly voteId: string; readonly count: number } | null;
}

const noDraft: Draft = { answer: null, isChanging: false, isSent: false, problem: null };

function commandOf(voteId: string, ballots: readonly BallotToCast[]): AskedCommand {
  const asked = ballots.map(({ seat: { seatId }, answer }) => ({ seatId, answer }));
  const [only, ...more] = asked;
  return only !== undefined && more.length === 0
    ? { type: 'ballot.cast', voteId, ...only }
    : { type: 'ballots.cast', voteId, ballots: asked };
}

/** Returns the ballots, drafts and the act of casting, for one meeting. */
export function useBallotBox(meetingId: string, isOffline: boolean): BallotBox {
  const { ballots, loading, refresh, add } = useMyBallots(meetingId);
  const { send } = useCommand(meetingId);
  const asked = usePendingCommands(meetingId);
  // Nothing is on its way on a line that is known to be lost, however long the browser still hopes.
  const pending = isOffline ? asked.map((command) => ({ ...command, state: 'not-sent' as const })) : asked;
  const { say } = useAnnounce();
  const [together, setTogether] = useState<BallotBox['together']>(null);
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});

  const setDraft = (voteId: string, seatId: string, part: Partial<Draft>): void => {
    const name = `${voteId} ${seatId}`;
    setDrafts((before) => ({ ...before, [name]: { ...(before[name] ?? noDraft), ...part } }));
  };

  const cast = (vote: Vote, ballots: readonly BallotToCast[]): void => {
    const { voteId, question } = vote;
    const setAll = (part: Partial<Draft>): void =>
      ballots.forEach(({ seat }) => setDraft(voteId, seat.seatId, part));
    setAll({ isSent: true, problem: null });
    setTogether(null);
    send(commandOf(voteId, ballots)).then(
      ({ at, receipts }) => {
        ballots.forEach(({ seat: { seatId, label } }, index) => {
          const receipt = receipts[index];
          if (receipt === undefined) return;
          const { answer, no, code } = receipt;
          add({ voteId, question, seatId, label, answer, at, no, code });
        });
        setAll(noDraft);
        if (ballots.length > 1) setTogether({ voteId, count: ballots.length });
        const said = ballots.map(
          ({ seat, answer }) =>
            `Your vote${forWhom(vote, seat.label)} is recorded: ${sayRecorded({ answer, at }, vote)}.`,
        );
        say(said.join(' '));
      },
      (error: unknown) => setAll({ isSent: false, problem: problemOf(error) }),
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
    together,
  };
}
