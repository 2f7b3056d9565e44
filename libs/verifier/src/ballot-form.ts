/** How the ballots of one form of vote are read, and how a roll call tells of them. */
import type { Fields } from './fields.js';
import type { Silence } from './amounts.js';

/** What a line of a roll call says besides whose it is. */
export interface Told {
  readonly standing: unknown;
  readonly answer?: unknown;
}

export interface BallotForm<Said> {
  /** What a ballot of this weight says; one that does not fit the vote ends the checking. */
  readonly ofAnswer: (answer: unknown, weight: number, where: string) => Said;
  /** What the line of a roll call says. */
  readonly ofLine: (line: Fields, weight: number, where: string) => Said | Silence;
  readonly tell: (said: Said | Silence) => Told;
}
