/** The cells of a secret vote: the groups whose answers are reported by themselves, each large enough that nobody stands alone. */
import type { RollPlace } from '../counting/roll.js';
import type { RuleSet } from '../rule-set/rule-set.js';
import { accept, refuse, type Result } from '../value/refusal.js';

/** Where the body is reported as a whole. */
const WHOLE_BODY = 'all';
export const LEAST_IN_A_CELL = 5;

export interface SecretCell {
  readonly group: string;
  /** Plural, as shown. */
  readonly name: string;
  /** Places of the roll. */
  readonly places: readonly number[];
}

function isByCategory({ form, counting }: RuleSet): boolean {
  return form.kind === 'motion' && counting.kind === 'by-category';
}

/** The cell in which the ballot of a place is counted. */
export function cellOf(ruleSet: RuleSet, { constituencyId }: RollPlace): string {
  return isByCategory(ruleSet) ? constituencyId : WHOLE_BODY;
}

/** What a cell is called: the body, or a category of it. */
export function cellName(ruleSet: RuleSet, group: string): string {
  if (!isByCategory(ruleSet)) return 'The whole body';
  return ruleSet.constituencies.find(({ id }) => id === group)?.name ?? group;
}

/** The cells of the roll: the body as a whole, or its categories in the order of the rules. */
export function cellsOf(ruleSet: RuleSet, roll: readonly RollPlace[]): SecretCell[] {
  const groups = isByCategory(ruleSet) ? ruleSet.constituencies.map(({ id }) => id) : [WHOLE_BODY];
  return groups
    .map((id) => ({
      group: id,
      name: cellName(ruleSet, id),
      places: roll.filter((place) => cellOf(ruleSet, place) === id).map(({ place }) => place),
    }))
    .filter(({ places }) => places.length > 0);
}

/** The first cell with too few of those places in it. */
function smallOne(cells: readonly SecretCell[], isIn: (place: number) => boolean) {
  return cells
    .map(({ name, places }) => ({ name, count: places.filter(isIn).length }))
    .find(({ count }) => count < LEAST_IN_A_CELL);
}

/** Refuses a vote in which somebody could be found out by being one of few; `mayVote` leaves out who has withdrawn. */
export function checkCells(
  cells: readonly SecretCell[],
  mayVote: (place: number) => boolean,
): Result<readonly SecretCell[]> {
  const small = smallOne(cells, mayVote);
  if (small === undefined) return accept(cells);
  const isWhole = cells.length === 1;
  const sentence =
    `${small.name}: only ${small.count} may vote, and a secret vote needs ${LEAST_IN_A_CELL} in every group that is reported, ` +
    `since in a smaller one people can tell who voted how. ${isWhole ? 'Take this vote openly.' : 'Count it per head, so that the body is reported as a whole, or take it openly.'}`;
  return refuse('conflict', 'cell-too-small', sentence, 'ruleSetId');
}

/** Refuses to open a box in which somebody could be found out by being one of the few who took a paper. */
export function checkPapers(cells: readonly SecretCell[], issued: readonly number[]): Result<null> {
  const small = smallOne(cells, (place) => issued.includes(place));
  if (small === undefined) return accept(null);
  const sentence =
    `${small.name}: only ${small.count} ${small.count === 1 ? 'paper was' : 'papers were'} taken, and the box is opened only where ` +
    `${LEAST_IN_A_CELL} or more were in every group that is reported, since in a smaller one people can tell who voted how. ` +
    'Annul this vote and take it again, secretly with more voters or openly.';
  return refuse('conflict', 'too-few-papers', sentence, 'voteId');
}
