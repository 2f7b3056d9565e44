/** Recounts the vote from what the file shows and holds the declaration against it. */
import { type Attendance, attendanceBefore } from './attendance.js';
import { type Ballot, latestByPlace, readBallots } from './ballots.js';
import type { BundleFile } from './bundle-file.js';
import { canonical } from './canonical-json.js';
import { compareOutcome, compareQuorum } from './compare-outcome.js';
import { type Count, count, type Verdict } from './count.js';
import type { CryptoFunctions } from './crypto-functions.js';
import { actsOf, type Entry, readEntries, type VoteActs } from './journal.js';
import { check } from './not-verified.js';
import { quorumOf } from './quorum.js';
import { counted, type Findings } from './report.js';
import { compareRollCall, readRoll, readRollCall, standAtClose } from './roll.js';
import { readingsOf } from './readings.js';
import { readRule, type Rule } from './rule.js';
import { type Amounts, ANSWERS, isWeighed, type Place } from './tally.js';
import type { Lean } from './threshold.js';
import { verdictAfterTie } from './tie.js';

/** Says which entries up to the close the reader does not see. */
function sayHidden({ leaves }: BundleFile, { opened, closed }: VoteActs, findings: Findings): void {
  const hidden = leaves.flatMap((leaf, at) => ('hash' in leaf && at < closed.no ? [at + 1] : []));
  if (hidden.length === 0) return;
  const during = hidden.filter((no) => no > opened.no).length;
  findings.notChecked.push(
    `${counted(hidden.length, 'entry', 'entries')} up to the close are by their hash only, ${during} of them during the vote. ` +
      `Whoever voted can see that the entry of their receipt is shown here as a ballot.`,
  );
}

async function ballotsOf(
  file: BundleFile,
  { ballots: cast }: VoteActs,
  crypto: CryptoFunctions,
  findings: Findings,
): Promise<ReadonlyMap<number, Ballot>> {
  const ballots = await readBallots(
    cast,
    file.openings,
    { meetingId: file.stream, voteId: file.voteId },
    crypto,
  );
  const latest = latestByPlace(ballots);
  const open = ballots.filter(({ answer }) => answer !== null).length;
  findings.checked.push(
    `Ballots: ${ballots.length} cast for ${counted(latest.size, 'place', 'places')}, ` +
      `${ballots.length - latest.size} of them replaced by a later one; ${open} opened, each to what was committed.`,
  );
  return latest;
}

function checkQuorum(rule: Rule, acts: VoteActs, at: Entry, attendance: Attendance, when: string): string {
  const quorum = quorumOf(rule.quorum, attendance);
  const declared = acts.declared.data
    .object('outcome')
    .object(when === 'opening' ? 'quorumAtOpening' : 'quorumAtClose');
  compareQuorum(declared, quorum, when);
  compareQuorum(at.data.object('quorum'), quorum, when);
  return `${quorum.present} of ${quorum.inPost} at the ${when}, ${quorum.needed} needed`;
}

/** Whether the rules keep how each seat voted from those who are told the outcome. */
function isRollCallHidden({ declared }: VoteActs): boolean {
  return ['totals-only', 'scrutineers', 'secret'].includes(
    declared.data.object('ruleSet').text('visibility'),
  );
}

/** Recounts from the roll as frozen and the ballots as opened; null where the file does not show them. */
function recount(
  rule: Rule,
  acts: VoteActs,
  entries: readonly Entry[],
  ballots: ReadonlyMap<number, Ballot>,
  findings: Findings,
): readonly Place[] | null {
  const { opened, frozen, closed, declared } = acts;
  const itemId = opened.data.text('itemId');
  const atOpening = attendanceBefore(entries, opened.no, itemId);
  const atClose = attendanceBefore(entries, closed.no, itemId);
  const open = [...ballots.values()].every(({ answer }) => answer !== null);
  if (frozen === null || atOpening === null || atClose === null || !open) return null;
  check(
    canonical(frozen.data.object('ruleSet').without()) ===
      canonical(declared.data.object('ruleSet').without()),
    'the outcome was declared under other rules than those frozen at the opening',
  );
  const places = standAtClose(readRoll(frozen.data.objects('roll')), ballots, atClose);
  const shown = declared.data.objects('rollCall');
  if (isRollCallHidden(acts))
    check(shown.length === 0, 'a roll call was declared that the rules do not show');
  else compareRollCall(shown, places);
  const quorums = [
    checkQuorum(rule, acts, frozen, atOpening, 'opening'),
    checkQuorum(rule, acts, closed, atClose, 'close'),
  ];
  const weight = places.reduce((sum, place) => sum + place.weight, 0);
  findings.checked.push(
    `Roll: ${counted(places.length, 'place', 'places')} of weight ${weight}, frozen at entry ${frozen.no}${isRollCallHidden(acts) ? '' : '; the declared roll call is what the ballots say'}.`,
    `Quorum: ${quorums.join('; ')}.`,
  );
  return places;
}

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

