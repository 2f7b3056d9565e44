/** Recounts the vote from what the file shows and holds the declaration against it. */
import { type Ballot, latestByPlace, readBallots } from './ballots.js';
import type { BundleFile } from './bundle-file.js';
import { checkMotion } from './check-motion.js';
import type { CryptoFunctions } from './crypto-functions.js';
import { checkElection } from './election/check-election.js';
import { actsOf, readEntries, type VoteActs } from './journal.js';
import { check } from './not-verified.js';
import { counted, type Findings } from './report.js';
import { checkChair } from './rights/check-chair.js';
import { checkRights } from './rights/check-rights.js';
import { checkRunOff } from './rights/check-run-off.js';
import { readRule } from './rule.js';
import { checkSecret } from './secret/check-secret.js';

/** Says which entries up to the close the reader does not see. */
function sayHidden(
  { leaves }: BundleFile,
  { opened, closed }: VoteActs,
  isSecret: boolean,
  findings: Findings,
): void {
  const hidden = leaves.flatMap((leaf, at) => ('hash' in leaf && at < closed.no ? [at + 1] : []));
  if (hidden.length === 0) return;
  const during = hidden.filter((no) => no > opened.no).length;
  const ofVoter = isSecret
    ? ''
    : 'Whoever voted can see that the entry of their receipt is shown here as a ballot. ';
  findings.notChecked.push(
    `${counted(hidden.length, 'entry', 'entries')} up to the close are by their hash only, ${during} of them during the vote. ` +
      `${ofVoter}A member to whom all is shown, and who finds the same fingerprint below, has checked this same journal.`,
  );
}

async function ballotsOf(
  file: BundleFile,
  voteId: string,
  { ballots: cast }: VoteActs,
  crypto: CryptoFunctions,
  findings: Findings,
): Promise<ReadonlyMap<number, Ballot>> {
  const ballots = await readBallots(cast, file.openings, { meetingId: file.stream, voteId }, crypto);
  const latest = latestByPlace(ballots);
  if (ballots.length === 0) return latest;
  const open = ballots.filter(({ answer }) => answer !== null).length;
  findings.checked.push(
    `Ballots: ${ballots.length} cast for ${counted(latest.size, 'place', 'places')}, ` +
      `${ballots.length - latest.size} of them replaced by a later one; ${open} opened, each to what was committed.`,
  );
  return latest;
}

/** Ends the checking unless the outcome that was declared is the one that the shown entries give. */
export async function checkCount(
  file: BundleFile,
  voteId: string,
  crypto: CryptoFunctions,
  findings: Findings,
): Promise<void> {
  const entries = readEntries(file.leaves);
  const acts = actsOf(entries, voteId);
  const { opened, closed, declared } = acts;
  const ruleSet = declared.data.object('ruleSet');
  const isSecret = ruleSet.text('visibility') === 'secret';
  findings.checked.push(
    `Vote: opened by entry ${opened.no}, closed by ${closed.no}, declared by ${declared.no}: "${opened.data.text('question')}"`,
  );
  sayHidden(file, acts, isSecret, findings);
  checkRunOff(entries, acts, findings);
  const ballots = await ballotsOf(file, voteId, acts, crypto, findings);
  checkRights(entries, acts, findings);
  checkChair(entries, acts, findings);
  const vote = { acts, entries, ballots, box: file.box };
  const rule = readRule(ruleSet);
  const isMotion = ruleSet.object('form').text('kind') === 'motion';
  check(isSecret || file.box === null, 'the file has a box of sealed ballots, and the vote was not secret');
  if (isSecret) await checkSecret(rule, vote, isMotion, crypto, findings);
  else if (isMotion) await checkMotion(rule, vote, crypto, findings);
  else await checkElection(rule, vote, crypto, findings);
}
