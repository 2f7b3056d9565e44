/** Recounts the vote from what the file shows and holds the declaration against it. */
import { type Attendance, attendanceBefore } from './attendance.js';
import { type Ballot, latestByPlace, readBallots } from './ballots.js';
import type { BundleFile } from './bundle-file.js';
import { canonical } from './canonical-json.js';
import { compareOutcome, compareQuorum } from './compare-outcome.js';
import { type Count, count } from './count.js';
import type { CryptoFunctions } from './crypto-functions.js';
import { actsOf, type Entry, readEntries, type VoteActs } from './journal.js';
import { check } from './not-verified.js';
import { quorumOf } from './quorum.js';
import { counted, type Findings } from './report.js';
import { compareRollCall, readRoll, readRollCall, standAtClose } from './roll.js';
import { readRule, type Rule } from './rule.js';
import type { Lean, Place, Tally } from './tally.js';

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
  const open = ballots.filter(({ choice }) => choice !== null).length;
  findings.checked.push(
    `Ballots: ${ballots.length} cast for ${counted(latest.size, 'place', 'places')}, ` +
      `${ballots.length - latest.size} of them replaced by a later one; ${open} opened, each to what was committed.`,
  );
  return latest;
}

function checkQuorum(rule: Rule, acts: VoteActs, at: Entry, attendance: Attendance, when: string): string {
  const quorum = quorumOf(rule.quorum, rule.categories, attendance);
  const declared = acts.declared.data
    .object('outcome')
    .object(when === 'opening' ? 'quorumAtOpening' : 'quorumAtClose');
  compareQuorum(declared, quorum, when);
  compareQuorum(at.data.object('quorum'), quorum, when);
  return `${quorum.present} of ${quorum.inPost} at the ${when}, ${quorum.needed} needed`;
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
  const open = [...ballots.values()].every(({ choice }) => choice !== null);
  if (frozen === null || atOpening === null || atClose === null || !open) return null;
  check(
    canonical(frozen.data.object('ruleSet').without()) ===
      canonical(declared.data.object('ruleSet').without()),
    'the outcome was declared under other rules than those frozen at the opening',
  );
  const places = standAtClose(readRoll(frozen.data.objects('roll')), ballots, atClose);
  compareRollCall(declared.data.objects('rollCall'), places);
  const quorums = [
    checkQuorum(rule, acts, frozen, atOpening, 'opening'),
    checkQuorum(rule, acts, closed, atClose, 'close'),
  ];
  const weight = places.reduce((sum, place) => sum + place.weight, 0);
  findings.checked.push(
    `Roll: ${counted(places.length, 'place', 'places')} of weight ${weight}, frozen at entry ${frozen.no}; the declared roll call is what the ballots say.`,
    `Quorum: ${quorums.join('; ')}.`,
  );
  return places;
}

function figures({ approve, reject, abstain, recused, ...silent }: Tally): string {
  const without = silent['not-voted'] + silent.absent;
  return `${approve} for, ${reject} against, ${abstain} abstaining, ${recused} recused, ${without} without a ballot`;
}

const LEAN_WORDS: Readonly<Record<Lean, string>> = {
  approve: 'it approves',
  reject: 'it rejects',
  tied: 'it is tied',
  none: 'it has no outcome',
};

function sayCount(rule: Rule, { total, categories, verdictByMethod }: Count, findings: Findings): void {
  findings.checked.push(
    `Rule: ${rule.name}, version ${rule.version}, counted ${rule.method}.`,
    `Count: ${figures(total)}.`,
    ...categories.map(({ name, tally, lean }) => `Count in ${name}: ${figures(tally)}; ${LEAN_WORDS[lean]}.`),
    `Outcome: ${verdictByMethod[rule.method]}, as declared.`,
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
  const rule = readRule(declared.data.object('ruleSet'));
  const ballots = await ballotsOf(file, acts, crypto, findings);
  const places = recount(rule, acts, entries, ballots, findings);
  if (places === null) {
    findings.notChecked.push(
      'The roll, the attendance or the answers are not all shown, so the count below is of the roll call as declared.',
    );
  }
  const outcome = declared.data.object('outcome');
  const quorate = ['quorumAtOpening', 'quorumAtClose'].every((when) => outcome.object(when).flag('met'));
  const result = count(rule, places ?? readRollCall(declared.data.objects('rollCall')), quorate);
  compareOutcome(outcome, result, rule);
  sayCount(rule, result, findings);
}
