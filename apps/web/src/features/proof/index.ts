/** The door of the proof on the faces: receipts, what became of a ballot, fingerprints, and the check of a result in the browser. */
export { BallotProof } from './ballot-proof.js';
export { CheckResult } from './check-result.js';
export { ReceiptFiles } from './receipt-files.js';
export { RoomFingerprint } from './room-fingerprint.js';
export { useFingerprint } from './use-fingerprint.js';
export { VoteFingerprint } from './vote-fingerprint.js';
export { declaredNo, settledNo } from './declared-no.js';
