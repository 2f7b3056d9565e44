/** How the dated history of a party grows: a category begins or ends, or the party leaves. No day of it is lost. */
import { accept, refuse, type Result } from '../value/refusal.js';
import { ukDateShort } from '../calendar/uk-time.js';
import type { CategorySpell } from './party-category.js';

export interface PartyLife {
  readonly acceded: string;
  /** First day on which it is no longer a party; null while it is one. */
  readonly withdrawn: string | null;
  readonly categories: readonly CategorySpell[];
}

/** The history with this spell: a new one, or a new end for the spell of that category that begins on the same day. */
export function withSpell(party: PartyLife, spell: CategorySpell): Result<readonly CategorySpell[]> {
  const { categoryId, from, until } = spell;
  if (until !== null && until <= from) {
    return refuse('invalid', 'period-reversed', 'The period must end after the day it begins.', 'until');
  }
  if (from < party.acceded) {
    const sentence = `The party acceded on ${ukDateShort(party.acceded)}: a category cannot begin before that.`;
    return refuse('invalid', 'before-accession', sentence, 'from');
  }
  if (party.withdrawn !== null && (until === null || until > party.withdrawn)) {
    const sentence = `The party withdrew on ${ukDateShort(party.withdrawn)}: end the category by then.`;
    return refuse('invalid', 'after-withdrawal', sentence, 'until');
  }
  const others = party.categories.filter((held) => held.categoryId !== categoryId || held.from !== from);
  const clash = others.find((held) => held.categoryId === categoryId && overlap(held, spell));
  if (clash) {
    const sentence = `The party already holds this category ${sayPeriod(clash)}. End that period first, or choose other days.`;
    return refuse('conflict', 'category-overlap', sentence, 'from');
  }
  return accept([...others, spell].toSorted(byBeginning));
}

/** The party with another day of accession: nothing that is recorded may lie before it. */
export function accededOn<Party extends PartyLife>(party: Party, on: string): Result<Party> {
  const earlier = party.categories.find(({ from }) => from < on);
  if (earlier) {
    const sentence = `A category is recorded from ${ukDateShort(earlier.from)}: the accession cannot be after that.`;
    return refuse('conflict', 'category-before-accession', sentence, 'acceded');
  }
  if (party.withdrawn !== null && party.withdrawn <= on) {
    const sentence = `The party withdrew on ${ukDateShort(party.withdrawn)}: the accession must be before that.`;
    return refuse('conflict', 'withdrawn-before-accession', sentence, 'acceded');
  }
  return accept({ ...party, acceded: on });
}

/** The party after it leaves on this day: every category it still holds ends with it. */
export function withdrawnOn<Party extends PartyLife>(party: Party, on: string): Result<Party> {
  if (party.withdrawn === on) return accept(party);
  if (party.withdrawn !== null) {
    return refuse(
      'conflict',
      'already-withdrawn',
      `The party withdrew on ${ukDateShort(party.withdrawn)}.`,
      'on',
    );
  }
  if (on <= party.acceded) {
    const sentence = `The party acceded on ${ukDateShort(party.acceded)}: it can leave only after that day.`;
    return refuse('invalid', 'before-accession', sentence, 'on');
  }
  const later = party.categories.find(({ from }) => from >= on);
  if (later) {
    const sentence = `A category is recorded from ${ukDateShort(later.from)}: a party cannot leave before it begins.`;
    return refuse('conflict', 'category-after-withdrawal', sentence, 'on');
  }
  const categories = party.categories.map((spell) =>
    spell.until === null || spell.until > on ? { ...spell, until: on } : spell,
  );
  return accept({ ...party, withdrawn: on, categories });
}

/** The party with its recorded withdrawal on another day, or taken back (null): what ended with it moves or goes on. */
export function withdrawalMoved<Party extends PartyLife>(party: Party, on: string | null): Result<Party> {
  const { withdrawn } = party;
  if (withdrawn === null) {
    const sentence = 'No withdrawal of this party is recorded. Record it instead.';
    return refuse('conflict', 'not-withdrawn', sentence, 'on');
  }
  if (withdrawn === on) {
    const sentence = `The withdrawal is recorded for ${ukDateShort(on)} already. Choose another day.`;
    return refuse('conflict', 'same-withdrawal', sentence, 'on');
  }
  const categories = party.categories.map((spell) =>
    spell.until === withdrawn ? { ...spell, until: null } : spell,
  );
  const member = { ...party, withdrawn: null, categories };
  return on === null ? accept(member) : withdrawnOn(member, on);
}

function overlap(one: CategorySpell, other: CategorySpell): boolean {
  return (other.until === null || one.from < other.until) && (one.until === null || other.from < one.until);
}

function sayPeriod({ from, until }: CategorySpell): string {
  return until === null
    ? `since ${ukDateShort(from)}`
    : `from ${ukDateShort(from)} until ${ukDateShort(until)}`;
}

function byBeginning(one: CategorySpell, other: CategorySpell): number {
  const order = one.from.localeCompare(other.from);
  return order === 0 ? one.categoryId.localeCompare(other.categoryId) : order;
}
