/** Votes by how they stand: the words for it, and their sums. */

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

/** All amounts from one value for each standing. */
export function amountsFrom(valueOf: (standing: Standing) => bigint): Amounts {
  return Object.fromEntries(STANDINGS.map((standing) => [standing, valueOf(standing)])) as Amounts;
}

/** Several as one. */
export function sumOf(all: readonly Amounts[]): Amounts {
  return amountsFrom((standing) => all.reduce((sum, amounts) => sum + amounts[standing], 0n));
}

/** All votes, however they stand. */
export function allOf(amounts: Amounts): bigint {
  return STANDINGS.reduce((sum, standing) => sum + amounts[standing], 0n);
}
