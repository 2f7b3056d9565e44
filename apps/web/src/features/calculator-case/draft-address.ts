/**
 * A case as the part of an address behind the #, which no server is ever sent: the rule set it began with, and what
 * differs. What an address holds is typed text like any other: nothing in it is believed.
 */
import type { Outcome, RuleSet } from '@quorate/domain';
import {
  CATEGORY_FIELDS,
  type CalculatorDraft,
  type CategoryDraft,
  type ChoiceKey,
  DRAFT_CHOICES,
  DRAFT_TEXTS,
  emptyCategory,
  MOST_CATEGORIES,
} from './calculator-draft.js';
import { draftOfRules } from './draft-of-rules.js';
import { presetOf, PRESETS } from './presets.js';

export interface AddressedCase {
  readonly presetId: string;
  readonly draft: CalculatorDraft;
}

/** Longer texts are no case of ours. */
const MOST_CHARACTERS = 100_000;
const CHOICE_KEYS = Object.keys(DRAFT_CHOICES) as readonly ChoiceKey[];

/** Empty fields at the end are left out; a | within a name would be taken for the next field. */
function categoryText(category: CategoryDraft): string {
  return CATEGORY_FIELDS.map((field) => category[field].replace(/\|/g, '/'))
    .join('|')
    .replace(/\|+$/, '');
}

function categoryOf(text: string): CategoryDraft {
  const parts = text.split('|');
  return CATEGORY_FIELDS.reduce(
    (category, field, at) => ({ ...category, [field]: (parts[at] ?? '').slice(0, 120) }),
    emptyCategory(''),
  );
}

/** What stands behind the #: only what differs from the rule set it began with. */
export function hashOfCase({ presetId, draft }: AddressedCase): string {
  const start = presetOf(presetId).draft;
  const fields = new URLSearchParams({ rules: presetId });
  for (const key of [...CHOICE_KEYS, ...DRAFT_TEXTS])
    if (draft[key] !== start[key]) fields.set(key, draft[key]);
  const categories = draft.categories.map(categoryText);
  if (JSON.stringify(categories) !== JSON.stringify(start.categories.map(categoryText))) {
    for (const category of categories) fields.append('category', category);
  }
  return fields.toString();
}

/** The case of an address; whatever it does not say, or says wrongly, is as the rule set has it. */
export function caseOfHash(hash: string): AddressedCase {
  const fields = new URLSearchParams(hash.replace(/^#/, '').slice(0, MOST_CHARACTERS));
  const { id: presetId, draft } = presetOf(fields.get('rules') ?? '');
  const choices = CHOICE_KEYS.flatMap((key) => {
    const allowed: readonly string[] = DRAFT_CHOICES[key];
    const value = fields.get(key);
    return value !== null && allowed.includes(value) ? [[key, value]] : [];
  });
  const texts = DRAFT_TEXTS.flatMap((key) => {
    const value = fields.get(key);
    return value === null ? [] : [[key, value]];
  });
  const categories = fields.getAll('category').slice(0, MOST_CATEGORIES).map(categoryOf);
  return {
    presetId,
    draft: {
      ...draft,
      ...(Object.fromEntries([...choices, ...texts]) as Partial<CalculatorDraft>),
      ...(categories.length === 0 ? {} : { categories }),
    },
  };
}

/** The calculator with the rules of a vote and, of a proposal, the figures that were counted. */
export function calculatorHref(ruleSet: RuleSet, outcome: Outcome | null): string {
  const presetId = PRESETS[0]?.id ?? '';
  return `/calculator#${hashOfCase({ presetId, draft: draftOfRules(ruleSet, outcome) })}`;
}
