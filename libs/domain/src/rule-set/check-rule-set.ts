/** Whether a rule set can be kept: fractions that are fractions, names that it knows, figures that can be met. */
import type { WholeFraction } from '../value/fraction.js';
import type { Refusal } from '../value/refusal.js';
import { isWeighed } from './counting-rule.js';
import {
  isOfPersons,
  MOST_CUT_OFF_HOURS,
  MOST_GRACE_SECONDS,
  MOST_QUESTIONS,
  MOST_QUESTIONS_PER_HOLDER,
  type RuleSet,
} from './rule-set.js';
import type { Threshold } from './threshold.js';

interface Fault {
  readonly code: string;
  readonly sentence: string;
  readonly field: string;
}

/** A part of the whole, more than none of it and at most all. */
function isPart({ numerator, denominator }: WholeFraction): boolean {
  return (
    Number.isSafeInteger(numerator) &&
    Number.isSafeInteger(denominator) &&
    numerator > 0 &&
    numerator <= denominator
  );
}

function isReachable({ fraction, strict }: Pick<Threshold, 'fraction' | 'strict'>): boolean {
  return isPart(fraction) && !(strict && fraction.numerator === fraction.denominator);
}

function isCount(number: number, least: number): boolean {
  return Number.isSafeInteger(number) && number >= least;
}

/** Each named part of the rules about one constituency: it must be known, and be named once. */
function faultsOfNames(ruleSet: RuleSet): Fault[] {
  const { constituencies, counting, quorum } = ruleSet;
  const known = new Set(constituencies.map(({ id }) => id));
  const named = [
    { field: 'quorum.minimumByConstituency', parts: quorum.minimumByConstituency },
    ...(counting.kind === 'by-category'
      ? [{ field: 'counting.thresholds', parts: counting.thresholds }]
      : []),
    ...(counting.kind === 'share' ? [{ field: 'counting.caps', parts: counting.caps }] : []),
  ];
  const strays = named.filter(({ parts }) => parts.some(({ constituencyId }) => !known.has(constituencyId)));
  const twice = named.filter(
    ({ parts }) => new Set(parts.map(({ constituencyId }) => constituencyId)).size < parts.length,
  );
  return [
    ...(known.size < constituencies.length
      ? [
          {
            code: 'constituency-twice',
            sentence: 'Two constituencies have the same id.',
            field: 'constituencies',
          },
        ]
      : []),
    ...strays.map(({ field }) => ({
      code: 'constituency-unknown',
      sentence: 'This names a constituency that the rule set does not have.',
      field,
    })),
    ...twice.map(({ field }) => ({
      code: 'constituency-named-twice',
      sentence: 'This names a constituency twice.',
      field,
    })),
  ];
}

const share = 'Give a fraction above none and of at most all; more than all can never be met.';
const whole = 'Give a whole number that can be met.';

type Check = readonly [isRight: boolean, code: string, sentence: string, field: string];

/** What may be asked of a meeting beside votes. */
function checksOfRights({ poll, questions }: RuleSet): Check[] {
  const { mostPerHolder: most, mostInAll: inAll = MOST_QUESTIONS } = questions ?? { mostPerHolder: 1 };
  return [
    [isCount(poll?.holders ?? 1, 1), 'poll-invalid', whole, 'poll.holders'],
    [isPart(poll?.share ?? { numerator: 1, denominator: 1 }), 'poll-invalid', share, 'poll.share'],
    [
      isCount(most, 1) && most <= MOST_QUESTIONS_PER_HOLDER,
      'questions-invalid',
      `Give a whole number of questions from 1 to ${MOST_QUESTIONS_PER_HOLDER}.`,
      'questions.mostPerHolder',
    ],
    [
      isCount(inAll, most) && inAll <= MOST_QUESTIONS,
      'questions-invalid',
      `Give a whole number of questions from what one holder may ask to ${MOST_QUESTIONS}.`,
      'questions.mostInAll',
    ],
  ];
}

