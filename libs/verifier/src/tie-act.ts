/** The act that broke a tie: the Chair's casting vote, or a lot, which is drawn again here from its secret and its words. */
import { bytesOf, fromHex, join, toHex } from './bytes.js';
import type { CryptoFunctions } from './crypto-functions.js';
import type { Fields } from './fields.js';
import type { VoteActs } from './journal.js';
import { check, fail } from './not-verified.js';

export type TieAct =
  | { readonly kind: 'casting-vote'; readonly answer: Fields }
  /** The names in the order drawn. */
  | { readonly kind: 'lot'; readonly seed: string; readonly order: readonly string[] };

const SECRET_BYTES = 32;

async function digest(hex: string, text: string, { sha256 }: CryptoFunctions): Promise<string> {
  const bytes = fromHex(hex, SECRET_BYTES) ?? fail('the secret or the seed of the lot is malformed');
  return toHex(await sha256(join(bytes, bytesOf(text))));
}

/** The lowest digest is drawn first: SHA-256 over the seed and the name. */
async function drawAgain(seed: string, names: readonly string[], crypto: CryptoFunctions) {
  const lines = await Promise.all(
    names.map(async (name) => ({ name, digest: await digest(seed, name, crypto) })),
  );
  return lines.sort((one, other) => (one.digest < other.digest ? -1 : 1));
}

async function checkLot(
  { lotSealed }: VoteActs,
  lot: Fields,
  names: readonly string[],
  crypto: CryptoFunctions,
): Promise<TieAct> {
  check(lotSealed !== null, 'a lot was drawn whose secret was not sealed when the vote opened');
  const secret = lot.text('secret');
  const isSealed = (await digest(secret, '', crypto)) === lotSealed.data.text('commitment');
  check(isSealed, 'the secret of the lot is not the one that was sealed when the vote opened');
  const seed = await digest(secret, lot.text('words'), crypto);
  check(seed === lot.text('seed'), 'the seed of the lot is not made of its secret and its words');
  check(new Set(names).size === names.length, 'a name is in the lot twice');
  const drawn = await drawAgain(seed, names, crypto);
  const said = lot.objects('drawn').map((line) => `${line.text('digest')} ${line.text('name')}`);
  const is = drawn.map((line) => `${line.digest} ${line.name}`);
  check(said.join('\n') === is.join('\n'), 'the lot falls otherwise from its seed');
  return { kind: 'lot', seed, order: drawn.map(({ name }) => name) };
}

/** The act, with its lot drawn again among these names; null where nobody acted. */
export async function readTieAct(
  acts: VoteActs,
  names: readonly string[],
  crypto: CryptoFunctions,
): Promise<TieAct | null> {
  const [act, another] = acts.tieActs;
  if (act === undefined) return null;
  check(another === undefined, 'the tie of the vote was broken twice');
  if (act.type === 'vote.lot-drawn') return checkLot(acts, act.data.object('lot'), names, crypto);
  return { kind: 'casting-vote', answer: act.data.object('answer') };
}

/** The act in words, for the report. */
export function sayTieAct(act: TieAct): string {
  if (act.kind === 'casting-vote') return 'Tie: broken by the casting vote that the journal holds.';
  return `Tie: broken by lot, drawn again from the secret sealed at the opening and the words said: ${act.order.join(', ')}.`;
}
