/** Adds up how the places of a roll stood, whole and exact. */
import { check } from './not-verified.js';
import type { Counting } from './rule.js';

/** What a ballot on a proposal may say. */
export const ANSWERS = ['approve', 'reject', 'abstain', 'send-back'] as const;
export type Answer = (typeof ANSWERS)[number];

/** Why a place has no ballot that counts. */
export const SILENCES = ['not-voted', 'recused', 'absent'] as const;
export type Silence = (typeof SILENCES)[number];
export const STANDINGS = [...ANSWERS, ...SILENCES] as const;
export type Standing = (typeof STANDINGS)[number];

/** Votes by how they stand; of any size, since shares are counted in fine units. */
export type Amounts = Readonly<Record<Standing, bigint>>;

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

/** All amounts from one value for each standing. */
export function amountsFrom(valueOf: (standing: Standing) => bigint): Amounts {
  return Object.fromEntries(STANDINGS.map((standing) => [standing, valueOf(standing)])) as Amounts;
}

function partOf({ standing, weight }: Place, asked: Standing, unit: number): bigint {
  if (typeof standing === 'string') return standing === asked ? BigInt(unit) : 0n;
  const voted = Object.values(standing).reduce((sum, part) => sum + part, 0);
  return BigInt(asked === 'not-voted' ? weight - voted : (standing[asked] ?? 0));
}

/** Whether each place counts with its weight rather than as one. */
export function isWeighed(counting: Counting): boolean {
  return counting.kind === 'share' || counting.unit === 'weight';
}

/** What the places count. */
export function tallyOf(places: readonly Place[], counting: Counting): Amounts {
  const weighed = isWeighed(counting);
  return amountsFrom((standing) =>
    places.reduce((sum, place) => sum + partOf(place, standing, weighed ? place.weight : 1), 0n),
  );
}

/** Several as one. */
export function sumOf(all: readonly Amounts[]): Amounts {
  return amountsFrom((standing) => all.reduce((sum, amounts) => sum + amounts[standing], 0n));
}

/** All votes, however they stand. */
export function allOf(amounts: Amounts): bigint {
  return STANDINGS.reduce((sum, standing) => sum + amounts[standing], 0n);
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
