/** The vote as a whole: opening it with roll and rules frozen, closing and counting, declaring, annulling. */
import { count } from '../counting/count.js';
import type { RollPlace } from '../counting/roll.js';
import type { QuorumReading } from '../quorum/quorum.js';
import { quorumFigures } from '../quorum/say-quorum.js';
import { type CountingMethod, methodOf } from '../rule-set/counting-rule.js';
import type { RuleSet } from '../rule-set/rule-set.js';
import { readBy } from '../rule-set/read-by.js';
import { type Result, accept, refuse } from '../value/refusal.js';
import { checkReason, checkText } from './check-text.js';
import { type Deciders, type Decision, type Situation, entryOf, write } from './decided.js';
import { findItem, findVote } from './find.js';
import type { AgendaItemNow, MeetingState, Vote } from './meeting-state.js';
import type { Roster } from './roster.js';
import { rollCallOf } from './roll-call.js';
import { itemOf, openVote, quorumNow } from './select.js';

const METHOD_WORDS: Readonly<Record<CountingMethod, string>> = {
  'per-head': 'per head',
  'by-category': 'by category',
  'by-category-strict': 'by category, strictly',
};

/** The body's own rules, or the same rules counted by another method, which the name then says. */
function rulesFor(ruleSet: RuleSet, method: CountingMethod | null): RuleSet {
  if (method === null || method === methodOf(ruleSet.counting)) return ruleSet;
  const counting = readBy(ruleSet.counting, method);
  return { ...ruleSet, counting, name: `${ruleSet.name} (for this vote counted ${METHOD_WORDS[method]})` };
}

/** The seats in post, in the order of the roster, one vote each. */
function rollOf(roster: Roster): RollPlace[] {
  return roster.seats
    .filter((seat) => seat.member !== null)
    .map(({ seatId, label, constituencyId }, place) => ({ place, seatId, label, constituencyId, weight: 1 }));
}

function checkVotable(state: MeetingState, item: AgendaItemNow): Result<null> {
  if (openVote(state) !== null) {
    const sentence = 'Another vote is open. Close or annul it before you open a new one.';
    return refuse('conflict', 'another-vote-open', sentence);
  }
  if (state.currentItemId !== item.itemId) {
    const sentence = 'This item is not on the table. Go to it first.';
    return refuse('conflict', 'item-not-on-table', sentence, 'itemId');
  }
  if (item.purpose !== 'decision') {
    const sentence = `This item is for ${item.purpose}. Change its purpose to decision before you open a vote.`;
    return refuse('conflict', 'not-for-decision', sentence, 'itemId');
  }
  if (state.votes.some((vote) => vote.itemId === item.itemId && vote.stage === 'closed')) {
    const sentence = 'The last vote on this item is not declared. Declare or annul it first.';
    return refuse('conflict', 'vote-undeclared', sentence, 'itemId');
  }
  return accept(null);
}

function open(
  { state, context }: Situation,
  item: AgendaItemNow,
  question: string,
  method: CountingMethod | null,
): Decision {
  const votable = checkVotable(state, item);
  if (!votable.ok) return votable;
  const asked = checkText(question, 'question', 300);
  if (!asked.ok) return asked;
  const quorum = quorumNow(state, item.itemId);
  if (state.roster === null || quorum === null) throw new Error('a running meeting has no roster');
  if (!quorum.met) {
    const sentence = `The meeting is not quorate for this item: ${quorumFigures(quorum)}. Wait for more members or defer the item.`;
    return refuse('conflict', 'inquorate', sentence);
  }
  const voteId = context.newId();
  const ruleSet = rulesFor(state.roster.ruleSet, method);
  return write(
    entryOf('vote.opened', item, { voteId, itemId: item.itemId, question: asked.value }),
    entryOf('roll.frozen', item, { voteId, ruleSet, roll: rollOf(state.roster), quorum }),
  );
}

/** On the server an opened vote always has its rules and quorum: they were written in the same act. */
function frozen(vote: Vote): { readonly ruleSet: RuleSet; readonly quorumAtOpening: QuorumReading } {
  const { ruleSet, quorumAtOpening } = vote;
  if (ruleSet === null || quorumAtOpening === null) throw new Error(`vote ${vote.voteId} has no frozen roll`);
  return { ruleSet, quorumAtOpening };
}

function close({ state, box }: Situation, vote: Vote): Decision {
  const item = itemOf(state, vote.itemId);
  const quorumAtClose = quorumNow(state, vote.itemId);
  if (quorumAtClose === null) throw new Error('a running meeting has no roster');
  const rollCall = rollCallOf(state, vote, box);
  const answers = rollCall.map((line) => line.standing);
  const outcome = count({ ...frozen(vote), roll: vote.roll, answers, quorumAtClose });
  const { voteId } = vote;
  return write(
    entryOf('vote.closed', item, { voteId, quorum: quorumAtClose }),
    entryOf('vote.counted', item, { voteId, outcome, rollCall }),
  );
}

function declare(state: MeetingState, vote: Vote): Decision {
  const { voteId, itemId, question, outcome, rollCall } = vote;
  if (outcome === null) throw new Error(`vote ${voteId} was closed without a count`);
  const { ruleSet } = frozen(vote);
  const declared = { voteId, itemId, question, ruleSet, outcome, rollCall };
  return write(entryOf('vote.declared', itemOf(state, itemId), declared));
}

/** Finds the vote and refuses, in its own words, every stage but the one the act needs. */
function findVoteAt(state: MeetingState, voteId: string, stage: 'open' | 'closed'): Result<Vote> {
  const vote = findVote(state, voteId);
  if (!vote.ok || vote.value.stage === stage) return vote;
  switch (vote.value.stage) {
    case 'open':
      return refuse(
        'conflict',
        'vote-not-closed',
        'The vote is still open. Close it first, then declare its outcome.',
        'voteId',
      );
    case 'closed':
      return refuse(
        'conflict',
        'vote-closed-already',
        'The vote is closed already. Declare its outcome next.',
        'voteId',
      );
    case 'declared':
      return refuse(
        'conflict',
        'vote-declared',
        'The outcome of this vote is declared and stands, unless two officers annul it.',
        'voteId',
      );
    case 'annulled':
      return refuse(
        'conflict',
        'vote-annulled',
        'This vote was annulled. Open a new one if it is needed.',
        'voteId',
      );
  }
}

export const voteDeciders = {
  'vote.open': ({ itemId, question, method }, situation) => {
    const item = findItem(situation.state, itemId);
    return item.ok ? open(situation, item.value, question, method) : item;
  },
  'vote.close': ({ voteId }, situation) => {
    const vote = findVoteAt(situation.state, voteId, 'open');
    return vote.ok ? close(situation, vote.value) : vote;
  },
  'vote.declare': ({ voteId }, { state }) => {
    const vote = findVoteAt(state, voteId, 'closed');
    return vote.ok ? declare(state, vote.value) : vote;
  },
  'vote.annul': ({ voteId, reason }, { state }) => {
    const open = findVoteAt(state, voteId, 'open');
    const vote = open.ok ? open : findVoteAt(state, voteId, 'closed');
    if (!vote.ok) return vote;
    const why = checkReason(reason);
    if (!why.ok) return why;
    return write(entryOf('vote.annulled', itemOf(state, vote.value.itemId), { voteId, reason: why.value }));
  },
} satisfies Partial<Deciders>;
