/** A ballot as it lies in the box, and the texts that its paper and its own signature were made over. */
import { bytesOf, fromBase64, join } from '../bytes.js';
import { canonical } from '../canonical-json.js';
import { Fields } from '../fields.js';
import { check, fail } from '../not-verified.js';

const CIPHERTEXT_BYTES = 4177;
const LAST_SEQUENCE = 2 ** 31 - 1;
const MEMBERS = ['ciphertext', 'paper', 'sequence', 'signature'];
const PAPER_MEMBERS = ['group', 'nonce', 'prefix', 'publicKey', 'round', 'signature'];

export interface Paper {
  readonly round: string;
  readonly group: string;
  /** Base64 of its Ed25519 key, by which a paper is known. */
  readonly key: string;
  readonly publicKey: Uint8Array;
  /** What the registrar signed unseen, and the signature. */
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
}

export interface SealedBallot {
  /** Canonical; its hash is the leaf. */
  readonly text: string;
  readonly paper: Paper;
  /** From 1; the highest of a paper counts. */
  readonly sequence: number;
  readonly ciphertext: Uint8Array;
  readonly signature: Uint8Array;
}

function bytes(fields: Fields, name: string, length: number, where: string): Uint8Array {
  return fromBase64(fields.text(name), length) ?? fail(`${name} of ${where} is not ${length} bytes`);
}

function only(fields: Fields, members: readonly string[], where: string): void {
  const [stray] = Object.keys(fields.without(...members));
  check(stray === undefined, `${where} has a part "${stray ?? ''}" that this version does not know`);
}

function readPaper(paper: Fields, where: string): Paper {
  only(paper, PAPER_MEMBERS, where);
  const [round, group, nonce, key] = [
    paper.text('round'),
    paper.text('group'),
    paper.text('nonce'),
    paper.text('publicKey'),
  ];
  bytes(paper, 'nonce', 32, where);
  const content = canonical({ format: 'quorate-ballot-paper/1', group, nonce, publicKey: key, round });
  return {
    ...{ round, group, key },
    publicKey: bytes(paper, 'publicKey', 32, where),
    message: join(bytes(paper, 'prefix', 32, where), bytesOf(content)),
    signature: bytes(paper, 'signature', 384, where),
  };
}

/** The ballots of the file, each whole and nothing more in it. */
export function readSealedBallots(box: readonly unknown[]): SealedBallot[] {
  return box.map((value, at) => {
    const where = `ballot ${at + 1} of the box`;
    const ballot = Fields.of(value, where);
    only(ballot, MEMBERS, where);
    const sequence = ballot.count('sequence');
    check(sequence > 0 && sequence <= LAST_SEQUENCE, `the sequence of ${where} is out of bounds`);
    return {
      text: canonical(ballot.without()),
      paper: readPaper(ballot.object('paper'), `the paper of ${where}`),
      sequence,
      ciphertext: bytes(ballot, 'ciphertext', CIPHERTEXT_BYTES, where),
      signature: bytes(ballot, 'signature', 64, where),
    };
  });
}

/** What the key of the paper signed; the hash of the ciphertext is in hex. */
export function castMessage({ paper, sequence }: SealedBallot, box: string, ciphertext: string): Uint8Array {
  return bytesOf(canonical({ box, ciphertext, format: 'quorate-cast/1', round: paper.round, sequence }));
}
