/** What stands in the fields of the calculator: texts as they were typed, and choices by name. Nothing here is checked yet. */
import { COUNTING_UNITS, MOTION_WORDS, THRESHOLD_BASES, TIE_RULES } from '@quorate/domain';

const YES_NO = ['yes', 'no'] as const;

/** Every choice with what it may be; the names are those of the address. */
export const DRAFT_CHOICES = {
  form: ['motion', 'choose', 'approval', 'instant-run-off', 'scottish-stv'],
  way: ['whole', 'most-decided', 'most-of-all', 'every-voting', 'share'],
  unit: COUNTING_UNITS,
  words: MOTION_WORDS,
  abstain: YES_NO,
  sendBack: YES_NO,
  strict: YES_NO,
  base: THRESHOLD_BASES,
  tie: TIE_RULES,
  quorumStrict: YES_NO,
  roles: ['none', 'chair', 'secretary', 'both'],
  rolesThere: YES_NO,
  recusedCount: YES_NO,
} as const;
export type ChoiceKey = keyof typeof DRAFT_CHOICES;

/** Every text that is no choice. */
export const DRAFT_TEXTS = [
  'name',
  'source',
  'most',
  'fraction',
  'quorumFraction',
  'quorumCount',
  'seats',
  'options',
  'ballots',
  'lot',
] as const;
export type TextKey = (typeof DRAFT_TEXTS)[number];

/** The columns of a category, in the order of the address. */
export const CATEGORY_FIELDS = [
  'name',
  'seats',
  'approve',
  'reject',
  'abstain',
  'sendBack',
  'notVoted',
  'recused',
  'absent',
  'present',
  'threshold',
  'cap',
  'minimum',
] as const;
export type CategoryField = (typeof CATEGORY_FIELDS)[number];
export type CategoryDraft = Readonly<Record<CategoryField, string>>;

export type CalculatorDraft = {
  readonly [Key in ChoiceKey]: (typeof DRAFT_CHOICES)[Key][number];
} & Readonly<Record<TextKey, string>> & { readonly categories: readonly CategoryDraft[] };

/** More lines are no table any more, and no rule set has more. */
export const MOST_CATEGORIES = 20;

/** A category with a name and nothing counted. */
export function emptyCategory(name: string): CategoryDraft {
  const empty = Object.fromEntries(CATEGORY_FIELDS.map((field) => [field, ''])) as Record<
    CategoryField,
    string
  >;
  return { ...empty, name };
}

/** True where votes count by weight, so that they do not tell how many people are there. */
export function isWeighedDraft({ way, unit }: CalculatorDraft): boolean {
  return way === 'share' || unit === 'weight';
}
