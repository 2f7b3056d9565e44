/** How the entries of a vote, from opening to declaration, change a meeting's state. */
import { addCast, noCasts } from '../ballots/cast-counts.js';
import { noProxyBallots, type ProxyBallots, withProxyCaster } from '../ballots/proxy-ballots.js';
import type { RosterPerson } from '../attendance/roster.js';
import type { EntryAuthor } from '../../audience/journal-stamp.js';
import type { Evolvers } from '../evolver.js';
import type { MeetingEntryData } from '../meeting-entry.js';
import type { MeetingState, Vote } from '../meeting-state.js';
import { standingsNow } from '../select.js';
import { voteOf } from './vote-of.js';

/** The meeting with one vote changed; the same meeting where the reader does not know the vote. */
export function changeVote(state: MeetingState, voteId: string, change: (vote: Vote) => Vote): MeetingState {
  const index = state.votes.findIndex((vote) => vote.voteId === voteId);
  const vote = state.votes[index];
  return vote === undefined ? state : { ...state, votes: state.votes.with(index, voteOf(change(vote))) };
}

/** A secret vote was prepared before; a reader below the body learns of it when it opens. */
function open(state: MeetingState, opened: MeetingEntryData['vote.opened'], at: string): MeetingState {
  const isPrepared = state.votes.some(({ voteId }) => voteId === opened.voteId);
  return isPrepared
    ? changeVote(state, opened.voteId, (vote) => ({ ...vote, stage: 'open', openedAt: at }))
    : { ...state, votes: [...state.votes, voteOf({ ...opened, openedAt: at })] };
}

/** Answers by place, where the entry carries one; `roll` is as long as the list gets. */
function withShown({ shownAnswers, roll }: Vote, { places, answer }: MeetingEntryData['ballot.cast']) {
  if (answer === undefined) return shownAnswers;
  const before = shownAnswers.length === roll.length ? shownAnswers : roll.map(() => null);
  return places.reduce((shown, place) => (place in shown ? shown.with(place, answer) : shown), before);
}

/** Who holds the proxy by which it was cast; of what the secretary wrote down that is not its author. */
function proxyCaster(
  { proxies }: MeetingState,
  { proxyId, recordedBecause }: MeetingEntryData['ballot.cast'],
  by: EntryAuthor | null,
): RosterPerson | null {
  if (proxyId === undefined) return null;
  const isRecorded = recordedBecause !== undefined;
  const holder = isRecorded ? proxies.find((proxy) => proxy.proxyId === proxyId)?.holder : by;
  return { personId: holder?.personId ?? '', name: holder?.name ?? '' };
}

function proxyBallotsAfter(
  { proxyBallots }: Vote,
  { places }: MeetingEntryData['ballot.cast'],
  caster: RosterPerson | null,
): ProxyBallots {
  return places.reduce((ballots, place) => withProxyCaster(ballots, place, caster), proxyBallots);
}

function cast(vote: Vote, data: MeetingEntryData['ballot.cast'], byProxyOf: RosterPerson | null): Vote {
  const { places, recordedBecause } = data;
  const isRecorded = recordedBecause !== undefined;
  const others = vote.recordedPlaces.filter((place) => !places.includes(place));
  return {
    ...vote,
    castCounts: places.reduce(addCast, vote.castCounts),
    proxyBallots: proxyBallotsAfter(vote, data, byProxyOf),
    recordedPlaces: isRecorded ? [...others, ...places] : others,
    shownAnswers: withShown(vote, data),
  };
}

/** The declaration is complete in itself: a reader who saw nothing of the vote before gets it here. */
function declare(state: MeetingState, data: MeetingEntryData['vote.declared'], at: string): MeetingState {
  const { voteId, itemId, question, options, seats, ruleSet, hands, outcome, rollCall } = data;
  const { form, binding } = ruleSet;
  const opened = { voteId, itemId, question, form, binding, options, seats, closesAt: null };
  const seen = state.votes.some((vote) => vote.voteId === voteId);
  const known = seen ? state : { ...state, votes: [...state.votes, voteOf({ ...opened, openedAt: at })] };
  return changeVote(known, voteId, (vote) => ({
    ...vote,
    stage: 'declared',
    closedAt: vote.closedAt ?? at,
    declaredAt: at,
    ruleSet,
    hands: hands === null ? null : { hands, by: vote.hands?.by ?? null },
    outcome,
    resolution: data.resolution ?? null,
    issuedShares: data.issuedShares ?? null,
    secretResult: data.secret ?? null,
    annulment: null,
    // What officers alone were shown when it was counted stays with them.
    rollCall: rollCall.length > 0 ? rollCall : vote.rollCall,
    quorumAtOpening: outcome.quorumAtOpening,
    quorumAtClose: outcome.quorumAtClose,
  }));
}

export const voteEvolvers = {
  'vote.opened': (state, opened, { at }) => open(state, opened, at),
  'roll.frozen': (state, { voteId, ruleSet, roll, quorum, issuedShares = null }) =>
    changeVote(state, voteId, (vote) => ({
      ...vote,
      ruleSet,
      roll,
      issuedShares,
      castCounts: noCasts(roll.length),
      proxyBallots: noProxyBallots(roll.length),
      quorumAtOpening: quorum,
    })),
  'ballot.cast': (state, data, { by }) =>
    changeVote(state, data.voteId, (vote) => cast(vote, data, proxyCaster(state, data, by))),
  'hands.entered': (state, { voteId, hands }, { by }) =>
    changeVote(state, voteId, (vote) => ({ ...vote, hands: { hands, by } })),
  'vote.extended': (state, { voteId, closesAt }) =>
    changeVote(state, voteId, (vote) => ({ ...vote, closesAt })),
  'vote.closed': (state, { voteId, quorum }, { at }) =>
    changeVote(state, voteId, (vote) => ({
      ...vote,
      stage: 'closed',
      closedAt: at,
      quorumAtClose: quorum,
      standingsAtClose: standingsNow(state, vote),
      // Nobody confirmed while it could go on; from here on it is counted, and declared first.
      annulment: null,
    })),
  'vote.counted': (state, { voteId, outcome, rollCall }) =>
    changeVote(state, voteId, (vote) => ({ ...vote, outcome, rollCall })),
  'roll-call.taken': (state, { voteId, rollCall }) =>
    changeVote(state, voteId, (vote) => ({ ...vote, rollCall })),
  'vote.declared': (state, data, { at }) => declare(state, data, at),
  'vote.annulled': (state, { voteId, reason }) =>
    changeVote(state, voteId, (vote) => ({ ...vote, stage: 'annulled', annulledBecause: reason })),
} satisfies Partial<Evolvers>;
