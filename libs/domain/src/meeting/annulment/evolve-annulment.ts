/** How an annulment by two changes a meeting: nothing of the outcome is lost, it only no longer counts. */
import { changeVote } from '../votes/evolve-votes.js';
import type { Evolvers } from '../evolver.js';

export const annulmentEvolvers = {
  'vote.annulment-proposed': (state, { voteId, reason, role }, { no, at, by }) =>
    changeVote(state, voteId, (vote) => ({
      ...vote,
      annulment: { no, reason, proposed: { role, by, at }, confirmed: null },
    })),
  'vote.annulment-confirmed': (state, { voteId, role }, { at, by }) =>
    changeVote(state, voteId, (vote) =>
      vote.annulment === null
        ? vote
        : {
            ...vote,
            stage: 'annulled',
            annulledBecause: vote.annulment.reason,
            annulment: { ...vote.annulment, confirmed: { role, by, at } },
          },
    ),
  'vote.annulment-withdrawn': (state, { voteId }) =>
    changeVote(state, voteId, (vote) => ({ ...vote, annulment: null })),
} satisfies Partial<Evolvers>;
