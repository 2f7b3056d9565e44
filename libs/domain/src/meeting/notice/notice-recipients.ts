/** Who gets the notice of a meeting: whoever acts for a holder, the officers, the scrutineers and the observers, each once. */
import { holderOf, personsOn, type Roster, type RosterPerson } from '../attendance/roster.js';
import { sayList } from '../../value/plain-english.js';

export interface NoticeRecipient extends RosterPerson {
  /** "for Alder Energy Limited, as Chair". */
  readonly standing: string;
}

export interface NoticeRecipients {
  readonly persons: readonly NoticeRecipient[];
  /** Names of the holders for whom nobody acts: they have to be told otherwise. */
  readonly unreached: readonly string[];
}

/** The holders for whom each person acts, by name. */
function holdersByPerson({ seats }: Roster): Map<string, Set<string>> {
  const holders = new Map<string, Set<string>>();
  for (const seat of seats) {
    for (const person of [seat.member, ...seat.alternates]) {
      if (person === null) continue;
      const names = holders.get(person.personId) ?? new Set();
      holders.set(person.personId, names.add(holderOf(seat).name));
    }
  }
  return holders;
}

/** In the order of the register, officers after it. */
export function noticeRecipients(roster: Roster): NoticeRecipients {
  const { chair, secretaries, observers, scrutineers = [] } = roster;
  const holders = holdersByPerson(roster);
  const has = (group: readonly RosterPerson[], personId: string): boolean =>
    group.some((one) => one.personId === personId);
  const all = new Map([...personsOn(roster), ...scrutineers].map((person) => [person.personId, person]));
  const persons = [...all.values()].map(({ personId, name }) => {
    const names = [...(holders.get(personId) ?? [])];
    const standing = [
      ...(names.length > 0 ? [`for ${sayList(names)}`] : []),
      ...(chair?.personId === personId ? ['as Chair'] : []),
      ...(has(secretaries, personId) ? ['as secretary'] : []),
      ...(has(scrutineers, personId) ? ['as scrutineer'] : []),
      ...(has(observers, personId) ? ['as observer'] : []),
    ];
    return { personId, name, standing: sayList(standing) };
  });
  const reached = new Set([...holders.values()].flatMap((names) => [...names]));
  const names = new Set(roster.seats.map((seat) => holderOf(seat).name));
  return { persons, unreached: [...names].filter((name) => !reached.has(name)) };
}
