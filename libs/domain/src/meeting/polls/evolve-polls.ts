/** How demands for a poll, and the poll, change a meeting's state. */
import type { Evolvers } from '../evolver.js';
import type { MeetingState } from '../meeting-state.js';
import { demandsOn, type PollDemands } from './polls.js';

function withDemands(state: MeetingState, changed: PollDemands): MeetingState {
  const others = state.pollDemands.filter(({ itemId }) => itemId !== changed.itemId);
  return { ...state, pollDemands: [...others, changed] };
}

export const pollEvolvers = {
  'poll.demanded': (state, { itemId, person, stands }) => {
    const { by } = demandsOn(state, itemId);
    const isEarly = state.startedAt === null;
    return withDemands(state, { itemId, by: [...by, { ...person, isEarly }], stands });
  },
  'poll.demand-withdrawn': (state, { itemId, personId, stands }) => {
    const { by } = demandsOn(state, itemId);
    return withDemands(state, { itemId, by: by.filter((one) => one.personId !== personId), stands });
  },
  'poll.called': (state, called) => ({ ...state, polls: [...state.polls, called] }),
} satisfies Partial<Evolvers>;
