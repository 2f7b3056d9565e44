/** How the entries of a secret vote, from preparing it to confirming its count, change a meeting's state. */
import type { Scrutineer, SecretRound } from '../../secret-vote/secret-round.js';
import { changeVote } from '../votes/evolve-votes.js';
import { voteOf } from '../votes/vote-of.js';
import type { Evolvers } from '../evolver.js';
import type { MeetingState } from '../meeting-state.js';

function change(
  state: MeetingState,
  voteId: string,
  changed: (secret: SecretRound) => Partial<SecretRound>,
): MeetingState {
  return changeVote(state, voteId, (vote) =>
    vote.secret === null ? vote : { ...vote, secret: { ...vote.secret, ...changed(vote.secret) } },
  );
}

function changeScrutineer(
  state: MeetingState,
  { voteId, personId }: { readonly voteId: string; readonly personId: string },
  changed: Partial<Scrutineer>,
): MeetingState {
  return change(state, voteId, ({ scrutineers }) => ({
    scrutineers: scrutineers.map((one) => (one.personId === personId ? { ...one, ...changed } : one)),
  }));
}

export const secretVoteEvolvers = {
  'secret-vote.prepared': (state, { ruleSet, roll, scrutineers, threshold, ...opened }, { at }) => {
    const nothing = { deviceKey: null, hasShare: false, hasGiven: false, hasConfirmed: false };
    const secret: SecretRound = {
      threshold,
      scrutineers: scrutineers.map((one) => ({ ...one, ...nothing })),
      notice: null,
      noticeHash: null,
      issued: [],
      box: null,
      opened: null,
    };
    const prepared = { stage: 'prepared', ruleSet, roll, secret } as const;
    const vote = voteOf({ ...opened, ...prepared, closesAt: null, openedAt: at });
    return { ...state, votes: [...state.votes, vote] };
  },
  'scrutineer.ready': (state, data) => changeScrutineer(state, data, { deviceKey: data.deviceKey }),
  'notice.given': (state, { voteId, notice, hash }) =>
    change(state, voteId, () => ({ notice, noticeHash: hash })),
  'share.confirmed': (state, data) => changeScrutineer(state, data, { hasShare: true }),
  'ballot-paper.issued': (state, { voteId, place }) =>
    change(state, voteId, ({ issued }) => ({ issued: [...issued, place] })),
  'box.sealed': (state, { voteId, root, ballots }) =>
    change(state, voteId, () => ({ box: { root, ballots } })),
  'share.given': (state, data) => changeScrutineer(state, data, { hasGiven: true }),
  'box.opened': (state, { voteId, groups }) => change(state, voteId, () => ({ opened: groups })),
  'count.confirmed': (state, data) => changeScrutineer(state, data, { hasConfirmed: true }),
} satisfies Partial<Evolvers>;
