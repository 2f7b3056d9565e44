/** The parts of a bundle file, read but not yet believed. */
import { fromHex } from './bytes.js';
import { Fields } from './fields.js';
import { check, fail } from './not-verified.js';

export const BUNDLE_FORMAT = 'quorate-bundle/1';

/** One leaf of the journal: the entry, or only its hash where the reader of the file may not see it. */
export type Leaf = { readonly entry: Readonly<Record<string, unknown>> } | { readonly hash: Uint8Array };

/** The salt and content that a commitment in an entry hides. */
export interface Opening {
  readonly no: number;
  readonly salt: Uint8Array;
  readonly content: unknown;
}

export interface BundleFile {
  readonly origin: string;
  readonly stream: string;
  readonly key: string;
  /** Null in the file of an election, which is about its whole journal. */
  readonly voteId: string | null;
  readonly leaves: readonly Leaf[];
  readonly openings: readonly Opening[];
  readonly checkpoints: readonly string[];
  /** The sealed ballots of a secret vote; null in any other. */
  readonly box: readonly unknown[] | null;
  readonly signature: string;
  /** What the signature is over. */
  readonly signed: Readonly<Record<string, unknown>>;
}

const MEMBERS = [
  'format',
  'origin',
  'stream',
  'key',
  'voteId',
  'entries',
  'openings',
  'checkpoints',
  'box',
  'signature',
];

function leafOf(value: unknown, at: number): Leaf {
  if (typeof value !== 'string') {
    return { entry: Fields.of(value, `entry ${at + 1}`).without() };
  }
  return { hash: fromHex(value, 32) ?? fail(`the hash of entry ${at + 1} is malformed`) };
}

function openingOf(opening: Fields): Opening {
  const no = opening.count('no');
  const salt = fromHex(opening.text('salt'), 32) ?? fail(`the salt of entry ${no} is malformed`);
  return { no, salt, content: opening.value('content') };
}

/** The parts of the file. */
export function readBundle(value: unknown): BundleFile {
  const file = Fields.of(value, 'the file');
  const format = file.text('format');
  check(format === BUNDLE_FORMAT, `the file is "${format}", which this version does not read`);
  const [stray] = Object.keys(file.without(...MEMBERS));
  check(stray === undefined, `the file has a part "${stray ?? ''}" that this version does not know`);
  return {
    origin: file.text('origin'),
    stream: file.text('stream'),
    key: file.text('key'),
    voteId: file.has('voteId') ? file.text('voteId') : null,
    leaves: file.list('entries').map(leafOf),
    openings: file.objects('openings').map(openingOf),
    checkpoints: file.texts('checkpoints'),
    box: file.value('box') === undefined ? null : file.list('box'),
    signature: file.text('signature'),
    signed: file.without('signature'),
  };
}
