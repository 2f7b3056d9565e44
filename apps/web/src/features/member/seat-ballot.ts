/** How one of my seats stands in a vote: each case is a different word on the screen. */
import type { MyBallot } from '@quorate/contracts';
import {
  type BallotAnswer,
  castsAt,
  interestAt,
  isOutcomeAnnulled,
  type MeetingState,
  proxyCasterAt,
  type RollCallLine,
  seatIn,
  type Vote,
} from '@quorate/domain';
import { ballotsIn, type PendingCommand } from '../../live/index.js';
import type { MySeat } from './my-seats.js';

export type SeatBallot =
  /** The vote is open, the seat may vote and has not. */
  | { readonly kind: 'to-cast' }
  /** On its way: not yet confirmed, or not yet sent because the connection is lost. */
  | {
      readonly kind: 'under-way';
      readonly answer: BallotAnswer;
      readonly isSent: boolean;
      /** In one act with other places. */
      readonly isTogether: boolean;
    }
  /** The server has it. `ballot` is null until its receipt was read. */
  | {
      readonly kind: 'recorded';
      readonly ballot: MyBallot | null;
      readonly isChanged: boolean;
      readonly isBySecretary: boolean;
      /** Who cast it by proxy; null where it was cast by who votes there. */
      readonly byProxy: string | null;
    }
  | { readonly kind: 'recused'; readonly interest: string }
  /** The person may not vote for the seat now; it is said why and what to do. */
  | { readonly kind: 'not-seated' }
  | { readonly kind: 'not-on-roll' }
  /** The vote is over and the seat gave no ballot. */
  | { readonly kind: 'not-voted' }
  /** The outcome is declared: how the seat stands in the roll call. */
  | { readonly kind: 'declared'; readonly line: RollCallLine; readonly ballot: MyBallot | null };

export interface SeatBallotInput {
  readonly state: MeetingState;
  readonly vote: Vote;
  readonly seat: MySeat;
  readonly ballots: readonly MyBallot[];
  readonly pending: readonly PendingCommand[];
}

/** Reads how the seat stands; what is still on its way goes before what was recorded earlier. */
export function seatBallot({ state, vote, seat, ballots, pending }: SeatBallotInput): SeatBallot {
  const { seatId } = seat;
  const ballot = ballots.find((one) => one.voteId === vote.voteId && one.seatId === seatId) ?? null;
  const line = seatIn(vote.rollCall, seatId);
  const isTold = vote.stage === 'declared' || isOutcomeAnnulled(vote);
  if (isTold && line !== null) return { kind: 'declared', line, ballot };
  const interest = interestAt(state, vote, seat);
  if (interest !== null) return { kind: 'recused', interest: interest.text };
  const onItsWay = underWay(pending, vote.voteId, seatId);
  if (onItsWay !== null && vote.stage === 'open') return onItsWay;
  const rollPlace = seatIn(vote.roll, seatId);
  if (rollPlace === null) return { kind: 'not-on-roll' };
  const casts = castsAt(vote.castCounts, rollPlace.place);
  if (ballot !== null || casts > 0) {
    const isBySecretary = vote.recordedPlaces.includes(rollPlace.place);
    const byProxy = proxyCasterAt(vote.proxyBallots, rollPlace.place)?.name ?? null;
    return { kind: 'recorded', ballot, isChanged: casts > 1, isBySecretary, byProxy };
  }
  if (vote.stage !== 'open') return { kind: 'not-voted' };
  return seat.isMine ? { kind: 'to-cast' } : { kind: 'not-seated' };
}

function underWay(pending: readonly PendingCommand[], voteId: string, seatId: string): SeatBallot | null {
  for (const { command, state } of pending.toReversed()) {
    const ballot = ballotsIn(command, voteId).find((one) => one.seatId === seatId);
    if (ballot === undefined) continue;
    const isTogether = command.type === 'ballots.cast';
    return { kind: 'under-way', answer: ballot.answer, isSent: state === 'sending', isTogether };
  }
  return null;
}
