/** Checks a voter's receipt: the log's promise, the ballot or the directions of a proxy that it is about, and the proof that the log kept it. */
import { bytesOf, fromBase64, fromHex, join, same, toBase64, toHex } from './bytes.js';
import { canonical } from './canonical-json.js';
import type { CryptoFunctions } from './crypto-functions.js';
import { Fields } from './fields.js';
import { leafHash, rootFromProof } from './merkle-tree.js';
import { check, fail } from './not-verified.js';
import type { Findings } from './report.js';
import { checkSeal } from './sealed-file.js';
import { verifyCheckpoint, type VerifierKey } from './signed-note.js';

export const RECEIPT_FORMAT = 'quorate-receipt/1';

/** The proof file of C2SP tlog-proof, without the extra data that nothing vouches for. */
async function checkProof(
  text: string,
  leaf: Uint8Array,
  no: number,
  key: VerifierKey,
  crypto: CryptoFunctions,
): Promise<string> {
  const end = text.indexOf('\n\n');
  const [head, place, ...lines] = text.slice(0, Math.max(end, 0)).split('\n');
  check(head === 'c2sp.org/tlog-proof@v1' && place === `index ${no - 1}`, 'the proof is not of this entry');
  const hashes = lines.map((line) => fromBase64(line, 32) ?? fail('a hash of the proof is malformed'));
  const { size, root, fingerprint } = await verifyCheckpoint(text.slice(end + 2), key, crypto);
  const computed = await rootFromProof(leaf, no - 1, size, hashes, crypto);
  check(computed !== null && same(computed, root), 'the proof does not lead to the signed checkpoint');
  return `checkpoint at ${size} entries, ${fingerprint}`;
}

/** One word where the answer is one; options and ranks as they were committed. */
function sayAnswer(answer: Fields): string {
  return answer.text('kind') === 'motion' ? `"${answer.text('choice')}"` : canonical(answer.without());
}

/** How a proxy was directed: each item with its answer, as committed. */
function sayDirections(content: Fields, data: Fields): string {
  check(
    content.text('proxyId') === data.text('proxyId'),
    'the directions in the receipt are of another proxy',
  );
  const directions = content.objects('directions');
  const said = directions.map((one) => `"${one.text('choice')}" on item ${one.text('itemId')}`);
  return `Directions: ${said.length === 0 ? 'none' : said.join(', ')}, as committed.`;
}

async function checkOpening(opening: Fields, data: Fields, { sha256 }: CryptoFunctions): Promise<string> {
  const salt = fromHex(opening.text('salt'), 32) ?? fail('the salt of the receipt is malformed');
  const content = opening.object('content');
  const hash = await sha256(join(salt, bytesOf(canonical(content.without()))));
  check(toHex(hash) === data.text('commitment'), 'the ballot of the entry is not the one in the receipt');
  if (content.has('proxyId')) return sayDirections(content, data);
  check(content.text('voteId') === data.text('voteId'), 'the ballot in the receipt is of another vote');
  return `Ballot: ${sayAnswer(content.object('answer'))}, as committed.`;
}

/** Checks a receipt, and says so line by line. */
export async function checkReceipt(
  value: unknown,
  crypto: CryptoFunctions,
  trusted: Uint8Array | null,
  findings: Findings,
): Promise<void> {
  const file = Fields.of(value, 'the file');
  check(file.text('format') === RECEIPT_FORMAT, 'the file is not a receipt that this version reads');
  const [origin, keyText, signature] = [file.text('origin'), file.text('key'), file.text('signature')];
  const seal = { origin, key: keyText, signature, signed: file.without('signature', 'proof') };
  const key = await checkSeal(seal, trusted, crypto);
  const entry = file.object('entry');
  const [no, data] = [entry.count('no'), entry.object('data')];
  const leaf = await leafHash(canonical(entry.without()), crypto);
  check(toHex(leaf) === file.text('leaf'), 'the leaf of the receipt is not the hash of its entry');
  const about = file.has('proxyId') ? 'proxyId' : 'voteId';
  check(data.text(about) === file.text(about), 'the entry of the receipt is of another vote');
  findings.checked.push(
    `Receipt: entry ${no} of ${origin}, ${about === 'proxyId' ? 'given' : 'cast'} at ${entry.text('at')}, promised by the log's key.`,
  );
  if (file.has('opening')) {
    findings.checked.push(await checkOpening(file.object('opening'), data, crypto));
  }
  if (file.has('proof')) {
    const where = await checkProof(file.text('proof'), leaf, no, key, crypto);
    findings.checked.push(`Proof: the entry stands in the journal as signed.`);
    findings.compare.push(`Where the proof leads: ${where}`);
  } else {
    findings.notChecked.push(
      'The receipt is a promise only. Fetch it again after the next checkpoint for its proof.',
    );
  }
  if (trusted === null) findings.compare.push(`Public key: ${toBase64(key.publicKey)}`);
}
