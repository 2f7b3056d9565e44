/** What became of a tie: nothing, the Chair's casting vote, or a lot that anybody can draw again from its seed. */
import { bytesOf, fromHex, join, toHex } from './bytes.js';
import type { Decision, Verdict } from './count.js';
import type { CryptoFunctions } from './crypto-functions.js';
import { Fields } from './fields.js';
import { check, fail } from './not-verified.js';
import type { Rule } from './rule.js';

const CHOICES = ['approve', 'reject'] as const;

/** The answer whose SHA-256, over the bytes of the seed and then the answer, is the lowest. */
async function drawn(seed: string, { sha256 }: CryptoFunctions): Promise<string> {
  const bytes = fromHex(seed, seed.length / 2) ?? fail('the seed of the lot is malformed');
  check(bytes.length >= 16, 'the seed of the lot is too short');
  const [approve, reject] = await Promise.all(CHOICES.map((choice) => sha256(join(bytes, bytesOf(choice)))));
  return toHex(approve ?? bytes) < toHex(reject ?? bytes) ? 'approve' : 'reject';
}

async function settled(settledBy: Fields, { tie }: Rule, crypto: CryptoFunctions): Promise<Verdict> {
  const kind = settledBy.text('kind');
  check(kind === tie, `the tie was settled by "${kind}", the rule says "${tie}"`);
  const choice = settledBy.word('choice', CHOICES);
  if (kind === 'lot') {
    check((await drawn(settledBy.text('seed'), crypto)) === choice, 'the lot falls otherwise from its seed');
  }
  return choice === 'approve' ? 'approved' : 'rejected';
}

/** The verdict with the tie settled as declared, after checking that there was one and that the rule settles it so. */
export async function verdictAfterTie(
  decision: Decision,
  rule: Rule,
  declared: Fields,
  crypto: CryptoFunctions,
): Promise<Verdict> {
  const said = declared.value('tie') ?? null;
  check(
    (said !== null) === decision.tied,
    decision.tied ? 'a tie was not declared' : 'a tie was declared that is none',
  );
  if (said === null) return decision.verdict;
  const tie = Fields.of(said, 'the tie');
  check(tie.text('rule') === rule.tie, 'the tie was declared under another rule');
  return tie.has('settledBy') ? settled(tie.object('settledBy'), rule, crypto) : decision.verdict;
}
