/** Where this person votes in the vote of the page: places with a ballot of their own, and those that one button casts as directed. */
import type { MeetingState, Vote } from '@quorate/domain';
import { useInstant } from '../../live/index.js';
import { useDirectedSeats, type DirectedSeat } from '../proxies/index.js';
import { myPlaces } from './my-places.js';
import type { MySeat } from './my-seats.js';

export interface VotingPlaces {
  readonly places: readonly MySeat[];
  readonly directed: readonly DirectedSeat[];
}

/** Both are empty where there is no vote. */
export function useVotingPlaces(state: MeetingState, vote: Vote | null, personId: string): VotingPlaces {
  const now = useInstant(state);
  const directed = useDirectedSeats(state, vote);
  const isDirected = new Set(directed.map(({ seatId }) => seatId));
  const all = vote === null ? [] : myPlaces(state, vote, personId, now);
  return {
    places: all.filter(({ seatId, proxyFor }) => proxyFor === null || !isDirected.has(seatId)),
    directed,
  };
}
