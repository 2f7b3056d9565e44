/**
 * Writes a result bundle: one file with all that one vote's outcome rests on, for one reader. It holds every leaf of
 * the journal from the first entry on, so that nothing can be left out: the entry where its reader may see it, else
 * its hash. The verifier, in a package of its own, reads it.
 */
import { canonicalJson } from './canonical-json.js';
import { encodeVerifierKey, type LogKey, verifierKeyOf } from './log-key.js';
import type { Opening } from './receipt.js';
import { sealJson } from './sealed-json.js';

export interface BallotOpening extends Opening {
  /** Number of the entry with the commitment. */
  readonly no: number;
}

export interface BundleParts {
  readonly origin: string;
  /** Id of the stream; the origin ends with it. */
  readonly stream: string;
  /** Left out in the bundle of an election, which is about its whole journal. */
  readonly voteId?: string;
  /** From number 1 without gaps, through the declaration: the entry as stored, or its leaf hash. */
  readonly entries: readonly (object | Buffer)[];
  readonly openings: readonly BallotOpening[];
  /** As signed, by size; one at the close or after it, the last over all the entries. */
  readonly checkpoints: readonly string[];
  /** Of a secret vote: the sealed ballots of its closed box, in the order of their hashes. */
  readonly box?: readonly object[] | undefined;
}

/** The text of the bundle, signed as a whole. */
export function writeBundle(parts: BundleParts, key: LogKey): string {
  const { origin, stream, openings, checkpoints, box } = parts;
  const entries = parts.entries.map((entry) => (Buffer.isBuffer(entry) ? entry.toString('hex') : entry));
  const verifierKey = encodeVerifierKey(verifierKeyOf(origin, key.publicKey));
  const content = { origin, stream, key: verifierKey, entries, openings, checkpoints };
  const voted = parts.voteId === undefined ? {} : { voteId: parts.voteId };
  const sealed = box === undefined ? {} : { box };
  return canonicalJson(sealJson({ format: 'quorate-bundle/1', ...content, ...voted, ...sealed }, key));
}
