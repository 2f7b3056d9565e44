/**
 * What a person changes in an issue, kept apart from what is gathered, so that gathering again loses none of it: the order of
 * sections, words in the place of others, entries left out and entries of their own.
 */
import { checkOptionalText, checkText } from '../meeting/check-text.js';
import { accept, refuse, type Result } from '../value/refusal.js';
import type { GatheredSection } from './gather-issue.js';
import type { IssueEntry } from './issue-entry.js';
import { MOST_PROSE, MOST_SECTIONS } from './newsletter-rules.js';

/** Words in the place of gathered ones. */
export interface Rewording {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  /** The gathered words that were read by whoever wrote these. */
  readonly instead: { readonly title: string; readonly when: string; readonly text: string };
}

export interface AddedEntry {
  readonly key: string;
  readonly title: string;
  readonly text: string;
}

export interface SectionEdits {
  readonly id: string;
  /** Null: as the newsletter has it. */
  readonly heading: string | null;
  readonly introduction: string | null;
  readonly isIn: boolean;
  readonly leftOut: readonly string[];
  readonly reworded: readonly Rewording[];
  readonly added: readonly AddedEntry[];
}

/** Sections in the order of the issue; one that is not named stands as it was gathered, at the end. */
export interface IssueEdits {
  readonly sections: readonly SectionEdits[];
}

export const NO_EDITS: IssueEdits = { sections: [] };

export interface IssueSection {
  readonly id: string;
  readonly heading: string;
  readonly introduction: string;
  readonly entries: readonly IssueEntry[];
}

/** Words of a person that stand for gathered ones which are others by now. */
export interface OutdatedWords {
  readonly sectionId: string;
  readonly key: string;
  readonly title: string;
}

const MOST_ADDED = 30;
const MOST_NAMED = 200;
const ADDED_KEY = /^own:[a-z0-9-]{1,60}$/;

/** The sections of the issue as it is sent: what is left out is not there, nor is a section that says nothing. */
export function editedIssue(gathered: readonly GatheredSection[], edits: IssueEdits): IssueSection[] {
  const edited = new Map(edits.sections.map((section) => [section.id, section]));
  return inOrder(gathered, edits).flatMap((section): IssueSection[] => {
    const change = edited.get(section.id);
    if (!(change?.isIn ?? section.isIn)) return [];
    const introduction = change?.introduction ?? section.introduction;
    const entries = change === undefined ? section.entries : entriesAfter(section.entries, change);
    // A lead without entries says nothing, unless somebody wrote it for this issue.
    const hasWords = introduction !== '' && (section.isText || typeof change?.introduction === 'string');
    if (entries.length === 0 && !hasWords) return [];
    return [{ id: section.id, heading: change?.heading ?? section.heading, introduction, entries }];
  });
}

/** As the edits have them, then those that they do not name. */
function inOrder(gathered: readonly GatheredSection[], { sections }: IssueEdits): GatheredSection[] {
  const named = sections.flatMap(({ id }) => gathered.filter((section) => section.id === id));
  return [...named, ...gathered.filter(({ id }) => !named.some((section) => section.id === id))];
}

function entriesAfter(gathered: readonly IssueEntry[], change: SectionEdits): IssueEntry[] {
  const kept = gathered.filter(({ key }) => !change.leftOut.includes(key));
  const words = new Map(change.reworded.map((one) => [one.key, one]));
  const told = kept.map((entry): IssueEntry => {
    const { title, text } = words.get(entry.key) ?? entry;
    return { ...entry, title, text };
  });
  return [...told, ...change.added.map((own): IssueEntry => ({ ...own, when: '', path: null }))];
}

/** Where words of a person stand for gathered ones that have changed since. */
export function outdatedWords(gathered: readonly GatheredSection[], edits: IssueEdits): OutdatedWords[] {
  return edits.sections.flatMap(({ id, reworded, leftOut }) => {
    const entries = gathered.find((section) => section.id === id)?.entries ?? [];
    return reworded.flatMap(({ key, title, instead }): OutdatedWords[] => {
      const entry = entries.find((one) => one.key === key);
      if (entry === undefined || leftOut.includes(key)) return [];
      const isSame =
        entry.title === instead.title && entry.when === instead.when && entry.text === instead.text;
      return isSame ? [] : [{ sectionId: id, key, title }];
    });
  });
}

function checkWords(
  { key, title, text }: AddedEntry,
  field: string,
): Result<{ readonly title: string; readonly text: string }> {
  const named = checkText(title, `${field}.${key}.title`, 300);
  if (!named.ok) return named;
  const told = checkOptionalText(text, `${field}.${key}.text`, MOST_PROSE);
  return told.ok ? accept({ title: named.value, text: told.value }) : told;
}

function checkAll<Words extends AddedEntry>(all: readonly Words[], field: string): Result<Words[]> {
  const checked: Words[] = [];
  for (const one of all) {
    const words = checkWords(one, field);
    if (!words.ok) return words;
    checked.push({ ...one, ...words.value });
  }
  return accept(checked);
}

function checkSectionEdits(section: SectionEdits, at: number): Result<SectionEdits> {
  const field = `sections.${String(at)}`;
  const heading = checkOptionalText(section.heading ?? '', `${field}.heading`, 200);
  if (!heading.ok) return heading;
  const introduction = checkOptionalText(section.introduction ?? '', `${field}.introduction`, MOST_PROSE);
  if (!introduction.ok) return introduction;
  const { added, reworded, leftOut } = section;
  const keys = added.map(({ key }) => key);
  if (
    keys.length > MOST_ADDED ||
    new Set(keys).size < keys.length ||
    !keys.every((key) => ADDED_KEY.test(key))
  ) {
    const sentence = `Add at most ${String(MOST_ADDED)} entries to a section, each under a key of its own.`;
    return refuse('invalid', 'added-entries', sentence, `${field}.added`);
  }
  if (reworded.length > MOST_NAMED || leftOut.length > MOST_NAMED) {
    const sentence = `Change at most ${String(MOST_NAMED)} entries of a section.`;
    return refuse('invalid', 'too-many-edits', sentence, field);
  }
  const own = checkAll(added, `${field}.added`);
  if (!own.ok) return own;
  const words = checkAll(reworded, `${field}.reworded`);
  if (!words.ok) return words;
  return accept({
    ...{ ...section, added: own.value, reworded: words.value },
    heading: section.heading === null ? null : heading.value,
    introduction: section.introduction === null ? null : introduction.value,
  });
}

/** The edits as they can be kept, or what is wrong with them. */
export function checkEdits(edits: IssueEdits): Result<IssueEdits> {
  const ids = edits.sections.map(({ id }) => id);
  if (ids.length > MOST_SECTIONS || new Set(ids).size < ids.length) {
    const sentence = 'Name each section once.';
    return refuse('invalid', 'section-twice', sentence, 'sections');
  }
  const sections: SectionEdits[] = [];
  for (const [at, section] of edits.sections.entries()) {
    const checked = checkSectionEdits(section, at);
    if (!checked.ok) return checked;
    sections.push(checked.value);
  }
  return accept({ sections });
}