/** The places as declared, where the file does not show how they came to stand so; null where it does not show that either. */
function declaredPlaces({ counting }: Rule, acts: VoteActs, findings: Findings): readonly Place[] | null {
  const { declared } = acts;
  if (isRollCallHidden(acts)) {
    findings.notChecked.push(
      'The rules of this vote do not show who voted how, so the vote is not counted again from this file.',
    );
    return null;
  }
  const lines = declared.data.has('rollCall') ? declared.data.objects('rollCall') : null;
  const isGrouped = counting.kind !== 'share' && counting.unit === 'group';
  const lacks = (name: string): boolean => lines === null || lines.some((line) => !line.has(name));
  if (lines === null || (isWeighed(counting) && lacks('weight')) || (isGrouped && lacks('groupId'))) {
    findings.notChecked.push(
      'Neither the ballots nor a full roll call are shown, so the vote is not counted again.',
    );
    return null;
  }
  findings.notChecked.push(
    'The roll, the attendance or the answers are not all shown, so the count below is of the roll call as declared.',
  );
  return readRollCall(lines);
}

async function checkOutcome(
  { declared }: VoteActs,
  rule: Rule,
  places: readonly Place[],
  crypto: CryptoFunctions,
  findings: Findings,
): Promise<void> {
  const [ruleSet, outcome] = [declared.data.object('ruleSet'), declared.data.object('outcome')];
  const quorate = ['quorumAtOpening', 'quorumAtClose'].every((when) => outcome.object(when).flag('met'));
  const result = count(rule, places, quorate);
  compareOutcome(outcome, ruleSet, rule, result, readingsOf(rule, places, quorate));
  const [said, is] = [outcome.text('verdict'), await verdictAfterTie(result.decision, rule, outcome, crypto)];
  check(said === is, `the declaration says "${said}", the count says "${is}"`);
  sayCount(rule, result, is, findings);
}

/** A vote on options is not counted here; that the options are those that the vote opened with is checked. */
function sayElection({ opened, declared }: VoteActs, form: string, findings: Findings): void {
  for (const part of ['options', 'seats']) {
    const isSame = canonical(opened.data.value(part)) === canonical(declared.data.value(part));
    check(isSame, `the ${part} declared are not those that the vote opened with`);
  }
  findings.notChecked.push(
    `The vote chose among options ("${form}"). This version opens its ballots and does not count them again.`,
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

/** Ends the checking unless the outcome that was declared is the one that the shown entries give. */
export async function checkCount(
  file: BundleFile,
  crypto: CryptoFunctions,
  findings: Findings,
): Promise<void> {
  const entries = readEntries(file.leaves);
  const acts = actsOf(entries, file.voteId);
  const { opened, closed, declared } = acts;
  findings.checked.push(
    `Vote: opened by entry ${opened.no}, closed by ${closed.no}, declared by ${declared.no}: "${opened.data.text('question')}"`,
  );
  sayHidden(file, acts, findings);
  const ballots = await ballotsOf(file, acts, crypto, findings);
  const form = declared.data.object('ruleSet').object('form').text('kind');
  if (form !== 'motion') return sayElection(acts, form, findings);
  if (declared.data.has('hands')) return sayHands(acts, findings);
  const rule = readRule(declared.data.object('ruleSet'));
  const places = recount(rule, acts, entries, ballots, findings) ?? declaredPlaces(rule, acts, findings);
  if (places !== null) await checkOutcome(acts, rule, places, crypto, findings);
}
