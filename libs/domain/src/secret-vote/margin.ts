/**
 * What those who took no paper of a secret vote could have changed: the least number of further ballots, cast in the way
 * that serves best, under which the outcome would be another.
 */
import { countTallies } from '../counting/count-tallies.js';
import type { CategoryResult, Outcome, Tally } from '../counting/outcome.js';
import type { ChoicesOutcome } from '../election/count-choices.js';
import type { RuleSet } from '../rule-set/rule-set.js';
import type { ElectedOutcome, VoteOutcome } from '../vote/vote-outcome.js';
import type { CellFigures } from './secret-round.js';

export interface Margin {
  /** How many might have voted and took no paper. */
  readonly count: number;
  /** The least number of further ballots that change the outcome; null where no number does, or where that cannot be told. */
  readonly margin: number | null;
  /** Null where it cannot be told from the figures: ballots that are ranked, and a meeting without a quorum. */
  readonly couldChange: boolean | null;
}

type Cell = Pick<CategoryResult, 'constituencyId' | 'seats' | 'tally'>;

const FURTHER = ['approve', 'reject', 'send-back'] as const;
type Further = (typeof FURTHER)[number];

/** So many further ballots of one answer; whoever did not vote casts them first, then places that the roll has not. */
function withMore(tally: Tally, answer: Further, more: number): Tally {
  const silent = Math.min(more, tally['not-voted']);
  const absent = Math.min(more - silent, tally.absent);
  return {
    ...tally,
    'not-voted': tally['not-voted'] - silent,
    absent: tally.absent - absent,
    [answer]: tally[answer] + more,
  };
}

/** Each way to take one of the choices of every cell. */
function ways(choices: readonly (readonly number[])[]): number[][] {
  return choices.reduce<number[][]>(
    (before, own) => before.flatMap((way) => own.map((more) => [...way, more])),
    [[]],
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

class MotionMargin {
  private readonly cells: readonly Cell[];
  private readonly rules: RuleSet;

  constructor(
    private readonly outcome: Outcome,
    ruleSet: RuleSet,
  ) {
    const isWhole = outcome.categories.length === 0;
    const { total } = outcome;
    this.cells = isWhole
      ? [{ constituencyId: '', seats: sum(Object.values(total)), tally: total }]
      : outcome.categories;
    this.rules = isWhole ? { ...ruleSet, constituencies: [] } : ruleSet;
  }

  /** Every way to change the outcome that takes no ballot more than it needs, by how many it takes of each cell. */
  changes(): number[][] {
    const now = this.read('approve', []).verdict;
    return FURTHER.filter((answer) => answer !== 'send-back' || this.takesSendBack()).flatMap((answer) =>
      ways(this.cells.map((_, at) => this.steps(answer, at))).filter(
        (more) => this.read(answer, more).verdict !== now,
      ),
    );
  }

  private takesSendBack(): boolean {
    return this.rules.form.kind === 'motion' && this.rules.form.sendBack;
  }

  /** None, and each number of further ballots at which the cell comes out otherwise than with one fewer. */
  private steps(answer: Further, at: number): number[] {
    const enough = 2 * sum(Object.values(this.cells[at]?.tally ?? {})) + 1;
    const steps = [0];
    let before = this.outcomeOf(answer, at, 0);
    for (let more = 1; more <= enough; more++) {
      const outcome = this.outcomeOf(answer, at, more);
      if (outcome !== before) steps.push(more);
      before = outcome;
    }
    return steps;
  }

  private outcomeOf(answer: Further, at: number, more: number): string {
    const { categories, verdict, reason } = this.read(
      answer,
      this.cells.map((_, index) => (index === at ? more : 0)),
    );
    return categories[at]?.outcome ?? `${verdict} ${reason ?? ''}`;
  }

  private read(answer: Further, more: readonly number[]): Outcome {
    const { quorumAtOpening, quorumAtClose } = this.outcome;
    const categories = this.cells.map((cell, at) => ({
      ...cell,
      tally: withMore(cell.tally, answer, more[at] ?? 0),
    }));
    return countTallies({ ruleSet: this.rules, categories, quorumAtOpening, quorumAtClose });
  }
}

function ofMotion(outcome: Outcome, ruleSet: RuleSet, groups: readonly CellFigures[]): Margin {
  const isWhole = outcome.categories.length === 0;
  const untaken = isWhole
    ? groups.map(({ eligible, issued }) => eligible - issued - outcome.total.recused)
    : outcome.categories.map(({ constituencyId, tally }) => {
        const figures = groups.find(({ group }) => group === constituencyId);
        return figures === undefined ? 0 : figures.eligible - figures.issued - tally.recused;
      });
  const count = sum(untaken);
  if (outcome.verdict === 'inquorate') return { count, margin: null, couldChange: null };
  const changes = new MotionMargin(outcome, ruleSet).changes();
  return {
    count,
    margin: changes.length === 0 ? null : Math.min(...changes.map(sum)),
    couldChange: changes.some((more) => more.every((needed, at) => needed <= (untaken[at] ?? 0))),
  };
}

/** Further ballots for whoever came next, until those are level with the last who was elected. */
function gapIn({ totals, elected, tie }: ChoicesOutcome): number | null {
  if (tie !== null) return 1;
  const votes = (isElected: boolean): number[] =>
    totals.filter(({ optionId }) => elected.includes(optionId) === isElected).map((one) => one.votes);
  const [last, next] = [Math.min(...votes(true)), Math.max(...votes(false))];
  return Number.isFinite(last - next) ? last - next : null;
}

function ofElection({ count: counted, turnout }: ElectedOutcome, groups: readonly CellFigures[]): Margin {
  const count = sum(groups.map(({ eligible, issued }) => eligible - issued)) - turnout.recused;
  if (counted?.kind !== 'choices') return { count, margin: null, couldChange: null };
  const margin = gapIn(counted);
  return { count, margin, couldChange: margin !== null && count >= margin };
}

/** Holds those who took no paper against the margin of the outcome. */
export function marginOf(outcome: VoteOutcome, ruleSet: RuleSet, groups: readonly CellFigures[]): Margin {
  return outcome.kind === 'motion' ? ofMotion(outcome, ruleSet, groups) : ofElection(outcome, groups);
}

/** "Three took no paper; the margin is two ballots: they could have changed the outcome." */
export function sayMargin({ count, margin, couldChange }: Margin): string {
  if (count === 0) return 'Everybody who might have voted took a paper.';
  const took = `${count} who might have voted took no paper`;
  if (couldChange === null)
    return `${took}; whether they could have changed the outcome cannot be told from these figures.`;
  const could = couldChange ? 'could have changed' : 'could not have changed';
  if (margin === null) return `${took}; no number of further ballots gives another outcome.`;
  return `${took}; the margin is ${margin} ${margin === 1 ? 'ballot' : 'ballots'}: they ${could} the outcome.`;
}
