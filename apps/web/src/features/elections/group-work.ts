/** What a party has to do in elections, from their pages as it sees them and from the votes that wait. */
import type { ElectionView, WaitingVote } from '@quorate/contracts';
import { placesOf } from './places.js';

export interface GroupWork {
  readonly voting: readonly { readonly election: ElectionView; readonly vote: WaitingVote }[];
  readonly nominating: readonly ElectionView[];
  /** With a seat of the party's group for which nobody is named yet. */
  readonly appointing: readonly ElectionView[];
  readonly results: readonly ElectionView[];
}

const mostResults = 5;

/** Officers have the seats of bodies outside the register too, which is no work of a party. */
function partyPlaces(election: ElectionView) {
  return placesOf({ ...election, mine: { ...election.mine, runs: false } });
}

function isNamed({ nominations }: ElectionView, seatId: string): boolean {
  return nominations.some(
    (one) => one.seatId === seatId && (one.status === 'made' || one.status === 'accepted'),
  );
}

export function workOf(elections: readonly ElectionView[], waiting: readonly WaitingVote[]): GroupWork {
  return {
    voting: elections.flatMap((election) =>
      waiting
        .filter(({ voteId }) => election.ballots.some((ballot) => ballot.voteId === voteId))
        .map((vote) => ({ election, vote })),
    ),
    nominating: elections.filter((election) => partyPlaces(election).some(({ seatId }) => seatId === null)),
    appointing: elections.filter((election) =>
      partyPlaces(election).some(({ seatId }) => seatId !== null && !isNamed(election, seatId)),
    ),
    results: elections.filter(({ stage }) => stage === 'declared').slice(0, mostResults),
  };
}
