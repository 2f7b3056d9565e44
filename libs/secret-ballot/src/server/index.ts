/** The door for the server: the registrar's part and the box's, over node:crypto. Neither can open a ballot. */
export type { BallotPaper } from '../protocol/ballot-paper.js';
export type { BoxPromise } from '../protocol/box-promise.js';
export * from '../protocol/round-notice.js';
export { ballotText, type SealedBallot } from '../protocol/sealed-ballot.js';
export * from './check-ballot.js';
export { isCurvePoint } from './check-points.js';
export * from './close-box.js';
export * from './issue-paper.js';
export * from './issuing-key.js';
export * from './notice-hash.js';
export * from './promise-ballot.js';
export * from './receive-ballot.js';
