/** The one door to the words of an outcome, whatever the form of its vote. */
import { MOTION_ANSWERS } from '../counting/ballot.js';
import { explainCount, quorumSteps } from '../counting/explain-count.js';
import { verdictSentence } from '../counting/verdict-sentence.js';
import { explainElection } from '../election/explain-election.js';
import type { RuleSet } from '../rule-set/rule-set.js';
import type { VoteForm } from '../rule-set/vote-form.js';
import { sayChoice } from './answer-words.js';
import type { HandCounts } from './count-hands.js';
import type { ElectedOutcome, ElectionTurnout, VoteOutcome } from './vote-outcome.js';

/** What people quote: "MP188 is approved", "Asha Rao is elected; Ben Cole is not", "No decision: …". */
export function sayVerdict(subject: string, outcome: VoteOutcome): string {
  if (outcome.kind === 'motion') return verdictSentence(subject, outcome);
  const said =
    outcome.count === null ? 'No decision: there was no quorum' : outcome.sentence.replace(/\.$/, '');
  return outcome.binding ? said : `Straw poll, which decides nothing: ${said}`;
}

function sayTurnout({ voted, blank, notVoted, recused, absent }: ElectionTurnout): string {
  const parts = [
    [voted, 'voted'],
    [blank, 'cast a blank ballot'],
    [notVoted, 'did not vote'],
    [recused, 'recused'],
    [absent, 'absent'],
  ] as const;
  const said = parts
    .filter(([count], at) => at === 0 || count > 0)
    .map(([count, word]) => `${count} ${word}`);
  return `Of the places on the roll: ${said.join(', ')}.`;
}

function explainElected(outcome: ElectedOutcome): string[] {
  const { count, turnout } = outcome;
  const steps =
    count === null
      ? ['A vote counts only with a quorum both times, so there is no decision.']
      : explainElection(count);
  return [...quorumSteps(outcome), sayTurnout(turnout), ...steps];
}

/** The steps from the ballots to the outcome. */
export function explainVote(outcome: VoteOutcome, ruleSet: RuleSet): string[] {
  return outcome.kind === 'motion' ? explainCount(outcome, ruleSet) : explainElected(outcome);
}

/** "7 Yes, 2 No" as they were entered; what nobody raised a hand for is left out. */
export function sayHands(hands: HandCounts, form: VoteForm): string {
  const raised = MOTION_ANSWERS.filter((answer) => hands[answer] > 0);
  if (raised.length === 0) return 'no hand was raised';
  return raised.map((answer) => `${hands[answer]} ${sayChoice(answer, form)}`).join(', ');
}
