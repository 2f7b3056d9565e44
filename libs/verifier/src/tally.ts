/** Adds up how the places of a roll stood, whole and exact. */
import { type Standing, type Amounts, amountsFrom } from './amounts.js';
import { check } from './not-verified.js';
import { type Counting, isWeighed } from './rule.js';

export interface RollPlace {
  readonly place: number;
  readonly seatId: string;
  readonly categoryId: string;
  readonly groupId: string | null;
  readonly weight: number;
}

/** A place with how it stood at the close. */
export interface Stood<Said> extends RollPlace {
  readonly standing: Said;
}

/** On a proposal: in one way, or with the weight in parts of which the rest is not voted. */
export type MotionStanding = Standing | Readonly<Partial<Record<Standing, number>>>;
export type Place = Stood<MotionStanding>;

function partOf({ standing, weight }: Place, asked: Standing, unit: number): bigint {
  if (typeof standing === 'string') return standing === asked ? BigInt(unit) : 0n;
  const voted = Object.values(standing).reduce((sum, part) => sum + part, 0);
  return BigInt(asked === 'not-voted' ? weight - voted : (standing[asked] ?? 0));
}

/** What the places count. */
export function tallyOf(places: readonly Place[], counting: Counting): Amounts {
  const weighed = isWeighed(counting);
  return amountsFrom((standing) =>
    places.reduce((sum, place) => sum + partOf(place, standing, weighed ? place.weight : 1), 0n),
  );
}

/** Ends the checking where a voting group has two places in one category, or a place votes for none. */
export function checkGroups(places: readonly Place[]): void {
  const groups = places.map(({ categoryId, groupId }) => JSON.stringify([categoryId, groupId]));
  check(
    places.every(({ groupId }) => groupId !== null),
    'a place of the roll votes for no voting group',
  );
  check(new Set(groups).size === groups.length, 'a voting group has two places in a category');
}
