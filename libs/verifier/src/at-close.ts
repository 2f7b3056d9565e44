/** How every place stood at the close: recounted from roll, attendance and ballots, or as declared where those are not shown. */
import { type Attendance, attendanceBefore } from './attendance.js';
import type { BallotForm } from './ballot-form.js';
import type { Ballot } from './ballots.js';
import { canonical } from './canonical-json.js';
import { compareQuorum } from './compare-quorum.js';
import { type Entry, rollCallOf, type VoteActs } from './journal.js';
import { check } from './not-verified.js';
import { quorumOf } from './quorum.js';
import { showsProxies } from './rights/proxies.js';
import { counted, type Findings } from './report.js';
import { compareRollCall, readRoll, readRollCall, standAtClose } from './roll.js';
import type { Rule } from './rule.js';
import type { Silence } from './amounts.js';
import type { Stood } from './tally.js';

/** What is known of the vote when its ballots have been opened. */
export interface Vote {
  readonly acts: VoteActs;
  readonly entries: readonly Entry[];
  /** The latest of each place. */
  readonly ballots: ReadonlyMap<number, Ballot>;
  /** The sealed ballots of a secret vote; null in any other. */
  readonly box: readonly unknown[] | null;
}

type Places<Said> = readonly Stood<Said | Silence>[];

function checkQuorum(
  rule: Rule,
  acts: VoteActs,
  at: Entry,
  attendance: Attendance,
  when: string,
  isWhole: boolean,
): string {
  const quorum = quorumOf(rule.quorum, attendance);
  const declared = acts.declared.data
    .object('outcome')
    .object(when === 'opening' ? 'quorumAtOpening' : 'quorumAtClose');
  compareQuorum(declared, quorum, when, isWhole);
  compareQuorum(at.data.object('quorum'), quorum, when, isWhole);
  const there = `${quorum.present} of ${quorum.inPost} at the ${when}`;
  const seats = `${there}, ${quorum.needed} needed`;
  if (quorum.qualifying === null) return seats;
  const { present, needed } = quorum.qualifying;
  return `${quorum.needed === 0 ? there : seats}, with ${isWhole ? '' : 'at least '}${counted(present, 'qualifying person', 'qualifying persons')}, ${needed} needed`;
}

/** Whether the rules keep how each seat voted from those who are told the outcome, or hands leave nothing to tell. */
function isRollCallHidden({ declared }: VoteActs): boolean {
  if (declared.data.has('hands')) return true;
  return ['totals-only', 'scrutineers', 'secret'].includes(
    declared.data.object('ruleSet').text('visibility'),
  );
}

/** The shares that the parts of the capital are of are those of every seat of the roster when the vote opened. */
function checkIssued({ declared }: VoteActs, frozen: Entry, { seats }: Attendance): void {
  if (!frozen.data.has('issuedShares')) return;
  const issued = frozen.data.count('issuedShares');
  check(
    issued === seats.reduce((sum, { weight }) => sum + weight, 0),
    'the issued shares are not those of the seats when the vote opened',
  );
  check(declared.data.count('issuedShares') === issued, 'the issued shares declared are not those frozen');
}

/** From the roll as frozen and the ballots as opened; null where the file does not show them. */
export function recounted<Said>(
  rule: Rule,
  form: BallotForm<Said>,
  { acts, entries, ballots }: Vote,
  findings: Findings,
): Places<Said> | null {
  const { opened, frozen, closed, declared } = acts;
  const itemId = opened.data.text('itemId');
  const atOpening = attendanceBefore(entries, opened.no, itemId, rule.alternates);
  const atClose = attendanceBefore(entries, closed.no, itemId, rule.alternates);
  const open = [...ballots.values()].every(({ answer }) => answer !== null);
  if (frozen === null || atOpening === null || atClose === null || !open) return null;
  check(
    canonical(frozen.data.object('ruleSet').without()) ===
      canonical(declared.data.object('ruleSet').without()),
    'the outcome was declared under other rules than those frozen at the opening',
  );
  const places = standAtClose(readRoll(frozen.data.objects('roll')), ballots, atClose, rule.ofPersons, form);
  checkIssued(acts, frozen, atOpening);
  const isHidden = isRollCallHidden(acts);
  const isDeclared = declared.data.objects('rollCall').length > 0;
  check(!isHidden || !isDeclared, 'a roll call was declared that the rules do not show');
  const isShown = !isHidden || acts.rollCallTaken !== null;
  if (isShown) compareRollCall(rollCallOf(acts), places, ballots, form);
  const isWhole = showsProxies(entries, closed);
  if (!isWhole && rule.quorum.qualifying !== null) {
    findings.notChecked.push(
      'Proxies that this file does not show count to the quorum, so it may have been higher than is counted here.',
    );
  }
  const quorums = [
    checkQuorum(rule, acts, frozen, atOpening, 'opening', isWhole),
    checkQuorum(rule, acts, closed, atClose, 'close', isWhole),
  ];
  const weight = places.reduce((sum, place) => sum + place.weight, 0);
  findings.checked.push(
    `Roll: ${counted(places.length, 'place', 'places')} of weight ${weight}, frozen at entry ${frozen.no}${isShown ? `; the ${isHidden ? 'scrutineers’' : 'declared'} roll call is what the ballots say` : ''}.`,
    `Quorum: ${quorums.join('; ')}.`,
  );
  return places;
}

/** As the roll call declares them; null where the file does not show that either. */
function declaredPlaces<Said>(
  { counting }: Rule,
  form: BallotForm<Said>,
  { acts }: Vote,
  findings: Findings,
): Places<Said> | null {
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
  if (lines === null || (isGrouped && lacks('groupId'))) {
    findings.notChecked.push(
      'Neither the ballots nor a full roll call are shown, so the vote is not counted again.',
    );
    return null;
  }
  findings.notChecked.push(
    'The roll, the attendance or the answers are not all shown, so the count below is of the roll call as declared.',
  );
  return readRollCall(lines, form);
}

/** The places to count; null where the file shows none, which is then said. */
export function placesAtClose<Said>(
  rule: Rule,
  form: BallotForm<Said>,
  vote: Vote,
  findings: Findings,
): Places<Said> | null {
  return recounted(rule, form, vote, findings) ?? declaredPlaces(rule, form, vote, findings);
}
