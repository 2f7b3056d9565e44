/** The counting itself: from what each category counts to the outcome. A roll with ballots only makes the tallies. */
import type { QuorumReading } from '../quorum/quorum.js';
import type { Counting, CountingMethod } from '../rule-set/counting-rule.js';
import type { Constituency, RuleSet } from '../rule-set/rule-set.js';
import type { Threshold } from '../rule-set/threshold.js';
import type { MotionForm } from '../rule-set/vote-form.js';
import { readBy } from '../rule-set/read-by.js';
import { shareResultOf, sharesOf } from './capped-shares.js';
import { decided, having, type Judged, judgeCategories, judgeWhole, notApproved } from './judge.js';
import type { CategoryResult, Outcome, Tally, Tie, Verdict } from './outcome.js';
import { amountsOf, outcomeOf, testOf } from './outcome-of.js';
import { outcomeSentence } from './outcome-sentence.js';
import { sumOf } from './tally.js';

/** What one category counts: heads, groups or weight as the rule set says, those who did not vote among them. */
export interface CategoryTally {
  readonly constituencyId: string;
  /** Places on the roll. */
  readonly seats: number;
  readonly tally: Tally;
}

export interface TalliedVote {
  readonly ruleSet: RuleSet;
  /** One for each constituency of the rule set. */
  readonly categories: readonly CategoryTally[];
  readonly quorumAtOpening: QuorumReading;
  readonly quorumAtClose: QuorumReading;
}

/** The form of a rule set whose votes are on a proposal; the other forms are counted as elections. */
export function motionOf({ form, name }: RuleSet): MotionForm {
  if (form.kind !== 'motion') throw new Error(`${name} chooses among options and does not decide a proposal`);
  return form;
}

function thresholdIn({ threshold }: RuleSet, counting: Counting, constituencyId: string): Threshold {
  if (counting.kind !== 'by-category') return threshold;
  return counting.thresholds.find((own) => own.constituencyId === constituencyId)?.threshold ?? threshold;
}

function resultsOf({ ruleSet, categories }: TalliedVote, counting: Counting): CategoryResult[] {
  return ruleSet.constituencies.map(({ id, name }: Constituency) => {
    const found = categories.find(({ constituencyId }) => constituencyId === id);
    if (found === undefined) throw new Error(`there is no count of category ${id}`);
    const { seats, tally } = found;
    const threshold = thresholdIn(ruleSet, counting, id);
    const [test, outcome] = [testOf(tally, threshold), outcomeOf(amountsOf(tally), threshold)];
    return { constituencyId: id, name, seats, tally, test, outcome };
  });
}

function judge(vote: TalliedVote, counting: Counting): Judged {
  const { threshold } = vote.ruleSet;
  const total = sumOf(vote.categories.map(({ tally }) => tally));
  switch (counting.kind) {
    case 'whole':
      return judgeWhole(outcomeOf(amountsOf(total), threshold));
    case 'share':
      return judgeWhole(outcomeOf(sharesOf(vote.categories, counting.caps).amounts, threshold));
    case 'by-category': {
      const outcomes = resultsOf(vote, counting).map(({ outcome }) => outcome);
      const judged = judgeCategories(counting.carriedBy, outcomes);
      const isSilent = total.approve + total.reject + total['send-back'] === 0;
      return isSilent && judged.reason !== null ? notApproved('none-voted') : judged;
    }
  }
}

function isQuorate({ quorumAtOpening, quorumAtClose }: TalliedVote): boolean {
  return quorumAtOpening.met && quorumAtClose.met;
}

/** There is something to read otherwise only where the votes lie in several categories and are not shares. */
function readingsOf(vote: TalliedVote): Readonly<Record<CountingMethod, Verdict>> | null {
  const { counting, constituencies } = vote.ruleSet;
  if (counting.kind === 'share' || constituencies.length < 2) return null;
  const reading = (method: CountingMethod): Verdict =>
    isQuorate(vote) ? judge(vote, readBy(counting, method)).verdict : 'inquorate';
  return {
    'per-head': reading('per-head'),
    'by-category': reading('by-category'),
    'by-category-strict': reading('by-category-strict'),
  };
}

function tieOf({ reason }: Judged, { tie }: RuleSet): Tie | null {
  return reason === 'votes-tied' || reason === 'categories-tied' ? { rule: tie, settledBy: null } : null;
}

/** The outcome of a vote with every figure that went into it. */
export function countTallies(vote: TalliedVote): Outcome {
  const { ruleSet, quorumAtOpening, quorumAtClose } = vote;
  const { counting, threshold, electorate, binding } = ruleSet;
  const { words } = motionOf(ruleSet);
  const categories = resultsOf(vote, counting);
  const outcomes = categories.map(({ outcome }) => outcome);
  const judged = isQuorate(vote) ? judge(vote, counting) : decided('inquorate');
  const total = sumOf(vote.categories.map(({ tally }) => tally));
  const counted = {
    kind: 'motion' as const,
    ...judged,
    tie: tieOf(judged, ruleSet),
    ...{ counting, electorate, words, binding },
    verdictByMethod: readingsOf(vote),
    total,
    test: testOf(total, threshold),
    categories,
    categoriesApproving: having(outcomes, 'approve'),
    categoriesRejecting: having(outcomes, 'reject'),
    categoriesSendingBack: having(outcomes, 'send-back'),
    shares:
      counting.kind === 'share' ? shareResultOf(sharesOf(vote.categories, counting.caps), threshold) : null,
    quorumAtOpening,
    quorumAtClose,
  };
  return { ...counted, sentence: outcomeSentence(counted) };
}
