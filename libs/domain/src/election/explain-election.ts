/** How an election was decided, step by step with its figures, for the page that shows the result. */
import { assertNever } from '../value/assert-never.js';
import { sayList, sayNumber } from '../value/plain-english.js';
import type { ElectionOption } from './ballot-paper.js';
import type { BallotTotals } from './ballot-groups.js';
import type { ChoicesOutcome } from './count-choices.js';
import type { InstantRunOffOutcome, RunOffRound } from './count-instant-run-off.js';
import { electionSentence, namesOf, saySeats, type ElectionOutcome } from './election-sentence.js';
import { explainStv } from './explain-stv.js';
import { sayVotes, sayTieBreak } from './say-votes.js';
import type { SettledTie } from './settle-tie.js';

/** "100 ballots count, 2 are blank, 1 is spoilt." in votes, which are ballots where each weighs 1. */
function sayBallots({ counted, blank, spoilt }: BallotTotals): string {
  const others = [
    ...(blank === 0 ? [] : [`${sayVotes(blank)} blank and so abstaining`]),
    ...(spoilt === 0 ? [] : [`${sayVotes(spoilt)} spoilt`]),
  ];
  return [`Ballots: ${sayVotes(counted)} counted`, ...others].join(', ').concat('.');
}

function tieSteps(options: readonly ElectionOption[], tie: SettledTie): string[] {
  const level = `${sayList(namesOf(options, tie.tied))} have ${sayVotes(tie.votes)} each, with ${saySeats(tie.seats)} left.`;
  const elected = sayList(namesOf(options, tie.elected));
  switch (tie.rule) {
    case 'status-quo':
      return [level, 'A tie elects nobody, so what was before stands.'];
    case 'run-off':
      return [level, 'A run-off is held between them.'];
    case 'casting-vote':
      return [
        level,
        elected === '' ? "The chair's casting vote decides." : `The chair's casting vote is for ${elected}.`,
      ];
    case 'lot':
      return [level, elected === '' ? 'The lot decides.' : `The lot falls on ${elected}.`];
    default:
      return assertNever(tie.rule);
  }
}

function choicesSteps({ options, seats, totals, tie }: ChoicesOutcome): string[] {
  const names = new Map(options.map(({ id, name }) => [id, name]));
  const figures = [...totals]
    .sort((a, b) => b.votes - a.votes)
    .map(({ optionId, votes }) => `${names.get(optionId) ?? optionId} ${votes}`);
  const rule =
    seats === 1
      ? 'Whoever has most votes is elected.'
      : `The ${sayNumber(seats)} with most votes are elected.`;
  return [`Votes: ${figures.join(', ')}.`, rule, ...(tie === null ? [] : tieSteps(options, tie))];
}

function roundStep(options: readonly ElectionOption[], round: RunOffRound): string {
  const name = (id: string): string => namesOf(options, [id]).join('');
  const figures = round.votes.map(({ optionId, votes }) => `${name(optionId)} ${votes}`);
  const exhausted = round.exhausted === 0 ? '' : `, ${round.exhausted} for nobody still in`;
  const stand = `Round ${round.number}: ${figures.join(', ')}${exhausted}.`;
  const winner = round.votes.find(({ votes }) => votes >= round.needed);
  if (winner !== undefined) {
    return `${stand} ${name(winner.optionId)} has more than half of the votes that still count.`;
  }
  const half = `More than half would be ${round.needed}.`;
  if (round.excluded === null) return `${stand} ${half}`;
  const { optionId, tieBreak } = round.excluded;
  const why =
    tieBreak === null ? 'has fewest votes' : sayTieBreak(options, optionId, tieBreak, 'fewest', 'round');
  return `${stand} ${half} ${name(optionId)} ${why} and is excluded.`;
}

function runOffSteps({ options, rounds }: InstantRunOffOutcome): string[] {
  return rounds.map((round) => roundStep(options, round));
}

function stepsOf(outcome: ElectionOutcome): string[] {
  switch (outcome.kind) {
    case 'choices':
      return choicesSteps(outcome);
    case 'instant-run-off':
      return runOffSteps(outcome);
    case 'scottish-stv':
      return explainStv(outcome);
    default:
      return assertNever(outcome);
  }
}

/** The steps from the ballots to the result, one sentence or two for each round or stage; the last is the result. */
export function explainElection(outcome: ElectionOutcome): string[] {
  return [sayBallots(outcome.ballots), ...stepsOf(outcome), electionSentence(outcome)];
}
