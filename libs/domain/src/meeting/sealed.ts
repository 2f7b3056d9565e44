/** What is kept apart from the journal's entries, which only commit to it; only the server ever holds it. */
import type { BallotAnswer } from '../vote/ballot-answer.js';

/** What a voter wrote. */
export interface SealedBallot {
  readonly voteId: string;
  readonly place: number;
  readonly answer: BallotAnswer;
  readonly castBy: string;
  /** Whom a proxy or the secretary cast it for; absent where it was their own. */
  readonly castFor?: string;
  /** Hex, 32 bytes; opens the commitment in the entry. */
  readonly salt: string;
}

/** The secret of a vote's lot, until the lot is drawn. */
export interface SealedLot {
  readonly voteId: string;
  /** Hex, 32 bytes; its hash is in the entry. */
  readonly secret: string;
}
