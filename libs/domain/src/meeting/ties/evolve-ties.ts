/** How the acts that break a tie, and the run-off that follows one, change a meeting's state. */
import { changeVote } from '../votes/evolve-votes.js';
import type { Evolvers } from '../evolver.js';

export const tieEvolvers = {
  'vote.lot-sealed': (state, { voteId, commitment }) =>
    changeVote(state, voteId, (vote) => ({ ...vote, lotCommitment: commitment })),
  'vote.tied': (state, { voteId, act }) => changeVote(state, voteId, (vote) => ({ ...vote, awaits: act })),
  'vote.lot-drawn': (state, { voteId, lot }, { no, at, by }) =>
    changeVote(state, voteId, (vote) => ({
      ...vote,
      awaits: null,
      tieAct: { kind: 'lot', lot, no, at, by },
    })),
  'vote.casting-vote-given': (state, { voteId, answer }, { no, at, by }) =>
    changeVote(state, voteId, (vote) => ({
      ...vote,
      awaits: null,
      tieAct: { kind: 'casting-vote', answer, no, at, by },
    })),
  'vote.run-off-called': (state, called) => ({ ...state, runOffs: [...state.runOffs, called] }),
} satisfies Partial<Evolvers>;
