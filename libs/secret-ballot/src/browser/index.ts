/** The door for browsers: the voter's paper and ballot, and the scrutineers' key. Nothing here needs Node. */
export type { BallotPaper, PaperContent } from '../protocol/ballot-paper.js';
export type { BoxPromise } from '../protocol/box-promise.js';
export * from '../protocol/round-notice.js';
export type { SealedBallot } from '../protocol/sealed-ballot.js';
export * from './ballot-key.js';
export * from './blind-paper.js';
export * from './box-root.js';
export * from './check-notice.js';
export * from './election-key.js';
export * from './open-box.js';
export * from './sealed-share.js';
export { sealBallot } from './seal-ballot.js';
export type { ElectionKey } from './sealing.js';
