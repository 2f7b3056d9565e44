/** What resolutions of members need, as it is typed, and as the server takes it. */
import {
  RESOLUTION_KINDS,
  type MajorityRule,
  type ResolutionKind,
  type ResolutionMatter,
  type ResolutionRules,
} from '@quorate/domain';
import { numberOf } from './body-draft.js';

export interface MajorityDraft extends Pick<MajorityRule, 'strict' | 'orMore' | 'source'> {
  readonly numerator: string;
  readonly denominator: string;
}

/** Known by the key while its name is typed; `id` is '' for one that is new. */
export interface MatterDraft extends ResolutionMatter {
  readonly key: string;
}

export interface ResolutionsDraft {
  readonly majorities: Readonly<Record<ResolutionKind, MajorityDraft>>;
  readonly matters: readonly MatterDraft[];
}

function majorityDraft({ fraction, ...rest }: MajorityRule): MajorityDraft {
  return { ...rest, numerator: String(fraction.numerator), denominator: String(fraction.denominator) };
}

export function draftOfResolutions({ majorities, matters }: ResolutionRules): ResolutionsDraft {
  const { ordinary, special } = majorities;
  return {
    majorities: { ordinary: majorityDraft(ordinary), special: majorityDraft(special) },
    matters: matters.map((matter) => ({ ...matter, key: matter.id })),
  };
}

export function emptyMatter(key: string): MatterDraft {
  return { key, id: '', name: '', specialNotice: true, inWriting: true, source: '' };
}

/** A name for the journal that no other matter has; one that is known keeps its own. */
function idFor({ id, name }: MatterDraft, taken: ReadonlySet<string>): string {
  if (id !== '') return id;
  const plain = name
    .trim()
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '');
  const base = plain === '' ? 'matter' : plain;
  let free = base;
  for (let number = 2; taken.has(free); number += 1) free = `${base}-${String(number)}`;
  return free;
}

function requestedMatters(drafts: readonly MatterDraft[]): readonly ResolutionMatter[] {
  const taken = new Set(drafts.map(({ id }) => id));
  return drafts.map((draft) => {
    const { key: _key, name, source, ...rest } = draft;
    const id = idFor(draft, taken);
    taken.add(id);
    return { ...rest, id, name: name.trim(), source: source.trim() };
  });
}

/** Numbers that are missing are left for the server to refuse at their field. */
export function resolutionsRequest({ majorities, matters }: ResolutionsDraft): unknown {
  const asked = RESOLUTION_KINDS.map((kind) => {
    const { numerator, denominator, source, ...rest } = majorities[kind];
    const fraction = { numerator: numberOf(numerator), denominator: numberOf(denominator) };
    return [kind, { ...rest, fraction, source: source.trim() }] as const;
  });
  return { majorities: Object.fromEntries(asked), matters: requestedMatters(matters) };
}
