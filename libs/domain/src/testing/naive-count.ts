/**
 * A second counting, written apart from the first: it walks over the ballots one vote at a time, keeps fractions as
 * pairs of big numbers and follows the words of RULES.md. Slow and plain, to be compared with.
 */
import type { CountInput } from '../counting/count.js';
import type { Verdict } from '../counting/outcome.js';
import type { Threshold } from '../rule-set/threshold.js';

/** One vote, or the part of a share that one vote is. */
interface Single {
  readonly category: string;
  readonly says: string;
  readonly size: Ratio;
}

interface Ratio {
  readonly top: bigint;
  readonly bottom: bigint;
}

const ratio = (top: number | bigint, bottom: number | bigint = 1n): Ratio => ({
  top: BigInt(top),
  bottom: BigInt(bottom),
});
const divisor = (one: bigint, other: bigint): bigint => (other === 0n ? one : divisor(other, one % other));
const plus = (one: Ratio, other: Ratio): Ratio => {
  const [top, bottom] = [one.top * other.bottom + other.top * one.bottom, one.bottom * other.bottom];
  const by = divisor(top, bottom);
  return ratio(top / by, bottom / by);
};
const times = (one: Ratio, other: Ratio): Ratio => ratio(one.top * other.top, one.bottom * other.bottom);
const order = (one: Ratio, other: Ratio): number => Number(one.top * other.bottom - other.top * one.bottom);

/** Every vote of the roll by itself: a place of weight 5 is five of them where weight counts. */
function singlesOf({ ruleSet, roll, answers }: CountInput): Single[] {
  const { counting } = ruleSet;
  const isWeight = counting.kind === 'share' || counting.unit === 'weight';
  return roll.flatMap(({ place, constituencyId: category, weight }) => {
    const size = ratio(1);
    const answer = answers[place] ?? 'absent';
    if (typeof answer === 'string') {
      return Array.from({ length: isWeight ? weight : 1 }, () => ({ category, says: answer, size }));
    }
    const said = Object.entries(answer).flatMap(([says, parts]) => Array<string>(parts).fill(says));
    const silent = Array<string>(weight - said.length).fill('not-voted');
    return [...said, ...silent].map((says) => ({ category, says, size }));
  });
}

/** Each vote becomes its part of the whole, made smaller where its category is above its cap. */
function asShares(singles: readonly Single[], { ruleSet }: CountInput): Single[] {
  const { counting } = ruleSet;
  if (counting.kind !== 'share') return [...singles];
  return singles.map((single) => {
    const together = singles.filter(({ category }) => category === single.category).length;
    const cap = counting.caps.find(({ constituencyId }) => constituencyId === single.category)?.most;
    const part = ratio(together, singles.length);
    const most = cap === undefined ? part : ratio(cap.numerator, cap.denominator);
    const held = order(part, most) > 0 ? most : part;
    return { ...single, size: times(held, ratio(1, together)) };
  });
}

function sum(singles: readonly Single[], ...says: readonly string[]): Ratio {
  return singles
    .filter((single) => says.includes(single.says))
    .reduce((all, { size }) => plus(all, size), ratio(0));
}

const BASES = {
  cast: ['approve', 'reject', 'send-back'],
  'cast-with-abstentions': ['approve', 'reject', 'send-back', 'abstain'],
  present: ['approve', 'reject', 'send-back', 'abstain', 'not-voted'],
  entitled: ['approve', 'reject', 'send-back', 'abstain', 'not-voted', 'recused', 'absent'],
};

type Came = 'for' | 'against' | 'back' | 'even' | 'nothing';

function cameTo(singles: readonly Single[], { fraction, strict, base }: Threshold): Came {
  const whole = sum(singles, ...BASES[base]);
  if (whole.top === 0n) return 'nothing';
  const approve = sum(singles, 'approve');
  const against = sum(singles, 'reject', 'send-back');
  const ask = order(approve, times(whole, ratio(fraction.numerator, fraction.denominator)));
  if (ask > 0 || (ask === 0 && !strict)) return 'for';
  const isHalf = fraction.numerator * 2 === fraction.denominator;
  if (ask === 0 && isHalf && order(approve, against) === 0) return 'even';
  return order(sum(singles, 'send-back'), sum(singles, 'reject')) > 0 ? 'back' : 'against';
}

const ALONE: Readonly<Record<Came, Verdict>> = {
  for: 'approved',
  against: 'rejected',
  back: 'sent-back',
  even: 'not-approved',
  nothing: 'not-approved',
};

/** The verdict of a vote that is quorate. */
export function naiveVerdict(input: CountInput): Verdict {
  const { ruleSet } = input;
  const { counting, constituencies, threshold } = ruleSet;
  const singles = asShares(singlesOf(input), input);
  if (counting.kind !== 'by-category') return ALONE[cameTo(singles, threshold)];
  const came = constituencies.map(({ id }) => {
    const own = counting.thresholds.find(({ constituencyId }) => constituencyId === id);
    return cameTo(
      singles.filter(({ category }) => category === id),
      own?.threshold ?? threshold,
    );
  });
  const number = (...wanted: readonly Came[]): number => came.filter((one) => wanted.includes(one)).length;
  const lost: Verdict = number('back') > number('against') ? 'sent-back' : 'rejected';
  const voting = came.length - number('nothing');
  const needed = {
    'most-decided': number('for') > number('against', 'back'),
    'most-of-all': number('for') > came.length - number('for'),
    'every-voting': voting > 0 && number('for') === voting,
  }[counting.carriedBy];
  if (needed) return 'approved';
  if (counting.carriedBy === 'every-voting') return number('against', 'back') > 0 ? lost : 'not-approved';
  return number('against', 'back') > number('for') ? lost : 'not-approved';
}
