/**
 * What each module does with the personal data in its tables: it says so itself, so that nobody else knows its tables.
 * Whoever copies or erases a person asks them all.
 */
import { Injectable } from '@nestjs/common';
import { PERSONAL_DATA } from '@quorate/domain';
import type { EntityManager } from 'typeorm';

/** A person as they are known, or were before they were erased. */
export interface Subject {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
}

/** What is to be done once the erasure holds: bytes of files, what is remembered, open sockets. */
export type Afterwards = () => Promise<void>;

export interface PersonalPart {
  /** Tables of the list that this part answers for. */
  readonly tables: readonly string[];
  /** What stands in the way of erasing the person: sentences about what to do first. */
  readonly blocks?: (person: Subject) => Promise<readonly string[]>;
  /** Erases what is theirs within the transaction. */
  readonly erase?: (person: Subject, manager: EntityManager) => Promise<Afterwards | null>;
}

@Injectable()
export class PersonalParts {
  private readonly parts: PersonalPart[] = [];

  /** Call while the module is made. */
  add(part: PersonalPart): void {
    const unknown = part.tables.filter((table) => PERSONAL_DATA[table] === undefined);
    if (unknown.length > 0) throw new Error(`not on the list of personal data: ${unknown.join(', ')}`);
    this.parts.push(part);
  }

  /** Throws for a table whose rows are to be erased and of which no part says how. */
  check(): void {
    const erasing = this.parts.filter(({ erase }) => erase !== undefined).flatMap(({ tables }) => tables);
    const forgotten = Object.entries(PERSONAL_DATA)
      .filter(([table, { erasure }]) => erasure === 'erased' && !erasing.includes(table))
      .map(([table]) => table);
    if (forgotten.length > 0) throw new Error(`nobody erases ${forgotten.join(', ')}`);
  }

  /** What stands in the way, over all parts. */
  async blocks(person: Subject): Promise<string[]> {
    const found = await Promise.all(this.parts.map(async (part) => (await part.blocks?.(person)) ?? []));
    return found.flat();
  }

  /** Erases in the order in which the parts were added, and answers what is to be done once it holds. */
  async erase(person: Subject, manager: EntityManager): Promise<Afterwards> {
    const afterwards: Afterwards[] = [];
    for (const part of this.parts) {
      const after = (await part.erase?.(person, manager)) ?? null;
      if (after !== null) afterwards.push(after);
    }
    return async () => {
      for (const after of afterwards) await after();
    };
  }
}
