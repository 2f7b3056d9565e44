/** Recounts a secret vote as far as the file lets its reader: the round, the arithmetic of papers and, from the answers, the outcome. */
import { recounted, type Vote } from '../at-close.js';
import type { BallotForm } from '../ballot-form.js';
import type { CryptoFunctions } from '../crypto-functions.js';
import { electionForm } from '../election/election-form.js';
import { compareElection } from '../election/check-election.js';
import { readPaper } from '../election/paper.js';
import { countPlaces } from '../check-motion.js';
import { motionForm } from '../motion-form.js';
import { check } from '../not-verified.js';
import { counted, type Findings } from '../report.js';
import type { Rule } from '../rule.js';
import type { Silence } from '../amounts.js';
import type { MotionStanding, Stood } from '../tally.js';
import { ANSWERS } from '../amounts.js';
import { readTieAct } from '../tie-act.js';
import { type Account, compareIssued, groupOf, readAccounts } from './account.js';
import { readAnswers } from './answers.js';
import { checkBox } from './check-box.js';
import { readRound, type Round } from './round.js';

interface Secret {
  readonly rule: Rule;
  readonly vote: Vote;
  readonly round: Round;
  readonly accounts: readonly Account[];
}

/** Answers stand at places that took a paper in their group, whichever, for no figure tells which. */
function standing<Said>(
  { rule, vote, round, accounts }: Secret,
  form: BallotForm<Said>,
  isMotion: boolean,
  answers: ReadonlyMap<string, Said[]>,
  findings: Findings,
): readonly Stood<Said | Silence>[] | null {
  const places = recounted(rule, form, vote, findings);
  if (places === null) return null;
  const group = (place: Stood<Said | Silence>): string => groupOf(rule, isMotion, place);
  compareIssued(accounts, places, round.issued, (place) => groupOf(rule, isMotion, place));
  const left = new Map([...answers].map(([name, all]) => [name, [...all]]));
  return places.map((place) => {
    if (!round.issued.has(place.place)) return place;
    return { ...place, standing: left.get(group(place))?.shift() ?? 'not-voted' };
  });
}

/** The answers to a proposal as the declared figures give them, as many in each group as it has valid papers. */
function declaredAnswers({ vote, rule, accounts }: Secret): Map<string, MotionStanding[]> {
  const outcome = vote.acts.declared.data.object('outcome');
  const isGrouped = rule.counting.kind === 'by-category';
  return new Map(
    accounts.map(({ group, valid }) => {
      const category = outcome.objects('categories').find((one) => one.text('constituencyId') === group);
      const tally = (isGrouped ? (category ?? outcome) : outcome).object(isGrouped ? 'tally' : 'total');
      const answers = ANSWERS.flatMap((answer) => Array<MotionStanding>(tally.count(answer)).fill(answer));
      check(
        answers.length === valid,
        `${answers.length} answers of "${group}" were declared, of ${valid} papers`,
      );
      return [group, answers];
    }),
  );
}

async function checkProposal(secret: Secret, crypto: CryptoFunctions, findings: Findings): Promise<void> {
  const { opened } = secret.round;
  const answers =
    opened === null ? declaredAnswers(secret) : readAnswers(opened, secret.accounts, [], motionForm);
  const places = standing(secret, motionForm, true, answers, findings);
  if (places === null) return;
  const { rule, vote } = secret;
  const isWhole = rule.counting.kind === 'whole';
  await countPlaces(rule, vote, places, isWhole, crypto, findings);
  if (opened === null)
    findings.notChecked.push(
      'The answers are shown to the scrutineers alone, so the count is of the figures as declared.',
    );
}

async function checkOptions(secret: Secret, crypto: CryptoFunctions, findings: Findings): Promise<void> {
  const { rule, vote, round, accounts } = secret;
  const { data } = vote.acts.declared;
  const [ruleSet, outcome] = [data.object('ruleSet'), data.object('outcome')];
  const paper = readPaper(ruleSet.object('form'), data);
  const turnout = outcome.object('turnout');
  const valid = accounts.reduce((sum, account) => sum + account.valid, 0);
  check(
    turnout.count('voted') + turnout.count('blank') === valid,
    'more or fewer voted than there are valid papers',
  );
  const form = electionForm(paper);
  const ids = paper.options.map(({ id }) => id);
  const answers = round.opened === null ? new Map() : readAnswers(round.opened, accounts, ids, form);
  const places = standing(secret, form, false, answers, findings);
  if (places === null) return;
  if (round.opened === null) {
    findings.notChecked.push(
      'The answers are shown to the scrutineers alone, so the vote is not counted again from this file.',
    );
    return;
  }
  const act = await readTieAct(
    vote.acts,
    paper.options.map(({ name }) => name),
    crypto,
  );
  findings.checked.push(...compareElection(outcome, ruleSet, rule, paper, places, act));
}

/** Ends the checking at the first thing of the round or the count that is not as it must be. */
export async function checkSecret(
  rule: Rule,
  vote: Vote,
  isMotion: boolean,
  crypto: CryptoFunctions,
  findings: Findings,
): Promise<void> {
  const { declared, ballots } = vote.acts;
  check(ballots.length === 0, 'open ballots were cast in a secret vote');
  const secret = declared.data.object('secret');
  const accounts = readAccounts(secret);
  const all = (of: (account: Account) => number): number => accounts.reduce((sum, one) => sum + of(one), 0);
  findings.checked.push(
    `Papers: ${all(({ issued }) => issued)} issued of ${all(({ eligible }) => eligible)}; ${all(({ valid }) => valid)} valid, ` +
      `${all(({ spoilt }) => spoilt)} spoilt and ${all(({ unused }) => unused)} unused add up, in ${counted(accounts.length, 'group', 'groups')}.`,
  );
  const round = await readRound(vote.entries, vote.acts, crypto);
  const box = { voteId: declared.data.text('voteId'), secret, accounts, notice: round?.notice ?? null };
  await checkBox(vote.box, box, crypto, findings);
  const confirmedBy = secret.texts('confirmedBy').join(', ');
  findings.notChecked.push(
    `That the answers are those sealed in the box can be seen only with shares of its key: ${confirmedBy} opened it, each alone, and confirmed the same.`,
  );
  if (round === null) {
    findings.notChecked.push(
      'Who took a paper and who opened the box are not shown, so the vote is not counted again.',
    );
    return;
  }
  findings.checked.push(
    `Round: notice ${secret.text('noticeHash')} before the first paper; box of ${counted(secret.count('ballots'), 'ballot', 'ballots')} ` +
      `with root ${secret.text('root')} before it was opened; confirmed by ${confirmedBy}.`,
  );
  await (isMotion ? checkProposal : checkOptions)({ rule, vote, round, accounts }, crypto, findings);
}
