/** Counts a vote on options by the form of its paper, with the act that broke its tie where there was one. */
import type { Fields } from '../fields.js';
import { check } from '../not-verified.js';
import type { TieRule } from '../rule.js';
import type { TieAct } from '../tie-act.js';
import { countCrosses, type CrossCount, type SeatTie } from './crosses.js';
import type { Paper } from './paper.js';
import type { Ballots } from './piles.js';
import { countRunOff, type RunOffCount } from './run-off.js';
import { countStv, type StvCount } from './stv.js';

export type ElectionCount =
  /** `settled` are those of the tied whom an act elected; they are among the elected. */
  | (CrossCount & { readonly kind: 'choices'; readonly settled: readonly number[] })
  | (RunOffCount & { readonly kind: 'instant-run-off' })
  | (StvCount & { readonly kind: 'scottish-stv' });

/** Options by their place on the paper, in the order in which their names were drawn. */
function drawnPlaces({ options }: Paper, order: readonly string[]): number[] {
  return order.map((name) => options.findIndex((option) => option.name === name));
}

/** Whom the Chair named: as many of the tied as there are seats. */
function chosenPlaces({ options }: Paper, { tied, seats }: SeatTie, answer: Fields): number[] {
  check(answer.text('kind') === 'chosen', 'the casting vote does not name options');
  const ids = answer.texts('optionIds');
  const chosen = tied.filter((option) => ids.includes(options[option]?.id ?? ''));
  const isAnswer = chosen.length === ids.length && ids.length === seats;
  check(isAnswer, 'the casting vote does not name as many of the tied as there are seats');
  return chosen;
}

function settle(paper: Paper, tie: SeatTie | null, rule: TieRule, act: TieAct | null): number[] {
  if (act === null) return [];
  check(tie !== null, 'a tie was broken that is none');
  check(act.kind === rule, `the tie was broken by "${act.kind}", the rule says "${rule}"`);
  if (act.kind === 'casting-vote') return chosenPlaces(paper, tie, act.answer);
  const drawn = drawnPlaces(paper, act.order).filter((option) => tie.tied.includes(option));
  return drawn.slice(0, tie.seats);
}

function countRanked(paper: Paper, ballots: Ballots, lot: readonly number[]) {
  const { form, options, seats } = paper;
  return form.kind === 'instant-run-off'
    ? ({ kind: form.kind, ...countRunOff(options.length, ballots, lot) } as const)
    : ({ kind: 'scottish-stv', ...countStv(options.length, seats, ballots, lot) } as const);
}

/** The count. A ranked one goes on by lot only where it stands still without. */
export function countElection(
  paper: Paper,
  ballots: Ballots,
  rule: TieRule,
  act: TieAct | null,
): ElectionCount {
  const { form, options, seats } = paper;
  if (form.kind === 'instant-run-off' || form.kind === 'scottish-stv') {
    const count = countRanked(paper, ballots, []);
    if (act === null) return count;
    check(act.kind === 'lot', 'a ranked count goes on by lot and by nothing else');
    check(count.standstill !== null, 'a lot was drawn that the count did not need');
    return countRanked(paper, ballots, drawnPlaces(paper, act.order));
  }
  const crosses = countCrosses(options.length, seats, ballots);
  const settled = settle(paper, crosses.tie, rule, act);
  return { kind: 'choices', ...crosses, elected: [...crosses.elected, ...settled], settled };
}
