/** Votes that nobody planned: any counting, threshold and roll, answered in any way, with its quorum met. */
import fc from 'fast-check';
import { type Answer, MOTION_ANSWERS, STANDINGS } from '../counting/ballot.js';
import type { CountInput } from '../counting/count.js';
import type { RollPlace } from '../counting/roll.js';
import { CATEGORY_MAJORITIES, type Counting, COUNTING_UNITS, isWeighed } from '../rule-set/counting-rule.js';
import type { RuleSet } from '../rule-set/rule-set.js';
import { type Threshold, THRESHOLD_BASES } from '../rule-set/threshold.js';
import type { WholeFraction } from '../value/fraction.js';
import { aQuorumReading } from './a-quorum-reading.js';
import { aRuleSet, CHANGE_BOARD_CONSTITUENCIES } from './a-rule-set.js';

const constituencyId = fc.constantFrom(...CHANGE_BOARD_CONSTITUENCIES.map(({ id }) => id));

const anyFraction: fc.Arbitrary<WholeFraction> = fc.constantFrom(
  { numerator: 1, denominator: 2 },
  { numerator: 1, denominator: 3 },
  { numerator: 2, denominator: 3 },
  { numerator: 3, denominator: 4 },
);

/** More than half, as bodies have it, or another threshold. */
export const anyThreshold: fc.Arbitrary<Threshold> = fc.record({
  fraction: anyFraction,
  strict: fc.boolean(),
  base: fc.constantFrom(...THRESHOLD_BASES),
});

const unit = fc.constantFrom(...COUNTING_UNITS);
const named = { selector: (part: { constituencyId: string }) => part.constituencyId, maxLength: 3 };

/** Every kind of counting. */
export const anyCounting: fc.Arbitrary<Counting> = fc.oneof(
  fc.record({ kind: fc.constant('whole' as const), unit }),
  fc.record({
    kind: fc.constant('by-category' as const),
    unit,
    carriedBy: fc.constantFrom(...CATEGORY_MAJORITIES),
    thresholds: fc.uniqueArray(fc.record({ constituencyId, threshold: anyThreshold }), named),
  }),
  fc.record({
    kind: fc.constant('share' as const),
    caps: fc.uniqueArray(fc.record({ constituencyId, most: anyFraction }), named),
  }),
);

const anyRuleSet: fc.Arbitrary<RuleSet> = fc
  .record({
    counting: anyCounting,
    threshold: anyThreshold,
    sendBack: fc.boolean(),
    splitVotes: fc.boolean(),
  })
  .map(({ counting, threshold, sendBack, splitVotes }) =>
    aRuleSet({
      counting,
      threshold,
      form: { kind: 'motion', words: 'approve-reject', abstain: true, sendBack },
      mandates: { alternates: true, proxies: null, splitVotes: splitVotes && isWeighed(counting) },
    }),
  );

interface AnyPlace {
  readonly constituencyId: string;
  readonly weight: number;
  readonly standing: (typeof STANDINGS)[number];
  readonly parts: readonly number[];
}

const anyPlace: fc.Arbitrary<AnyPlace> = fc.record({
  constituencyId,
  weight: fc.integer({ min: 1, max: 7 }),
  standing: fc.constantFrom(...STANDINGS),
  parts: fc.array(fc.nat({ max: 3 }), { minLength: 4, maxLength: 4 }),
});

/** As the rules allow: in parts where they fit, else whole; sending back only where it is offered. */
function answerOf({ form, mandates }: RuleSet, { weight, standing, parts }: AnyPlace): Answer {
  const offered = MOTION_ANSWERS.filter(
    (one) => one !== 'send-back' || (form.kind === 'motion' && form.sendBack),
  );
  const split = Object.fromEntries(offered.map((one, at) => [one, parts[at] ?? 0]));
  const cast = Object.values(split).reduce((sum, part) => sum + part, 0);
  if (mandates.splitVotes && cast > 0 && cast <= weight) return split;
  return standing === 'send-back' && !offered.includes('send-back') ? 'abstain' : standing;
}

/** Any vote; every place is of a voting group of its own. */
export const anyVote: fc.Arbitrary<CountInput> = fc
  .tuple(anyRuleSet, fc.array(anyPlace, { minLength: 1, maxLength: 25 }))
  .map(([ruleSet, places]) => {
    const roll = places.map(({ constituencyId, weight }, place): RollPlace => {
      const seatId = `seat-${place}`;
      return { place, seatId, label: `Seat ${place}`, constituencyId, weight, groupId: seatId };
    });
    const quorum = aQuorumReading(ruleSet, roll, Array<Answer>(roll.length).fill('approve'));
    const answers = places.map((place) => answerOf(ruleSet, place));
    return { ruleSet, roll, answers, quorumAtOpening: quorum, quorumAtClose: quorum };
  });
