/** Recounts a vote on a proposal, by ballots or by show of hands, and holds the declared outcome against the count. */
import { placesAtClose, type Vote } from './at-close.js';
import { compareOutcome } from './compare-outcome.js';
import { type Count, count, type Verdict } from './count.js';
import type { CryptoFunctions } from './crypto-functions.js';
import type { VoteActs } from './journal.js';
import { motionForm } from './motion-form.js';
import { check } from './not-verified.js';
import { readingsOf } from './readings.js';
import type { Findings } from './report.js';
import type { Rule } from './rule.js';
import { type Amounts, ANSWERS } from './tally.js';
import type { Lean } from './threshold.js';
import { verdictAfterTie } from './tie.js';

function figures(amounts: Amounts): string {
  const silent = amounts['not-voted'] + amounts.absent;
  const parts: readonly (readonly [bigint, string])[] = [
    [amounts.approve, 'for'],
    [amounts.reject, 'against'],
    ...(amounts['send-back'] === 0n ? [] : [[amounts['send-back'], 'to send back'] as const]),
    [amounts.abstain, 'abstaining'],
    [amounts.recused, 'recused'],
    [silent, 'without a ballot'],
  ];
  return parts.map(([amount, words]) => `${amount.toString()} ${words}`).join(', ');
}

const LEAN_WORDS: Readonly<Record<Lean, string>> = {
  approve: 'it approves',
  reject: 'it rejects',
  'send-back': 'it sends back',
  tied: 'it is tied',
  none: 'it has no outcome',
};

function countingWords({ counting }: Rule): string {
  if (counting.kind === 'share') return 'by share of the roll';
  const by = counting.kind === 'whole' ? 'all together' : `by category, ${counting.carriedBy}`;
  return `${by}, per ${counting.unit}`;
}

function sayCount(rule: Rule, { total, categories }: Count, verdict: Verdict, findings: Findings): void {
  findings.checked.push(
    `Rule: ${rule.name}, version ${rule.version}, counted ${countingWords(rule)}.`,
    `Count: ${figures(total)}.`,
    ...categories.map(({ name, tally, lean }) => `Count in ${name}: ${figures(tally)}; ${LEAN_WORDS[lean]}.`),
    `Outcome: ${verdict}, as declared.`,
  );
}

/** Hands leave no ballots: that none were cast, and that the figures declared are those entered, is all a file can show. */
function sayHands({ ballots, declared }: VoteActs, findings: Findings): void {
  check(ballots.length === 0, 'a show of hands was declared of a vote in which ballots were cast');
  const total = declared.data.object('outcome').object('total');
  for (const answer of ANSWERS) {
    const isSame = total.count(answer) === declared.data.object('hands').count(answer);
    check(isSame, `the hands for "${answer}" were declared otherwise than they were counted`);
  }
  findings.notChecked.push(
    'The vote was by show of hands. Only those who were there know whether the hands were counted right.',
  );
}

/** Ends the checking unless the outcome is the one that the shown entries give. */
export async function checkMotion(
  rule: Rule,
  vote: Vote,
  crypto: CryptoFunctions,
  findings: Findings,
): Promise<void> {
  const { declared } = vote.acts;
  if (declared.data.has('hands')) return sayHands(vote.acts, findings);
  const places = placesAtClose(rule, motionForm, vote, findings);
  if (places === null) return;
  const [ruleSet, outcome] = [declared.data.object('ruleSet'), declared.data.object('outcome')];
  const quorate = ['quorumAtOpening', 'quorumAtClose'].every((when) => outcome.object(when).flag('met'));
  const result = count(rule, places, quorate);
  compareOutcome(outcome, ruleSet, rule, result, readingsOf(rule, places, quorate));
  const [said, is] = [outcome.text('verdict'), await verdictAfterTie(result.decision, rule, outcome, crypto)];
  check(said === is, `the declaration says "${said}", the count says "${is}"`);
  sayCount(rule, result, is, findings);
}
