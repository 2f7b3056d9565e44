/** The rule set that stands in the fields; what cannot be read is named with its field. */
import {
  firstRules,
  type CategoryThreshold,
  type Counting,
  type QuorumRole,
  type RuleSet,
  type VoteForm,
  type WholeFraction,
} from '@quorate/domain';
import type { CalculatorDraft, CategoryDraft } from './calculator-draft.js';
import { type Faults, readCount, readFraction } from './read-fields.js';

const ROLES: Readonly<Record<CalculatorDraft['roles'], readonly QuorumRole[]>> = {
  none: [],
  chair: ['chair'],
  secretary: ['secretary'],
  both: ['chair', 'secretary'],
};

/** The id of a category is where it stands: names may change while they are typed. */
export function categoryId(at: number): string {
  return `c${at + 1}`;
}

function formOf({ form, words, abstain, sendBack, most }: CalculatorDraft, faults: Faults): VoteForm {
  switch (form) {
    case 'motion':
      return { kind: 'motion', words, abstain: abstain === 'yes', sendBack: sendBack === 'yes' };
    case 'choose':
      return { kind: 'choose', most: readCount(most, 'most', 1, faults) };
    case 'approval':
      return { kind: 'approval' };
    case 'instant-run-off':
    case 'scottish-stv':
      return { kind: 'ranked', count: form };
  }
}

/** The fractions that some categories have in one column; a "more than" is written ">1/2". */
function ownFractions(
  categories: readonly CategoryDraft[],
  field: 'threshold' | 'cap',
  faults: Faults,
): { constituencyId: string; fraction: WholeFraction; strict: boolean }[] {
  return categories.flatMap((category, at) => {
    const text = category[field].trim();
    if (text === '') return [];
    const strict = text.startsWith('>');
    const fraction = readFraction(strict ? text.slice(1) : text, `${field} ${at}`, faults);
    return [{ constituencyId: categoryId(at), fraction, strict }];
  });
}

function countingOf({ way, unit, base, categories }: CalculatorDraft, faults: Faults): Counting {
  if (way === 'whole') return { kind: 'whole', unit };
  if (way === 'share') {
    const caps = ownFractions(categories, 'cap', faults);
    return {
      kind: 'share',
      caps: caps.map(({ constituencyId, fraction: most }) => ({ constituencyId, most })),
    };
  }
  const thresholds = ownFractions(categories, 'threshold', faults).map(
    ({ constituencyId, fraction, strict }): CategoryThreshold => ({
      constituencyId,
      threshold: { fraction, strict, base },
    }),
  );
  return { kind: 'by-category', unit, carriedBy: way, thresholds };
}

function quorumOf(draft: CalculatorDraft, faults: Faults): RuleSet['quorum'] {
  const { quorumFraction, quorumCount, quorumStrict, roles, recusedCount, categories } = draft;
  return {
    fractionInPost:
      quorumFraction.trim() === '' ? null : readFraction(quorumFraction, 'quorumFraction', faults),
    strict: quorumStrict === 'yes',
    count: quorumCount.trim() === '' ? null : readCount(quorumCount, 'quorumCount', 1, faults),
    minimumByConstituency: categories.flatMap(({ minimum }, at) =>
      minimum.trim() === ''
        ? []
        : [{ constituencyId: categoryId(at), minimum: readCount(minimum, `minimum ${at}`, 0, faults) }],
    ),
    rolesPresent: ROLES[roles],
    recusedCount: recusedCount === 'yes',
  };
}

/** The rule set; the faults found on the way are added to those given. */
export function rulesOfDraft(draft: CalculatorDraft, faults: Faults): RuleSet {
  const { name, source, fraction, strict, base, tie, categories } = draft;
  return firstRules({
    id: 'calculator',
    name: name.trim() === '' ? 'Rules to try' : name,
    source: source.trim() === '' ? 'the calculator' : source,
    electorate: draft.unit === 'group' ? 'voting-group' : 'seat',
    form: formOf(draft, faults),
    counting: countingOf(draft, faults),
    constituencies: categories.map((category, at) => ({
      id: categoryId(at),
      name: category.name.trim() === '' ? `Category ${at + 1}` : category.name.trim(),
    })),
    threshold: { fraction: readFraction(fraction, 'fraction', faults), strict: strict === 'yes', base },
    tie,
    quorum: quorumOf(draft, faults),
  });
}
