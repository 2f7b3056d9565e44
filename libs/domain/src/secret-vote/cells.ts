/** The cells of a secret vote: the groups whose answers are reported by themselves, each large enough that nobody stands alone. */
import type { RollPlace } from '../counting/roll.js';
import type { RuleSet } from '../rule-set/rule-set.js';
import { accept, refuse, type Result } from '../value/refusal.js';

/** Where the body is reported as a whole. */
export const WHOLE_BODY = 'all';
export const LEAST_IN_A_CELL = 5;

export interface SecretCell {
  readonly group: string;
  /** Plural, as shown. */
  readonly name: string;
  /** Places of the roll. */
  readonly places: readonly number[];
}

/** The cell in which the ballot of a place is counted. */
export function cellOf({ form, counting }: RuleSet, { constituencyId }: RollPlace): string {
  return form.kind === 'motion' && counting.kind === 'by-category' ? constituencyId : WHOLE_BODY;
}

/** The cells of the roll, in the order of the rules. */
export function cellsOf(ruleSet: RuleSet, roll: readonly RollPlace[]): SecretCell[] {
  const groups = [{ id: WHOLE_BODY, name: 'The whole body' }, ...ruleSet.constituencies];
  return groups
    .map(({ id, name }) => ({
      group: id,
      name,
      places: roll.filter((place) => cellOf(ruleSet, place) === id).map(({ place }) => place),
    }))
    .filter(({ places }) => places.length > 0);
}

/** Refuses a vote in which somebody could be found out by being one of few; `mayVote` leaves out who has withdrawn. */
export function checkCells(
  cells: readonly SecretCell[],
  mayVote: (place: number) => boolean,
): Result<readonly SecretCell[]> {
  const small = cells
    .map(({ name, places }) => ({ name, count: places.filter(mayVote).length }))
    .find(({ count }) => count < LEAST_IN_A_CELL);
  if (small === undefined) return accept(cells);
  const isWhole = cells.length === 1;
  const sentence =
    `${small.name}: only ${small.count} may vote, and a secret vote needs ${LEAST_IN_A_CELL} in every group that is reported, ` +
    `since in a smaller one people can tell who voted how. ${isWhole ? 'Take this vote openly.' : 'Count it per head, so that the body is reported as a whole, or take it openly.'}`;
  return refuse('conflict', 'cell-too-small', sentence, 'ruleSetId');
}
