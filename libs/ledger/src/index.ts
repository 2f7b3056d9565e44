/** The door of the ledger: Merkle tree, proofs, canonical JSON and commitments over node:crypto. */
export * from './build-proof.js';
export * from './canonical-json.js';
export * from './commitment.js';
export * from './compact-range.js';
export * from './tree-hash.js';
export * from './verify-proof.js';
