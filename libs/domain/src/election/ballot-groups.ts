/**
 * Puts equal ballots together before they are counted, so that a large election takes no longer than its different
 * ballots, and so that the order in which ballots were cast cannot matter.
 */
import { MOST_VOTES } from '../counting/weight.js';
import type { BallotPaper, CastBallot, ElectionAnswer } from './ballot-paper.js';
import { checkAnswer } from './check-answer.js';

/** Ballots that say the same, as option ids: in order of preference where they rank. */
export interface BallotGroup {
  readonly optionIds: readonly string[];
  readonly weight: number;
}

/** Votes by what became of their ballots; together they are all votes cast. */
export interface BallotTotals {
  readonly counted: number;
  /** Abstentions. */
  readonly blank: number;
  readonly spoilt: number;
}

export interface GroupedBallots {
  readonly totals: BallotTotals;
  readonly groups: readonly BallotGroup[];
}

function checkPaper({ options, form }: BallotPaper): void {
  if (new Set(options.map(({ id }) => id)).size !== options.length) throw new Error('an option stands twice');
  if (form.kind === 'choose' && !(Number.isSafeInteger(form.most) && form.most >= 1)) {
    throw new Error(`a ballot with ${form.most} choices`);
  }
}

function markedIn(answer: Exclude<ElectionAnswer, { kind: 'blank' }>): readonly string[] {
  if (answer.kind === 'chosen') return answer.optionIds;
  return [...answer.ranks].sort((a, b) => a.rank - b.rank).map(({ optionId }) => optionId);
}

/** Groups the ballots of a paper; an answer that does not fit the paper is a bug that must not become a result. */
export function groupBallots(paper: BallotPaper, ballots: readonly CastBallot[]): GroupedBallots {
  checkPaper(paper);
  const counting = { ...paper, blankAllowed: true };
  const places = new Map(paper.options.map(({ id }, place) => [id, place]));
  const groups = new Map<string, { optionIds: readonly string[]; weight: number }>();
  const totals = { counted: 0, blank: 0, spoilt: 0 };
  for (const { weight, answer } of ballots) {
    if (!Number.isSafeInteger(weight) || weight < 1) throw new Error(`a ballot has weight ${weight}`);
    if (answer.kind === 'spoilt') {
      totals.spoilt += weight;
      continue;
    }
    const checked = checkAnswer(counting, answer);
    if (!checked.ok) throw new Error(`a ballot does not fit its paper: ${checked.refusal.code}`);
    if (answer.kind === 'blank') {
      totals.blank += weight;
      continue;
    }
    totals.counted += weight;
    const optionIds = markedIn(answer);
    const key = optionIds.map((id) => places.get(id)).join(' ');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { optionIds, weight });
    else group.weight += weight;
  }
  const cast = totals.counted + totals.blank + totals.spoilt;
  if (cast > MOST_VOTES) throw new RangeError(`${cast} votes are more than can be counted exactly`);
  return { totals, groups: [...groups.values()] };
}
