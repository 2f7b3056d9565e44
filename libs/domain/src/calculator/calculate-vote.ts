/** What a rule set would make of some votes: the calculator, by the functions that count real votes and by no other. */
import { checkTallies, checkVote } from '../counting/check-vote.js';
import { count } from '../counting/count.js';
import { countTallies } from '../counting/count-tallies.js';
import { explainCount } from '../counting/explain-count.js';
import type { Outcome } from '../counting/outcome.js';
import type { RollPlace } from '../counting/roll.js';
import { verdictSentence } from '../counting/verdict-sentence.js';
import { electionSentence } from '../election/election-sentence.js';
import { explainElection } from '../election/explain-election.js';
import { faultsOfRuleSet } from '../rule-set/check-rule-set.js';
import type { RuleSet } from '../rule-set/rule-set.js';
import { sayRule } from '../rule-set/say-rule.js';
import { accept, refuse, type Refusal, type Result } from '../value/refusal.js';
import { calculateElection } from './calculate-election.js';
import type { Calculation, CalculatorCase, CalculatorPlace, CalculatorVotes } from './calculator-case.js';
import { checkQuorum, readQuorums } from './calculator-quorum.js';

type MotionVotes = Exclude<CalculatorVotes, { kind: 'ballots' }>;

/** The subject of every sentence about a proposal that nobody made. */
const SUBJECT = 'The proposal';

function within(part: string, { kind, code, sentence, field }: Refusal): Result<never> {
  return refuse(kind, code, sentence, field === undefined ? part : `${part}.${field}`);
}

function rollOf(places: readonly CalculatorPlace[]): RollPlace[] {
  return places.map(({ constituencyId, weight, groupId }, place) => ({
    ...{ place, seatId: String(place), label: String(place), constituencyId, weight },
    ...(groupId === undefined ? {} : { groupId }),
  }));
}

function checkVotes(ruleSet: RuleSet, votes: MotionVotes): Result<null> {
  const checked =
    votes.kind === 'roll'
      ? checkVote(ruleSet, rollOf(votes.roll), votes.answers)
      : checkTallies(ruleSet, votes.tallies);
  if (checked.ok) return checked;
  const field = votes.kind === 'tallies' ? 'tallies' : (checked.refusal.field ?? 'answers');
  return within('votes', { ...checked.refusal, field });
}

function calculateMotion(asked: CalculatorCase, votes: MotionVotes): Result<Outcome> {
  const { ruleSet } = asked;
  const fits = checkVotes(ruleSet, votes);
  if (!fits.ok) return fits;
  const known = checkQuorum(asked);
  if (!known.ok) return known;
  const readings = readQuorums(asked);
  return accept(
    votes.kind === 'roll'
      ? count({ ruleSet, roll: rollOf(votes.roll), answers: votes.answers, ...readings })
      : countTallies({ ruleSet, categories: votes.tallies, ...readings }),
  );
}

/** The outcome with every figure, the steps to it and the rule in words; or what is wrong, with the field at fault. */
export function calculateVote(asked: CalculatorCase): Result<Calculation> {
  const { ruleSet, votes } = asked;
  const [fault] = faultsOfRuleSet(ruleSet);
  if (fault !== undefined) return within('ruleSet', fault);
  const { form, tie } = ruleSet;
  const rule = sayRule(ruleSet);
  if (votes.kind === 'ballots') {
    if (form.kind === 'motion') {
      const sentence = 'These rules decide a proposal. Give a roll with answers, or counts by category.';
      return refuse('invalid', 'form-other', sentence, 'votes.kind');
    }
    const elected = calculateElection({ form, tie, ...votes });
    if (!elected.ok) return elected;
    const outcome = elected.value;
    return accept({
      verdict: electionSentence(outcome),
      outcome,
      explanation: explainElection(outcome),
      rule,
    });
  }
  if (form.kind !== 'motion') {
    const sentence = 'These rules choose among options. Give options, seats and ballots.';
    return refuse('invalid', 'form-other', sentence, 'votes.kind');
  }
  const decided = calculateMotion(asked, votes);
  if (!decided.ok) return decided;
  const outcome = decided.value;
  const verdict = verdictSentence(SUBJECT, outcome);
  return accept({ verdict, outcome, explanation: explainCount(outcome, ruleSet), rule });
}
