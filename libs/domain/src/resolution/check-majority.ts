/** Whether the rules of a vote are those under which a resolution of its kind can be passed. */
import type { Conduct } from '../meeting/writing/writing.js';
import type { RuleSet } from '../rule-set/rule-set.js';
import { sayThreshold } from '../rule-set/say-threshold.js';
import type { ThresholdBase } from '../rule-set/threshold.js';
import { sayAKind } from './say-resolution.js';
import { asSentenceStart } from '../value/plain-english.js';
import { compareToFraction } from '../value/fraction.js';
import type { MajorityRule, ResolutionKind, ResolutionRules } from './resolution-rules.js';

/** In a meeting of the votes that are cast; in writing of all that could be. */
function baseOf(conduct: Conduct): ThresholdBase {
  return conduct === 'meeting' ? 'cast' : 'entitled';
}

function asksEnough({ threshold }: RuleSet, { fraction, strict, orMore }: MajorityRule): boolean {
  const stands = compareToFraction(threshold.fraction.numerator, threshold.fraction.denominator, fraction);
  const isSame = stands === 0 && threshold.strict === strict;
  const isMore = stands > 0 || (stands === 0 && threshold.strict);
  return isSame || (orMore && isMore);
}

/** True where a vote under these rules can pass a resolution of this kind. */
export function passes(
  ruleSet: RuleSet,
  kind: ResolutionKind,
  { majorities }: ResolutionRules,
  conduct: Conduct,
): boolean {
  return (
    ruleSet.form.kind === 'motion' &&
    !ruleSet.form.sendBack &&
    ruleSet.counting.kind === 'whole' &&
    ruleSet.threshold.base === baseOf(conduct) &&
    asksEnough(ruleSet, majorities[kind])
  );
}

/** "A special resolution is passed by at least three quarters of the votes cast for and against (Companies Act 2006 s.283)." */
export function sayMajority(kind: ResolutionKind, { majorities }: ResolutionRules, conduct: Conduct): string {
  const majority = majorities[kind];
  const of = conduct === 'meeting' ? 'the votes cast for and against' : 'all votes, cast or not';
  return `${asSentenceStart(sayAKind({ kind }))} is passed by ${sayThreshold({ ...majority, base: baseOf(conduct) })} of ${of} (${majority.source}).`;
}
