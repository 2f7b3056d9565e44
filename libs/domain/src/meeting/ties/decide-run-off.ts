/** The run-off: a new vote among the tied, under the same rules, linked to the vote whose tie it is to break. */
import type { RuleSet } from '../../rule-set/rule-set.js';
import { type Result, accept, refuse } from '../../value/refusal.js';
import { type RunOff, runOffOf } from '../../vote/awaited-act.js';
import { frozen } from '../votes/close-vote.js';
import { type Deciders, entryOf } from '../decided.js';
import { findVoteAt } from '../votes/find-vote-at.js';
import type { MeetingState, Vote } from '../meeting-state.js';
import { openUnder } from '../votes/open-vote.js';
import { runOffAfter } from './run-off.js';
import { itemOf } from '../select.js';

function findRunOff(state: MeetingState, vote: Vote): Result<RunOff> {
  const runOff = vote.outcome === null ? null : runOffOf(vote.outcome);
  if (runOff === null) {
    const sentence = 'No run-off follows this vote: it is not tied, or its rules break a tie otherwise.';
    return refuse('conflict', 'no-run-off', sentence, 'voteId');
  }
  if (runOffAfter(state, vote.voteId) === null) return accept(runOff);
  const sentence = 'The run-off of this vote is opened already. Annul that one before you open another.';
  return refuse('conflict', 'run-off-opened', sentence, 'voteId');
}

/** The rules of the first vote; nobody chooses more than there are seats left. */
function rulesOf(ruleSet: RuleSet, seats: number): RuleSet {
  const { form } = ruleSet;
  if (form.kind !== 'choose') return ruleSet;
  return { ...ruleSet, form: { ...form, most: Math.min(form.most, seats) } };
}

export const runOffDeciders = {
  'vote.call-run-off': ({ voteId, closesAt }, situation) => {
    const { state } = situation;
    const first = findVoteAt(state, voteId, 'declared');
    if (!first.ok) return first;
    const { itemId, question, options, roll } = first.value;
    const runOff = findRunOff(state, first.value);
    if (!runOff.ok) return runOff;
    const { optionIds, seats } = runOff.value;
    const tied = options.filter(({ id }) => optionIds.includes(id));
    const { ruleSet } = frozen(first.value);
    // A list of names votes again as it was.
    const electorIds = ruleSet.electorate === 'named-list' ? roll.map(({ seatId }) => seatId) : [];
    const asked = { itemId, question, options: tied, seats, closesAt, electorIds };
    const opened = openUnder(() => accept(rulesOf(ruleSet, seats)), asked, situation);
    if (!opened.ok) return opened;
    const [opening] = opened.value;
    if (opening?.entry.type !== 'vote.opened') throw new Error('a vote was opened without its entry');
    const link = { voteId, runOffVoteId: opening.entry.data.voteId };
    return accept([...opened.value, { entry: entryOf('vote.run-off-called', itemOf(state, itemId), link) }]);
  },
} satisfies Partial<Deciders>;
