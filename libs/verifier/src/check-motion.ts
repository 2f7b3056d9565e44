/** Recounts a vote on a proposal, by ballots or by show of hands, and holds the declared outcome against the count. */
import { placesAtClose, recounted, type Vote } from './at-close.js';
import { compareOutcome } from './compare-outcome.js';
import { type Count, count, countWhole, type Verdict } from './count.js';
import type { CryptoFunctions } from './crypto-functions.js';
import { motionForm } from './motion-form.js';
import { check } from './not-verified.js';
import { readingsOf } from './readings.js';
import type { Findings } from './report.js';
import type { Rule } from './rule.js';
import { type Amounts, amountsFrom, type Answer, ANSWERS, type Silence, type Standing } from './amounts.js';
import { type Place, tallyOf } from './tally.js';
import type { Lean } from './threshold.js';
import { NAMES_IN_LOT, verdictAfterTie } from './tie.js';
import { readTieAct, sayTieAct } from './tie-act.js';

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

/**
 * Hands leave no ballots. That none were cast, how many were silent and what the hands decide can be checked, and not
 * whether they were counted right.
 */
function countHands(rule: Rule, vote: Vote, findings: Findings): Count {
  const { ballots, declared } = vote.acts;
  check(ballots.length === 0, 'a show of hands was declared of a vote in which ballots were cast');
  const [total, hands] = [declared.data.object('outcome').object('total'), declared.data.object('hands')];
  const places = recounted(rule, motionForm, vote, findings);
  const raised = ANSWERS.reduce((sum, answer) => sum + hands.count(answer), 0);
  const silences = places === null ? null : silencesOf(places, raised);
  const silent = (silence: Silence): bigint =>
    BigInt(silences === null ? total.count(silence) : silences[silence]);
  const isAnswer = (standing: Standing): standing is Answer => ANSWERS.some((answer) => answer === standing);
  const amounts = amountsFrom((one) => (isAnswer(one) ? BigInt(hands.count(one)) : silent(one)));
  findings.notChecked.push(
    'The vote was by show of hands. Only those who were there know whether the hands were counted right.',
  );
  return countWhole(rule, amounts, isQuorate(vote));
}

/**
 * The places that raised no hand, by how they stand. Whose hands were raised is not known: where more were raised than
 * places neither left nor withdrew since, so many fewer are absent, then withdrew.
 */
function silencesOf(places: readonly Place[], raised: number): Record<Silence, number> {
  check(raised <= places.length, 'more hands were counted than there are places on the roll');
  let left = places.length - raised;
  const atMost = (wanted: Silence): number => {
    const taken = Math.min(left, places.filter(({ standing }) => standing === wanted).length);
    left -= taken;
    return taken;
  };
  const [recused, absent] = [atMost('recused'), atMost('absent')];
  return { recused, absent, 'not-voted': left };
}

function isQuorate({ acts }: Vote): boolean {
  const outcome = acts.declared.data.object('outcome');
  return ['quorumAtOpening', 'quorumAtClose'].every((when) => outcome.object(when).flag('met'));
}

/** Ends the checking unless the outcome, and what broke its tie, is the one of this count. */
async function compare(
  rule: Rule,
  { acts }: Vote,
  result: Count,
  readings: Parameters<typeof compareOutcome>[4],
  crypto: CryptoFunctions,
  findings: Findings,
): Promise<void> {
  const { data } = acts.declared;
  const outcome = data.object('outcome');
  compareOutcome(outcome, data.object('ruleSet'), rule, result, readings);
  const act = await readTieAct(acts, NAMES_IN_LOT, crypto);
  const [said, is] = [outcome.text('verdict'), verdictAfterTie(result.decision, rule, outcome, act)];
  check(said === is, `the declaration says "${said}", the count says "${is}"`);
  if (act !== null) findings.checked.push(sayTieAct(act));
  sayCount(rule, result, is, findings);
}

/** Counts the places and holds the outcome against it; `asWhole` where nobody may know how the categories divide. */
export async function countPlaces(
  asked: Rule,
  vote: Vote,
  places: readonly Place[],
  asWhole: boolean,
  crypto: CryptoFunctions,
  findings: Findings,
): Promise<void> {
  const quorate = isQuorate(vote);
  const rule = asWhole ? { ...asked, categories: [] } : asked;
  const result = asWhole
    ? countWhole(rule, tallyOf(places, rule.counting), quorate)
    : count(rule, places, quorate);
  await compare(rule, vote, result, asWhole ? null : readingsOf(rule, places, quorate), crypto, findings);
}

/** Ends the checking unless the outcome is the one that the shown entries give. */
export async function checkMotion(
  rule: Rule,
  vote: Vote,
  crypto: CryptoFunctions,
  findings: Findings,
): Promise<void> {
  if (vote.acts.declared.data.has('hands')) {
    // Nobody knows of which categories the hands were.
    const whole = { ...rule, categories: [] };
    return compare(whole, vote, countHands(whole, vote, findings), null, crypto, findings);
  }
  const places = placesAtClose(rule, motionForm, vote, findings);
  if (places !== null) await countPlaces(rule, vote, places, rule.ofPersons, crypto, findings);
}