function faultsOfFigures(ruleSet: RuleSet): Fault[] {
  const { threshold, counting, quorum, form, close, mandates } = ruleSet;
  const own = counting.kind === 'by-category' ? counting.thresholds : [];
  const caps = counting.kind === 'share' ? counting.caps : [];
  const cutOff = mandates.proxies?.cutOffHours;
  const mostPerHolder = mandates.proxies?.mostPerHolder ?? null;
  const checks: readonly Check[] = [
    [isReachable(threshold), 'threshold-invalid', share, 'threshold'],
    [own.every((one) => isReachable(one.threshold)), 'threshold-invalid', share, 'counting.thresholds'],
    [caps.every(({ most }) => isPart(most)), 'cap-invalid', share, 'counting.caps'],
    [
      quorum.fractionInPost === null ||
        isReachable({ fraction: quorum.fractionInPost, strict: quorum.strict }),
      'quorum-invalid',
      share,
      'quorum.fractionInPost',
    ],
    [quorum.count === null || isCount(quorum.count, 1), 'quorum-invalid', whole, 'quorum.count'],
    [
      quorum.qualifyingPersons === undefined || isCount(quorum.qualifyingPersons, 1),
      'quorum-invalid',
      whole,
      'quorum.qualifyingPersons',
    ],
    [
      quorum.minimumByConstituency.every(({ minimum }) => isCount(minimum, 0)),
      'quorum-invalid',
      whole,
      'quorum.minimumByConstituency',
    ],
    [form.kind !== 'choose' || isCount(form.most, 1), 'choices-invalid', whole, 'form.most'],
    [
      isCount(close.graceSeconds, 0) && close.graceSeconds <= MOST_GRACE_SECONDS,
      'grace-invalid',
      'Give the grace as whole seconds, an hour at most.',
      'close.graceSeconds',
    ],
    [mostPerHolder === null || isCount(mostPerHolder, 1), 'proxies-invalid', whole, 'mandates.proxies'],
    [
      mostPerHolder === null || ruleSet.electorate !== 'shareholder',
      'proxies-limited',
      'Members of a company appoint whom they choose, so leave out the most proxies that one person may hold.',
      'mandates.proxies',
    ],
    ...checksOfRights(ruleSet),
    [
      cutOff === undefined || (isCount(cutOff, 1) && cutOff <= MOST_CUT_OFF_HOURS),
      'cut-off-invalid',
      `Give the hours before the meeting as a whole number, at most ${MOST_CUT_OFF_HOURS}.`,
      'mandates.proxies.cutOffHours',
    ],
  ];
  return checks
    .filter(([isRight]) => !isRight)
    .map(([, code, sentence, field]) => ({ code, sentence, field }));
}

/** Parts that are right by themselves and not beside each other. */
function faultsOfTogether({
  electorate,
  form,
  counting,
  constituencies,
  mandates,
  threshold,
}: RuleSet): Fault[] {
  const hasAbstentions = form.kind !== 'motion' || form.abstain;
  const isPlain = counting.kind === 'whole' && counting.unit === 'head';
  const own = counting.kind === 'by-category' ? counting.thresholds.map((one) => one.threshold) : [];
  return [
    ...(counting.kind !== 'whole' && constituencies.length === 0
      ? [
          {
            code: 'categories-missing',
            sentence: 'This counts by category, and there are no categories. Name them.',
            field: 'constituencies',
          },
        ]
      : []),
    ...(isOfPersons(electorate) && !isPlain
      ? [
          {
            code: 'persons-count-one',
            sentence: 'Persons have one vote each and no category. Count them per head, across the body.',
            field: 'counting',
          },
        ]
      : []),
    ...(isOfPersons(electorate) && mandates.proxies !== null
      ? [
          {
            code: 'proxies-of-seats',
            sentence: 'Only the member of a seat appoints a proxy; where persons vote there are none.',
            field: 'mandates.proxies',
          },
        ]
      : []),
    ...(mandates.splitVotes && !isWeighed(counting)
      ? [
          {
            code: 'split-without-weight',
            sentence: 'Only votes that count by weight can be split.',
            field: 'mandates.splitVotes',
          },
        ]
      : []),
    ...([threshold, ...own].some(({ base }) => base === 'cast-with-abstentions') && !hasAbstentions
      ? [
          {
            code: 'no-abstentions',
            sentence: 'This vote has no abstentions to count with.',
            field: 'threshold.base',
          },
        ]
      : []),
  ];
}

/** Everything that is wrong with the rule set; empty when it can be kept. */
export function faultsOfRuleSet(ruleSet: RuleSet): Refusal[] {
  const faults = [...faultsOfNames(ruleSet), ...faultsOfFigures(ruleSet), ...faultsOfTogether(ruleSet)];
  return faults.map((fault) => ({ kind: 'invalid', ...fault }));
}
