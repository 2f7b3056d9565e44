/** Proves that the entries of the file are the journal that was signed: every leaf, in order, up to each checkpoint. */
import type { BundleFile, Leaf } from './bundle-file.js';
import { same } from './bytes.js';
import { canonical } from './canonical-json.js';
import type { CryptoFunctions } from './crypto-functions.js';
import { leafHash, merkleRoot } from './merkle-tree.js';
import { check } from './not-verified.js';
import { counted, type Findings } from './report.js';
import { type Checkpoint, verifyCheckpoint, type VerifierKey } from './signed-note.js';

function hashOf(leaf: Leaf, crypto: CryptoFunctions): Promise<Uint8Array> {
  return 'hash' in leaf ? Promise.resolve(leaf.hash) : leafHash(canonical(leaf.entry), crypto);
}

async function checkpointsOf(
  { checkpoints }: BundleFile,
  key: VerifierKey,
  crypto: CryptoFunctions,
): Promise<Checkpoint[]> {
  const read: Checkpoint[] = [];
  for (const note of checkpoints) {
    const checkpoint = await verifyCheckpoint(note, key, crypto);
    check(checkpoint.size > (read.at(-1)?.size ?? 0), 'the checkpoints are not in the order of their sizes');
    read.push(checkpoint);
  }
  return read;
}

/** Ends the checking unless the leaves give the root of every checkpoint, the last of which covers them all. */
export async function checkJournal(
  file: BundleFile,
  key: VerifierKey,
  crypto: CryptoFunctions,
  findings: Findings,
): Promise<void> {
  const leaves = await Promise.all(file.leaves.map((leaf) => hashOf(leaf, crypto)));
  const checkpoints = await checkpointsOf(file, key, crypto);
  check(checkpoints.at(-1)?.size === leaves.length, 'no checkpoint covers exactly the entries of the file');
  for (const { size, root } of checkpoints) {
    const computed = await merkleRoot(leaves.slice(0, size), crypto);
    check(
      same(computed, root),
      `the entries are not those that were signed at ${size}: one was changed, moved or left out`,
    );
  }
  const shown = file.leaves.filter((leaf) => 'entry' in leaf).length;
  const hidden = leaves.length - shown;
  findings.checked.push(
    `Journal: ${counted(leaves.length, 'entry', 'entries')} in order, ${shown} shown, ${hidden} by their hash only; ` +
      `they give the root of ${counted(checkpoints.length, 'signed checkpoint', 'signed checkpoints')}.`,
  );
  for (const { size, fingerprint } of checkpoints) {
    findings.compare.push(`Checkpoint at ${counted(size, 'entry', 'entries')}: ${fingerprint}`);
  }
}
