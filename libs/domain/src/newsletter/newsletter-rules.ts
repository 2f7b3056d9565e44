/** What an organisation says of its newsletter: its name, who writes it, and its sections in order, each with its heading and what fills it. Data of the organisation. */
import { checkOptionalText, checkText } from '../meeting/check-text.js';
import { accept, refuse, type Result } from '../value/refusal.js';

export const SECTION_KINDS = [
  ...(['text', 'news', 'meetings', 'consultations', 'elections', 'vacancies'] as const),
  ...(['new-modifications', 'moved-modifications', 'parties'] as const),
] as const;

/** What a section is filled with; `text` with nothing but its own words. */
export type SectionFill =
  | { readonly kind: Exclude<(typeof SECTION_KINDS)[number], 'meetings' | 'consultations'> }
  | {
      readonly kind: 'meetings';
      /** Codes of the bodies whose meetings stand here; null: of all. */
      readonly bodies: readonly string[] | null;
      readonly days: number;
      readonly hasAgenda: boolean;
    }
  | {
      readonly kind: 'consultations';
      /** Names of the kinds that stand here; null: those of no other section. */
      readonly kinds: readonly string[] | null;
    };

export interface SectionRules {
  readonly id: string;
  /** May be empty for the words at the beginning. */
  readonly heading: string;
  /** Stands before the entries; `{count}` becomes their number in words, `{Count}` with a capital. */
  readonly introduction: string;
  /** False: a new issue leaves it out until somebody puts it in. */
  readonly isIn: boolean;
  readonly fill: SectionFill;
}

export interface NewsletterRules {
  readonly name: string;
  /** The body whose secretary writes it. */
  readonly bodyId: string;
  readonly sections: readonly SectionRules[];
}

export const MOST_SECTIONS = 30;
export const MOST_PROSE = 6000;
const SECTION_ID = /^[a-z][a-z0-9-]{1,39}$/;
const MOST_DAYS = 120;

function checkSection(section: SectionRules, at: number): Result<SectionRules> {
  const field = `sections.${String(at)}`;
  if (!SECTION_ID.test(section.id)) {
    const sentence = 'Give each section an id of small letters, digits and hyphens, such as new-proposals.';
    return refuse('invalid', 'section-id', sentence, `${field}.id`);
  }
  const heading = checkOptionalText(section.heading, `${field}.heading`, 200);
  if (!heading.ok) return heading;
  const introduction = checkOptionalText(section.introduction, `${field}.introduction`, MOST_PROSE);
  if (!introduction.ok) return introduction;
  const filled = checkFill(section.fill, `${field}.fill`);
  if (!filled.ok) return filled;
  return accept({ ...section, heading: heading.value, introduction: introduction.value });
}

function checkFill(fill: SectionFill, field: string): Result<SectionFill> {
  if (fill.kind === 'meetings' && (!Number.isInteger(fill.days) || fill.days < 1 || fill.days > MOST_DAYS)) {
    const sentence = `Give from 1 to ${String(MOST_DAYS)} days ahead.`;
    return refuse('invalid', 'section-days', sentence, `${field}.days`);
  }
  if (fill.kind === 'meetings' && fill.bodies?.length === 0) {
    const sentence = 'Choose at least one body, or the meetings of all bodies.';
    return refuse('invalid', 'section-bodies', sentence, `${field}.bodies`);
  }
  if (fill.kind === 'consultations' && fill.kinds?.length === 0) {
    const sentence = 'Name at least one kind of consultation, or choose those of no other section.';
    return refuse('invalid', 'section-kinds', sentence, `${field}.kinds`);
  }
  return accept(fill);
}

/** The rules as they can be kept, or what is wrong with them. */
export function checkNewsletterRules(rules: NewsletterRules): Result<NewsletterRules> {
  const name = checkText(rules.name, 'name', 120);
  if (!name.ok) return name;
  const ids = rules.sections.map(({ id }) => id);
  if (ids.length === 0 || ids.length > MOST_SECTIONS || new Set(ids).size < ids.length) {
    const sentence = `Give from 1 to ${String(MOST_SECTIONS)} sections, and each an id of its own.`;
    return refuse('invalid', 'section-ids', sentence, 'sections');
  }
  const sections: SectionRules[] = [];
  for (const [at, section] of rules.sections.entries()) {
    const checked = checkSection(section, at);
    if (!checked.ok) return checked;
    sections.push(checked.value);
  }
  return accept({ ...rules, name: name.value, sections });
}
