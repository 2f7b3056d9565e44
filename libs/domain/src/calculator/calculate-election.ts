/** A choice among options that was never held: its ballots checked and counted as those of a real one. */
import { MOST_VOTES } from '../counting/weight.js';
import type { BallotPaper, CastBallot, ElectionForm, ElectionOption } from '../election/ballot-paper.js';
import { checkAnswer } from '../election/check-answer.js';
import { countChoices } from '../election/count-choices.js';
import { countInstantRunOff } from '../election/count-instant-run-off.js';
import { countScottishStv } from '../election/count-scottish-stv.js';
import type { ElectionOutcome } from '../election/election-sentence.js';
import type { TieRuling } from '../election/settle-tie.js';
import type { TieRule } from '../rule-set/rule-set.js';
import { assertNever } from '../value/assert-never.js';
import { accept, refuse, type Result } from '../value/refusal.js';

export interface ElectionCase {
  readonly form: ElectionForm;
  readonly tie: TieRule;
  readonly options: readonly ElectionOption[];
  readonly seats: number;
  readonly ballots: readonly CastBallot[];
  readonly lot: readonly string[];
}

function refuseVotes(code: string, sentence: string, field: string): Result<never> {
  return refuse('invalid', code, sentence, `votes.${field}`);
}

function isTwiceIn(values: readonly string[]): boolean {
  return new Set(values).size < values.length;
}

function checkPaper({ form, options, seats, lot }: ElectionCase): Result<null> {
  const ids = options.map(({ id }) => id);
  if (isTwiceIn(ids) || isTwiceIn(options.map(({ name }) => name))) {
    return refuseVotes('option-twice', 'Two options are the same. Name each option once.', 'options');
  }
  if (!Number.isSafeInteger(seats) || seats < 1) {
    return refuseVotes('seats-invalid', 'Give the number of seats as a whole number from 1.', 'seats');
  }
  if (form.kind === 'ranked' && form.count === 'instant-run-off' && seats > 1) {
    const sentence = 'An instant run-off fills one seat. Count by the single transferable vote for more.';
    return refuseVotes('seats-too-many', sentence, 'seats');
  }
  if (
    lot.length > 0 &&
    (isTwiceIn(lot) || ids.length !== lot.length || !ids.every((id) => lot.includes(id)))
  ) {
    const sentence = 'A lot puts every option in order, each once. Leave it out where none was drawn.';
    return refuseVotes('lot-incomplete', sentence, 'lot');
  }
  return accept(null);
}

function checkBallots(paper: BallotPaper, ballots: readonly CastBallot[]): Result<null> {
  let cast = 0n;
  for (const [at, { weight, answer }] of ballots.entries()) {
    if (!Number.isSafeInteger(weight) || weight < 1) {
      const sentence = `Ballot ${at + 1} has weight ${weight}. Give a whole number from 1.`;
      return refuseVotes('weight-invalid', sentence, `ballots.${at}.weight`);
    }
    cast += BigInt(weight);
    if (answer.kind === 'spoilt') continue;
    const checked = checkAnswer(paper, answer);
    if (checked.ok) continue;
    const { code, sentence } = checked.refusal;
    return refuseVotes(code, `Ballot ${at + 1}: ${sentence}`, `ballots.${at}.answer`);
  }
  if (cast <= BigInt(MOST_VOTES)) return accept(null);
  const sentence = `The ballots come to ${cast} votes, and at most ${MOST_VOTES} are counted exactly.`;
  return refuseVotes('votes-too-many', sentence, 'ballots');
}

/** What the tie rule does here, where only a lot can have been drawn. */
function rulingOf(tie: TieRule, lot: readonly string[]): TieRuling {
  switch (tie) {
    case 'status-quo':
    case 'run-off':
      return { rule: tie };
    case 'casting-vote':
      return { rule: tie, chosen: null };
    case 'lot':
      return { rule: tie, order: lot.length === 0 ? null : lot };
    default:
      return assertNever(tie);
  }
}

/** The outcome of the ballots under the form of the rule set, or what is wrong with them. */
export function calculateElection(asked: ElectionCase): Result<ElectionOutcome> {
  const { form, options, seats, ballots, lot, tie } = asked;
  const paper: BallotPaper = { form, options, blankAllowed: true };
  const possible = checkPaper(asked);
  if (!possible.ok) return possible;
  const fits = checkBallots(paper, ballots);
  if (!fits.ok) return fits;
  if (form.kind !== 'ranked') {
    return accept(countChoices({ paper, seats, ballots, ruling: rulingOf(tie, lot) }));
  }
  return form.count === 'instant-run-off'
    ? accept(countInstantRunOff({ paper, ballots, lot }))
    : accept(countScottishStv({ paper, seats, ballots, lot }));
}
