/** The sections of the newsletter as whoever writes it changes them, and what fills each in words. Pure. */
import type { SectionsView } from '@quorate/contracts';

export type SectionRules = SectionsView['sections'][number];
export type SectionFill = SectionRules['fill'];
export type FillKind = SectionFill['kind'];

/** What a section can be filled with, in the order of the list. */
export const fillNames: Readonly<Record<FillKind, string>> = {
  text: 'Its own words alone',
  news: 'Headlines, decisions and results since the last issue',
  meetings: 'Meetings to come',
  consultations: 'Consultations that are open',
  elections: 'Elections',
  vacancies: 'Vacant seats',
  'new-modifications': 'Modifications that are new',
  'moved-modifications': 'Modifications that have moved',
  parties: 'Parties and accessions',
};

/** "Meetings to come of SECP and CSC, 21 days ahead, with their agendas". */
export function sayFill(fill: SectionFill): string {
  if (fill.kind === 'meetings') {
    const of = fill.bodies === null ? 'of all bodies' : `of ${fill.bodies.join(', ')}`;
    const agendas = fill.hasAgenda ? ', with their agendas' : '';
    return `${fillNames.meetings} ${of}, ${String(fill.days)} days ahead${agendas}`;
  }
  if (fill.kind === 'consultations') {
    const kinds = fill.kinds === null ? 'of the kinds that no other section has' : fill.kinds.join(', ');
    return `${fillNames.consultations}: ${kinds}`;
  }
  return fillNames[fill.kind];
}

/** What is typed for a section. */
export interface SectionDraft {
  readonly heading: string;
  readonly introduction: string;
  readonly kind: FillKind;
  /** Codes with commas between them; empty for all. */
  readonly bodies: string;
  readonly days: string;
  readonly hasAgenda: boolean;
  /** One on each line; empty for those of no other section. */
  readonly kinds: string;
}

export function draftOf(section: SectionRules | null): SectionDraft {
  const fill: SectionFill = section?.fill ?? { kind: 'text' };
  return {
    heading: section?.heading ?? '',
    introduction: section?.introduction ?? '',
    kind: fill.kind,
    bodies: fill.kind === 'meetings' ? (fill.bodies ?? []).join(', ') : '',
    days: fill.kind === 'meetings' ? String(fill.days) : '31',
    hasAgenda: fill.kind === 'meetings' && fill.hasAgenda,
    kinds: fill.kind === 'consultations' ? (fill.kinds ?? []).join('\n') : '',
  };
}

function listed(text: string, between: RegExp): string[] | null {
  const all = text
    .split(between)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return all.length === 0 ? null : all;
}

function fillOf({ kind, bodies, days, hasAgenda, kinds }: SectionDraft): SectionFill {
  if (kind === 'meetings') return { kind, bodies: listed(bodies, /[,\s]+/), days: Number(days), hasAgenda };
  if (kind === 'consultations') return { kind, kinds: listed(kinds, /\n/) };
  return { kind };
}

/** The sections with what was typed for one of them, or with a new one at the end. */
export function withDraft(
  sections: readonly SectionRules[],
  id: string | null,
  draft: SectionDraft,
): SectionRules[] {
  const words = {
    heading: draft.heading.trim(),
    introduction: draft.introduction.trim(),
    fill: fillOf(draft),
  };
  if (id === null) return [...sections, { id: freeId(sections, words.heading), isIn: true, ...words }];
  return sections.map((section) => (section.id === id ? { ...section, ...words } : section));
}

export function withTurned(sections: readonly SectionRules[], id: string): SectionRules[] {
  return sections.map((section) => (section.id === id ? { ...section, isIn: !section.isIn } : section));
}

export function withPlaced(
  sections: readonly SectionRules[],
  id: string,
  direction: 'up' | 'down',
): SectionRules[] {
  const at = sections.findIndex((section) => section.id === id);
  const moved = [...sections];
  const [section] = moved.splice(at, 1);
  if (section !== undefined) moved.splice(direction === 'up' ? at - 1 : at + 1, 0, section);
  return moved;
}

export function without(sections: readonly SectionRules[], id: string): SectionRules[] {
  return sections.filter((section) => section.id !== id);
}

/** Small letters, digits and hyphens of its heading, with a number where another has them. */
function freeId(sections: readonly SectionRules[], heading: string): string {
  const plain = heading
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 30)
    .replace(/-$/, '');
  const start = plain.length < 2 ? 'section' : plain;
  const taken = new Set(sections.map(({ id }) => id));
  let id = start;
  for (let number = 2; taken.has(id); number += 1) id = `${start}-${String(number)}`;
  return id;
}
