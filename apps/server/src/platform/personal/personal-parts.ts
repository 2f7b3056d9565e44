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

export type CopiedValue = string | number | boolean | null | readonly string[];

/** What is held in one regard, under the words that the person reads. Instants are ISO, UTC. */
export interface CopiedSection {
  readonly title: string;
  readonly rows: readonly Readonly<Record<string, CopiedValue>>[];
  /** Uploaded files that belong to it. */
  readonly files?: readonly { readonly name: string; readonly hash: string }[];
}

export interface PersonalPart {
  /** Tables of the list that this part answers for. */
  readonly tables: readonly string[];
  /** What is held about the person, and of others nothing. */
  readonly copy?: (person: Subject) => Promise<readonly CopiedSection[]>;
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

  /** Throws for a table that is to be erased, or copied, and of which no part says how. */
  check(): void {
    const answering = (act: 'copy' | 'erase'): string[] =>
      this.parts.filter((part) => part[act] !== undefined).flatMap(({ tables }) => tables);
    const [copying, erasing] = [answering('copy'), answering('erase')];
    for (const [table, { erasure, copied }] of Object.entries(PERSONAL_DATA)) {
      if (erasure === 'erased' && !erasing.includes(table)) throw new Error(`nobody erases ${table}`);
      if (copied === true && !copying.includes(table)) throw new Error(`nobody copies ${table}`);
    }
  }

  /** What all parts hold about the person, one after the other; `told` hears how far it is, from 0 to 1. */
  async copy(person: Subject, told: (share: number) => Promise<void>): Promise<CopiedSection[]> {
    const sections: CopiedSection[] = [];
    for (const [index, part] of this.parts.entries()) {
      sections.push(...((await part.copy?.(person)) ?? []));
      await told((index + 1) / this.parts.length);
    }
    return sections;
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
