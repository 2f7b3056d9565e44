/** Demanding a poll on an item, letting a demand be withdrawn, and what the demand asks of the vote that is opened next. */
import { type Result, accept, refuse } from '../../value/refusal.js';
import type { RosterPerson } from '../attendance/roster.js';
import { type Decided, type Deciders, entryOf, type Situation, write } from '../decided.js';
import { findItemFor } from '../find.js';
import type { AgendaItemNow, MeetingState } from '../meeting-state.js';
import type { RuleSet } from '../../rule-set/rule-set.js';
import { demandsOn, isPoll, mayDemand, pollOn, pollRuleOf, seatsOfDemander } from './polls.js';

/** Before the show of hands, or just after it: as long as the item is not done with and no poll is taken on it. */
function findPollItem({ state, context }: Situation, itemId: string): Result<AgendaItemNow> {
  const found = findItemFor(context.actor, state, itemId);
  if (!found.ok) return found;
  const item = found.value;
  if (item.purpose !== 'decision') {
    const sentence = `This item is for ${item.purpose}, so there is no poll on it.`;
    return refuse('conflict', 'not-for-decision', sentence, 'itemId');
  }
  if (item.state === 'done' || item.state === 'deferred') {
    const sentence =
      'The meeting has gone on from this item. A poll is demanded before the show of hands or just after it.';
    return refuse('conflict', 'item-over', sentence, 'itemId');
  }
  if (pollOn(state, itemId) === null) return found;
  return refuse('conflict', 'poll-taken', 'A poll is taken on this item already.', 'itemId');
}

function checkEntitled(
  { state, context }: Situation,
  itemId: string,
  { personId, name }: RosterPerson,
): Result<null> {
  const { roster } = state;
  if (roster === null || pollRuleOf(roster) === null) {
    return refuse('conflict', 'no-poll', 'The rules of this body know no demand for a poll.', 'itemId');
  }
  if (demandsOn(state, itemId).by.some((one) => one.personId === personId)) {
    return refuse('conflict', 'demanded-already', `${name} has demanded a poll on this item already.`);
  }
  const hasVote = seatsOfDemander(state, itemId, personId, context.now).length > 0;
  if (hasVote || roster.chair?.personId === personId) return accept(null);
  const sentence =
    state.startedAt === null
      ? 'Before the meeting only the Chair, and the member of a seat, may demand a poll. Ask the member to demand it.'
      : 'Only the Chair, and whoever is here with a vote, may demand a poll. Take your seat first, then demand it.';
  return refuse('forbidden', 'no-vote-here', sentence);
}

export const pollDeciders = {
  'poll.demand': ({ itemId }, situation) => {
    const { state, context } = situation;
    const item = findPollItem(situation, itemId);
    if (!item.ok) return item;
    const { personId, name } = context.actor;
    const person = { personId, name };
    const may = checkEntitled(situation, itemId, person);
    if (!may.ok) return may;
    const demands = demandsOn(state, itemId);
    const stands = demands.stands || mayDemand(state, itemId, [...demands.by, person], context.now);
    return write(entryOf('poll.demanded', item.value, { itemId, person, stands }));
  },
  'poll.withdraw': ({ itemId, personId }, situation) => {
    const { state, context } = situation;
    const item = findPollItem(situation, itemId);
    if (!item.ok) return item;
    const { by } = demandsOn(state, itemId);
    if (!by.some((one) => one.personId === personId)) {
      const sentence = 'This person has demanded no poll on this item (any more). Look at the demands again.';
      return refuse('missing', 'no-such-demand', sentence, 'personId');
    }
    const others = by.filter((one) => one.personId !== personId);
    const stands = mayDemand(state, itemId, others, context.now);
    return write(entryOf('poll.demand-withdrawn', item.value, { itemId, personId, stands }));
  },
} satisfies Partial<Deciders>;

/** Once a poll is demanded, hands are not enough. */
export function checkPollDemanded(state: MeetingState, itemId: string, ruleSet: RuleSet): Result<null> {
  if (!ruleSet.binding || isPoll(ruleSet) || !demandsOn(state, itemId).stands) return accept(null);
  const sentence = 'A poll is demanded on this item. Open the vote under rules that count votes by weight.';
  return refuse('conflict', 'poll-demanded', sentence, 'ruleSetId');
}

/** What links the poll that is opened with the show of hands that it replaces; nothing where no poll is demanded. */
export function callOfPoll(state: MeetingState, itemId: string, opened: readonly Decided[]): Decided[] {
  if (!demandsOn(state, itemId).stands) return [];
  const [opening] = opened;
  if (opening?.entry.type !== 'vote.opened' || !opening.entry.data.binding) return [];
  const hands = state.votes.findLast(
    (vote) => vote.itemId === itemId && vote.stage === 'declared' && vote.hands !== null,
  );
  const { voteId } = opening.entry.data;
  const item = state.agenda.find((one) => one.itemId === itemId) ?? null;
  const called = { itemId, voteId, handsVoteId: hands?.voteId ?? null };
  return [{ entry: entryOf('poll.called', item, called) }];
}
