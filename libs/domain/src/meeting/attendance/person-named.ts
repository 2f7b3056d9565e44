/** Whom of a body a name in words is of: who has an action to do is written as one says it, and reminded as a person. */
import { personsOn, type Roster, type RosterPerson } from './roster.js';

const CHAIR = /^(the )?chair$/i;

/** The name without what nobody hears. */
export function asSpoken(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

/** The one person of the body with this name, or who is Chair where it says so; null for anything else, and where two have the name. */
export function personNamed(roster: Roster, name: string): RosterPerson | null {
  if (CHAIR.test(name.trim())) return roster.chair;
  const theirs = personsOn(roster).filter((person) => asSpoken(person.name) === asSpoken(name));
  return theirs.length === 1 ? (theirs[0] ?? null) : null;
}
