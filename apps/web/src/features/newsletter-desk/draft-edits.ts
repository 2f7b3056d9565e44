/** What a person changes in the draft of an issue, as the whole list of edits that is sent. Pure. */
import type { DraftView, IssueEditsView } from '@quorate/contracts';

export type SectionEdits = IssueEditsView['sections'][number];
export type GatheredSection = DraftView['gathered'][number];
export type GatheredEntry = GatheredSection['entries'][number];

/** A section with what is gathered for it and what was changed in it. */
export interface DeskSection {
  readonly gathered: GatheredSection;
  readonly edits: SectionEdits;
  readonly heading: string;
  readonly introduction: string;
}

/** Every section in the order of the issue, those that are left out too. */
export function deskSections({ gathered, edits }: Pick<DraftView, 'gathered' | 'edits'>): DeskSection[] {
  const named = edits.sections.flatMap(({ id }) => gathered.filter((section) => section.id === id));
  const rest = gathered.filter(({ id }) => !named.some((section) => section.id === id));
  return [...named, ...rest].map((section) => {
    const { id, isIn } = section;
    const change = edits.sections.find((one) => one.id === id) ?? {
      ...{ id, heading: null, introduction: null, isIn, leftOut: [], reworded: [], added: [] },
    };
    return {
      ...{ gathered: section, edits: change, heading: change.heading ?? section.heading },
      introduction: change.introduction ?? section.introduction,
    };
  });
}

function editsOf(sections: readonly DeskSection[]): IssueEditsView {
  return { sections: sections.map(({ edits }) => edits) };
}

/** With something else in one section. */
export function withSection(
  sections: readonly DeskSection[],
  id: string,
  change: (section: DeskSection) => Partial<SectionEdits>,
): IssueEditsView {
  return editsOf(
    sections.map((section) =>
      section.edits.id === id ? { ...section, edits: { ...section.edits, ...change(section) } } : section,
    ),
  );
}

/** With the section one place up or down. */
export function withMoved(
  sections: readonly DeskSection[],
  id: string,
  direction: 'up' | 'down',
): IssueEditsView {
  const at = sections.findIndex(({ edits }) => edits.id === id);
  const to = direction === 'up' ? at - 1 : at + 1;
  const moved = [...sections];
  const [section] = moved.splice(at, 1);
  if (section !== undefined) moved.splice(to, 0, section);
  return editsOf(moved);
}

/** The edits of the section with these words for an entry; the words that it had keep nothing. */
export function reworded(
  { edits }: DeskSection,
  entry: GatheredEntry,
  words: { readonly title: string; readonly text: string },
): Partial<SectionEdits> {
  const { key, title, when, text } = entry;
  const others = edits.reworded.filter((one) => one.key !== key);
  const isAsGathered = words.title === title && words.text === text;
  return {
    reworded: isAsGathered ? others : [...others, { key, ...words, instead: { title, when, text } }],
  };
}

/** A key that no entry of the section has. */
export function freeKey({ edits }: DeskSection): string {
  const taken = new Set(edits.added.map(({ key }) => key));
  let number = 1;
  while (taken.has(`own:${number}`)) number += 1;
  return `own:${number}`;
}
