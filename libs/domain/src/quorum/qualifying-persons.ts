/**
 * How many qualifying persons are there: persons who each stand for a holder of their own, as member, representative or
 * proxy. Neither several persons of one holder nor several holders of one person count twice.
 */

/** One person who is there for one holder; a person may be there for several, and several for one. */
export interface Qualification {
  readonly personId: string;
  readonly holderId: string;
}

function holdersByPerson(qualifications: readonly Qualification[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byPerson = new Map<string, Set<string>>();
  for (const { personId, holderId } of qualifications) {
    const holders = byPerson.get(personId) ?? new Set<string>();
    byPerson.set(personId, holders.add(holderId));
  }
  return byPerson;
}

/** Who is counted for which holder, both ways. */
class Counted {
  readonly for = new Map<string, string>();
  readonly has = new Map<string, string>();

  /** Finds the person a holder, moving others to another of their holders where that makes room. */
  place(personId: string, holders: ReadonlyMap<string, ReadonlySet<string>>): boolean {
    const cameFrom = new Map<string, string>();
    const asking = [personId];
    for (const person of asking) {
      for (const holder of holders.get(person) ?? []) {
        if (cameFrom.has(holder)) continue;
        cameFrom.set(holder, person);
        const other = this.for.get(holder);
        if (other === undefined) return this.moveAlong(holder, cameFrom);
        asking.push(other);
      }
    }
    return false;
  }

  /** Gives the free holder to who asked for it, what that person had to who asked for that, and so on. */
  private moveAlong(free: string, cameFrom: ReadonlyMap<string, string>): true {
    for (let holder: string | undefined = free; holder !== undefined;) {
      const person: string = cameFrom.get(holder) ?? '';
      const before = this.has.get(person);
      this.for.set(holder, person);
      this.has.set(person, holder);
      holder = before;
    }
    return true;
  }
}

/** The most persons that can each be counted for another holder. */
export function qualifyingPersons(qualifications: readonly Qualification[]): number {
  const holders = holdersByPerson(qualifications);
  const counted = new Counted();
  // Who stands for few holders is placed first, so that hardly anybody is moved.
  const persons = [...holders].toSorted(([, one], [, other]) => one.size - other.size);
  return persons.filter(([personId]) => counted.place(personId, holders)).length;
}
