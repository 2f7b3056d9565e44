/** Boxes of secret votes for tests, made of plain signatures as decision 15 writes them: nothing of the voters' own code. */
import { constants, createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { canonicalJson, leafHash, treeRoot } from '@quorate/ledger';

/** The registrar's key for one group, which takes a while to make. */
export const issuingKey = generateKeyPairSync('rsa', { modulusLength: 3072 });

/** As a notice has it. */
export function spkiOf(key: KeyObject): string {
  return key.export({ format: 'der', type: 'spki' }).toString('base64');
}

export interface SealedBallot {
  readonly ciphertext: string;
  readonly paper: Readonly<
    Record<'group' | 'nonce' | 'prefix' | 'publicKey' | 'round' | 'signature', string>
  >;
  readonly sequence: number;
  readonly signature: string;
}

/** Casts in one box of one round. */
export class TestBox {
  readonly ballots: SealedBallot[] = [];

  constructor(
    private readonly round: string,
    private readonly box: string,
  ) {}

  /** A paper of the group, signed by this key. */
  paper(group = 'all', key: KeyObject = issuingKey.privateKey) {
    const own = generateKeyPairSync('ed25519');
    const publicKey = Buffer.from(own.publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
    const nonce = randomBytes(32).toString('base64');
    const content = { group, nonce, publicKey: publicKey.toString('base64'), round: this.round };
    const prefix = randomBytes(32);
    const message = Buffer.concat([
      prefix,
      Buffer.from(canonicalJson({ format: 'quorate-ballot-paper/1', ...content })),
    ]);
    const scheme = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };
    const signature = sign('sha384', message, scheme).toString('base64');
    return {
      key: own.privateKey,
      paper: { ...content, prefix: prefix.toString('base64'), signature },
    };
  }

  /** Bytes of no meaning, sealed and signed: what is inside nobody here can see. */
  cast({ key, paper }: ReturnType<TestBox['paper']>, sequence = 1): void {
    const bytes = randomBytes(4177);
    const said = {
      box: this.box,
      ciphertext: createHash('sha256').update(bytes).digest('hex'),
      format: 'quorate-cast/1',
      round: this.round,
      sequence,
    };
    const signature = sign(null, Buffer.from(canonicalJson(said)), key).toString('base64');
    this.ballots.push({ ciphertext: bytes.toString('base64'), paper, sequence, signature });
  }
}

/** The ballots in the order of their hashes, and their root. */
export function sealedBox(ballots: readonly SealedBallot[]) {
  const lines = ballots
    .map((ballot) => ({ ballot, leaf: leafHash(Buffer.from(canonicalJson(ballot))) }))
    .sort((one, other) => one.leaf.compare(other.leaf));
  const root = treeRoot(lines.map(({ leaf }) => leaf)).toString('hex');
  return { ballots: lines.map(({ ballot }) => ballot), root };
}
