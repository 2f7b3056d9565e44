/** The ballot paper of an election: what stands on it, how it is marked, and what one ballot may say. */

/** A candidate, or another thing to choose. */
export interface ElectionOption {
  readonly id: string;
  /** As printed on the paper: "Asha Rao". */
  readonly name: string;
}

export const RANKED_COUNTS = ['instant-run-off', 'scottish-stv'] as const;
export type RankedCount = (typeof RANKED_COUNTS)[number];

/** choose: a cross beside at most so many. approval: a cross beside any number. ranked: 1, 2, 3 as far as one likes. */
export type ElectionForm =
  | { readonly kind: 'choose'; readonly most: number }
  | { readonly kind: 'approval' }
  | { readonly kind: 'ranked'; readonly count: RankedCount };

export interface BallotPaper {
  readonly form: ElectionForm;
  /** In the order of the paper; each id once. */
  readonly options: readonly ElectionOption[];
  /** Whether a voter may cast a blank ballot, which is an abstention. */
  readonly blankAllowed: boolean;
}

/** What a voter casts. Blank is said, never guessed from an empty list. */
export type ElectionAnswer =
  | { readonly kind: 'blank' }
  | { readonly kind: 'chosen'; readonly optionIds: readonly string[] }
  | {
      readonly kind: 'ranked';
      readonly ranks: readonly { readonly optionId: string; readonly rank: number }[];
    };

/** A ballot that was opened and cannot be counted: a sealed one that holds nonsense, a paper marked twice. */
export interface SpoiltAnswer {
  readonly kind: 'spoilt';
}

export interface CastBallot {
  /** A whole number of votes, 1 where every voter has one. */
  readonly weight: number;
  readonly answer: ElectionAnswer | SpoiltAnswer;
}
