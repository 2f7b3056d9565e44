/**
 * A receipt: the log's signed promise that a ballot, or a proxy with its directions, stands in it as this entry, given at once; and, once a checkpoint
 * covers the entry, the proof that the promise was kept.
 */
import { canonicalJson, type JsonValue } from './canonical-json.js';
import { commitment } from './commitment.js';
import { encodeVerifierKey, type LogKey, readVerifierKey, verifierKeyOf } from './log-key.js';
import { isSealed, type JsonObject, readCanonical, sealJson } from './sealed-json.js';
import { readTlogProof, verifyTlogProof } from './tlog-proof.js';
import { leafHash } from './tree-hash.js';

const FORMAT = 'quorate-receipt/1';

/** What a commitment hides: the salt and what was voted. */
export interface Opening {
  /** Hex, 32 bytes. */
  readonly salt: string;
  readonly content: JsonValue | object;
}

/** A ballot in a vote, or the directions of a proxy. */
type About = { readonly voteId: string } | { readonly proxyId: string };

export type ReceiptParts = About & {
  readonly origin: string;
  /** The entry of the ballot as the journal holds it. */
  readonly entry: { readonly no: number };
  /** Null where the voter is not to hold proof of the answer. */
  readonly opening: Opening | null;
};

export type Receipt = About & {
  readonly format: typeof FORMAT;
  readonly origin: string;
  /** The verifier key of the log under its origin. */
  readonly key: string;
  readonly entry: { readonly no: number };
  /** Hex: SHA-256(0x00 and the canonical entry). */
  readonly leaf: string;
  readonly opening: Opening | null;
  readonly signature: string;
  /** A C2SP proof file, once there is one; not covered by the signature, it proves itself. */
  readonly proof?: string;
};

function leafOf(entry: object): Buffer {
  return leafHash(Buffer.from(canonicalJson(entry)));
}

/** The promise, signed; the same parts give the same bytes every time. */
export function makeReceipt({ origin, entry, opening, ...about }: ReceiptParts, key: LogKey): Receipt {
  const verifierKey = encodeVerifierKey(verifierKeyOf(origin, key.publicKey));
  const leaf = leafOf(entry).toString('hex');
  // Keys in canonical order, which is written several times as fast: a receipt is signed for every ballot.
  return sealJson({ entry, format: FORMAT, key: verifierKey, leaf, opening, origin, ...about }, key);
}

/** The receipt with its proof, whose checkpoint must cover the entry. */
export function withProof(receipt: Receipt, proof: string): Receipt {
  return { ...receipt, proof };
}

/** The file a voter keeps: one line of canonical JSON. */
export function writeReceipt(receipt: Receipt): string {
  return canonicalJson(receipt);
}

export type ReceiptReading =
  | { readonly ok: true; readonly entryNo: number; readonly proved: boolean }
  | { readonly ok: false; readonly why: string };

const no = (why: string): ReceiptReading => ({ ok: false, why });

function objectAt(of: JsonObject, name: string): JsonObject | null {
  const value = of[name];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}

function opens(opening: JsonObject, entry: JsonObject): boolean {
  const { salt, content } = opening;
  const commits = objectAt(entry, 'data')?.['commitment'];
  if (typeof salt !== 'string' || !/^[0-9a-f]{64}$/.test(salt) || content === undefined) return false;
  return commitment(Buffer.from(salt, 'hex'), content).toString('hex') === commits;
}

/**
 * Checks a receipt file against the public key of the log: signature, leaf, opening, and the proof when there is one.
 * `proved` is false while the receipt is a promise only.
 */
export function verifyReceipt(text: string, publicKey: Buffer): ReceiptReading {
  const read = readCanonical(text);
  if (read === null || read['format'] !== FORMAT) return no('this is not a receipt');
  const { proof, ...promise } = read;
  const { origin, key: keyText, leaf } = promise;
  const about = 'proxyId' in promise ? 'proxyId' : 'voteId';
  const entry = objectAt(promise, 'entry');
  const key = typeof keyText === 'string' ? readVerifierKey(keyText) : null;
  if (!key?.publicKey.equals(publicKey) || key.name !== origin) return no('the receipt names another key');
  if (!isSealed(promise, publicKey)) return no('the signature is not over this receipt');
  const entryNo = entry?.['no'];
  if (entry === null || typeof entryNo !== 'number') return no('the receipt holds no entry');
  const hash = leafOf(entry);
  if (hash.toString('hex') !== leaf) return no('the leaf is not the hash of the entry');
  if (objectAt(entry, 'data')?.[about] !== promise[about]) return no('the entry is of another vote');
  const opening = objectAt(promise, 'opening');
  if (opening !== null && !opens(opening, entry)) return no('the opening does not fit the commitment');
  if (proof === undefined) return { ok: true, entryNo, proved: false };
  const inLog = typeof proof === 'string' && verifyTlogProof(proof, hash, key);
  if (!inLog || readTlogProof(proof)?.index !== entryNo - 1) return no('the proof is not of this entry');
  return { ok: true, entryNo, proved: true };
}
