/**
 * The record of a count by the single transferable vote: a table of stages with every figure. Figures called parts are
 * hundred-thousandths of a vote, so that 1,245,448 parts are 12.45448 votes.
 */
import type { ElectionOption } from './ballot-paper.js';
import type { BallotTotals } from './ballot-groups.js';
import type { LotNeeded, TieBreak } from './tie-break.js';

/** Ballots that moved together: from one option, to one option, with one value. */
export interface StvParcel {
  /** Null: no further preference for anybody still in, so the ballots are not transferable. */
  readonly to: string | null;
  readonly papers: number;
  /** What each ballot was worth to the option it comes from, in parts. */
  readonly received: number;
  /** What each is worth from now on: the transfer value, in parts. */
  readonly value: number;
}

/** first: first preferences, rule 45. surplus: rules 48 and 49. exclusion: rules 50 and 51. */
export type StvAct =
  | { readonly kind: 'first' }
  | {
      readonly kind: 'surplus';
      readonly from: string;
      readonly surplus: number;
      readonly tieBreak: TieBreak | null;
    }
  | {
      readonly kind: 'exclusion';
      readonly from: string;
      readonly tieBreak: TieBreak | null;
      /** False where the exclusion leaves as many as there are vacancies, so that nothing moves: rule 52(2). */
      readonly transferred: boolean;
    };

export interface StvElected {
  readonly optionId: string;
  /** quota: rule 47. last-vacancies: as many left as vacancies, rule 52(1). */
  readonly by: 'quota' | 'last-vacancies';
}

export interface StvStage {
  readonly number: number;
  readonly act: StvAct;
  readonly parcels: readonly StvParcel[];
  /** What every option has at the end of the stage, in parts, in the order of the paper. */
  readonly votes: readonly { readonly optionId: string; readonly parts: number }[];
  /** Value of the ballots without a further preference, in parts, so far. */
  readonly nonTransferable: number;
  /** What was ignored after the fifth decimal place, in parts, so far. */
  readonly lostToRounding: number;
  /** Elected at the end of the stage, most votes first. */
  readonly elected: readonly StvElected[];
}

export interface StvOutcome {
  readonly kind: 'scottish-stv';
  readonly options: readonly ElectionOption[];
  readonly seats: number;
  readonly ballots: BallotTotals;
  /** In whole votes. */
  readonly quota: number;
  readonly stages: readonly StvStage[];
  /** In the order of election. */
  readonly elected: readonly string[];
  readonly lotNeeded: LotNeeded | null;
}
