/** How the entries about written decisions change a meeting's state. */
import type { Evolvers } from '../evolver.js';
import { changeVote } from '../votes/evolve-votes.js';

export const writtenEvolvers = {
  // Who is reminded is worked out when the reminder goes out.
  'vote.reminded': (state, { voteId }, { at }) =>
    changeVote(state, voteId, (vote) => ({ ...vote, remindedAt: at })),
  'written.reported': (state, decision) => ({ ...state, reported: [...state.reported, decision] }),
} satisfies Partial<Evolvers>;
