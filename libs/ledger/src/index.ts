/** The door of the ledger: Merkle tree, proofs, canonical JSON, commitments, checkpoints, receipts and bundles over node:crypto. */
export * from './build-proof.js';
export * from './bundle.js';
export * from './canonical-json.js';
export * from './checkpoint-signer.js';
export * from './checkpoint.js';
export * from './commitment.js';
export * from './compact-range.js';
export * from './log-key.js';
export * from './merkle-tree.js';
export * from './receipt.js';
export * from './sealed-json.js';
export * from './signed-note.js';
export * from './tlog-proof.js';
export * from './tree-hash.js';
export * from './verify-proof.js';
