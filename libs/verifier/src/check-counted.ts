/** Finds the ballot of a receipt in the bundle of its vote: "recorded and counted", or what became of it. */
import { type BundleFile, readBundle } from './bundle-file.js';
import { toHex } from './bytes.js';
import { canonical } from './canonical-json.js';
import type { CryptoFunctions } from './crypto-functions.js';
import { Fields } from './fields.js';
import { actsOf, readEntries, rollCallOf } from './journal.js';
import { leafHash } from './merkle-tree.js';
import { check } from './not-verified.js';
import type { Findings } from './report.js';

/** What became of the ballot of this entry, from the shown entries. */
function fateOf({ leaves }: BundleFile, voteId: string, no: number): string {
  const acts = actsOf(readEntries(leaves), voteId);
  const { ballots } = acts;
  const placeOf = (of: number): unknown => ballots.find((ballot) => ballot.no === of)?.data.list('places')[0];
  const place = placeOf(no);
  check(typeof place === 'number', `entry ${no} is not among the ballots of the vote`);
  const last = ballots.findLast((ballot) => ballot.data.list('places')[0] === place);
  if (last !== undefined && last.no !== no)
    return `recorded, and replaced by the later ballot of entry ${last.no}`;
  const line = rollCallOf(acts)[place];
  if (line === undefined) return 'recorded; the file has no roll call to find it in';
  return line.value('standing') === 'recused'
    ? 'recorded, and void: its place had withdrawn from the item'
    : 'recorded and counted';
}

/** Ends the checking unless the receipt's entry stands in the bundle, and says what became of it. */
export async function checkCounted(
  bundle: unknown,
  receipt: unknown,
  crypto: CryptoFunctions,
  findings: Findings,
): Promise<void> {
  const [file, held] = [readBundle(bundle), Fields.of(receipt, 'the receipt')];
  check(
    held.text('key') === file.key && held.text('voteId') === file.voteId,
    'the receipt is of another vote',
  );
  const no = held.object('entry').count('no');
  const leaf = file.leaves[no - 1];
  check(leaf !== undefined, `the receipt is for entry ${no}, which the journal of the bundle does not have`);
  const hash = 'hash' in leaf ? leaf.hash : await leafHash(canonical(leaf.entry), crypto);
  check(
    toHex(hash) === held.text('leaf'),
    `entry ${no} of the journal is not the one that the receipt promised`,
  );
  if ('hash' in leaf)
    findings.notChecked.push(`The ballot of entry ${no} is recorded; the file does not show it.`);
  else findings.checked.push(`Your ballot: ${fateOf(file, held.text('voteId'), no)}.`);
}
