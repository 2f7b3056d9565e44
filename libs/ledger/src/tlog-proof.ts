/** Proof files (C2SP tlog-proof): the place of one entry in a log, its inclusion proof and the checkpoint it leads to. */
import { fromBase64 } from './base64.js';
import { verifyCheckpoint } from './checkpoint.js';
import type { VerifierKey } from './log-key.js';
import { HASH_BYTES } from './sha256.js';
import { verifyInclusion } from './verify-proof.js';

const HEAD = 'c2sp.org/tlog-proof@v1';

export interface TlogProof {
  /** Whatever the application adds; nothing vouches for it. */
  readonly extra: Buffer | null;
  /** Position of the entry, from 0: one less than its number in a journal. */
  readonly index: number;
  readonly hashes: readonly Buffer[];
  /** The checkpoint as signed. */
  readonly checkpoint: string;
}

/** The text of a proof file. */
export function writeTlogProof({ extra, index, hashes, checkpoint }: TlogProof): string {
  const lines = [HEAD, ...(extra === null ? [] : [`extra ${extra.toString('base64')}`]), `index ${index}`];
  return `${[...lines, ...hashes.map((hash) => hash.toString('base64'))].join('\n')}\n\n${checkpoint}`;
}

/** The parts of a proof file, nothing verified yet; null where it is malformed. */
export function readTlogProof(text: string): TlogProof | null {
  const end = text.indexOf('\n\n');
  if (end < 0) return null;
  const [head, ...lines] = text.slice(0, end).split('\n');
  if (head !== HEAD) return null;
  const extraText = /^extra (.*)$/.exec(lines[0] ?? '')?.[1];
  const extra = extraText === undefined ? null : fromBase64(extraText);
  if (extraText !== undefined && (extra === null || lines.shift() === undefined)) return null;
  const index = Number(/^index (0|[1-9]\d*)$/.exec(lines.shift() ?? '')?.[1]);
  const hashes = lines.map(fromBase64).filter((hash) => hash?.length === HASH_BYTES);
  if (!Number.isSafeInteger(index) || hashes.length !== lines.length) return null;
  return { extra, index, hashes: hashes.filter((hash) => hash !== null), checkpoint: text.slice(end + 2) };
}

/** True when the leaf stands at the proof's index under a checkpoint that the key has signed for its own origin. */
export function verifyTlogProof(text: string, leaf: Buffer, key: VerifierKey): boolean {
  const proof = readTlogProof(text);
  if (proof === null) return false;
  const checkpoint = verifyCheckpoint(proof.checkpoint, key);
  if (checkpoint === null || checkpoint.origin !== key.name) return false;
  const { index, hashes } = proof;
  return verifyInclusion({ leaf, index, size: checkpoint.size, root: checkpoint.root, proof: hashes });
}
