/** The people the organisation knows. */
import { Injectable } from '@nestjs/common';
import { accept, refuse, type Result } from '@quorate/domain';
import { randomUUID } from 'node:crypto';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { insertMany, violates } from '../../platform/database/index.js';
import { AccountRow } from './account.entity.js';
import { hashPassword } from './passwords.js';
import { PersonRow } from './person.entity.js';

export interface NewAccount {
  /** Null only for people of the demonstration. */
  readonly passwordHash: string | null;
  readonly administrator: boolean;
  /** Offers the person for one-click sign-in in the demonstration, in the order of the list they were added with. */
  readonly demonstrationPart: string | null;
}

export interface NewPerson {
  /** Made here unless given. */
  readonly personId?: string;
  readonly name: string;
  readonly email: string;
  readonly partyId: string | null;
  readonly account: NewAccount | null;
}

export type Entered = Pick<KnownPerson, 'name' | 'email' | 'partyId'>;

export interface KnownPerson {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly partyId: string | null;
  readonly hasAccount: boolean;
}

@Injectable()
export class People {
  constructor(private readonly dataSource: DataSource) {}

  /** Adds a person; with a password they have an account. */
  async add(person: Omit<NewPerson, 'account'>, password: string | null): Promise<Result<KnownPerson>> {
    if (await this.knows(person.email)) return emailTaken(person.email);
    const passwordHash = password === null ? null : await hashPassword(password);
    const account =
      passwordHash === null ? null : { passwordHash, administrator: false, demonstrationPart: null };
    const added = await this.addAll([{ ...person, account }]);
    if (!added.ok) return added;
    const [personId = ''] = added.value;
    return accept({ personId, ...person, email: person.email.toLowerCase(), hasAccount: account !== null });
  }

  /** Adds many people at once and answers their ids in the same order. */
  async addAll(people: readonly NewPerson[]): Promise<Result<readonly string[]>> {
    try {
      return accept(await this.dataSource.transaction((manager) => this.insert(manager, people)));
    } catch (error) {
      if (!violates(error, 'person_email')) throw error;
      return refuse(
        'conflict',
        'email-taken',
        'A person with one of these e-mail addresses is there already.',
        'email',
      );
    }
  }

  /** Inserts people within a transaction and answers their ids in the same order. */
  async insert(manager: EntityManager, people: readonly NewPerson[]): Promise<string[]> {
    const rows = people.map((person) => ({
      ...person,
      id: person.personId ?? randomUUID(),
      email: person.email.toLowerCase(),
    }));
    await insertMany(
      manager,
      PersonRow,
      rows.map(({ id, name, email, partyId }) => ({ id, name, email, partyId })),
    );
    const accounts = rows.flatMap(({ id, account }, position) =>
      account === null
        ? []
        : [
            {
              ...account,
              personId: id,
              demonstrationPosition: account.demonstrationPart === null ? null : position,
            },
          ],
    );
    await insertMany(manager, AccountRow, accounts);
    return rows.map(({ id }) => id);
  }

  /** Changes the name and party of somebody. */
  async update(
    manager: EntityManager,
    { personId, name, partyId }: Omit<KnownPerson, 'email' | 'hasAccount'>,
  ): Promise<void> {
    await manager.update(PersonRow, { id: personId, erasedAt: IsNull() }, { name, partyId });
  }

  /** True when somebody has this e-mail address. */
  knows(email: string): Promise<boolean> {
    return this.dataSource.manager.existsBy(PersonRow, { email: email.toLowerCase() });
  }

  /** Who can sign in and has this e-mail address; null for nobody. */
  async withAccount(email: string): Promise<string | null> {
    const person = await this.dataSource.manager.findOneBy(PersonRow, { email: email.toLowerCase() });
    if (person === null) return null;
    const hasAccount = await this.dataSource.manager.existsBy(AccountRow, { personId: person.id });
    return hasAccount ? person.id : null;
  }

  /** True when somebody who can sign in has this e-mail address. */
  async hasAccount(email: string): Promise<boolean> {
    return (await this.withAccount(email)) !== null;
  }

  /**
   * Enters somebody whose request for an account was approved, or takes whoever was entered before with this address, and
   * answers their id. An administrator becomes one at once; everybody else has an account when they choose a password.
   */
  async enter({ name, email, partyId }: Entered, isAdministrator: boolean): Promise<string> {
    return this.dataSource.transaction(async (manager) => {
      const known = await manager.findOneBy(PersonRow, { email: email.toLowerCase() });
      const [made] =
        known === null ? await this.insert(manager, [{ name, email, partyId, account: null }]) : [known.id];
      const personId = made ?? '';
      if (known !== null) await this.update(manager, { personId, name, partyId });
      if (isAdministrator) {
        await manager.query(
          `INSERT INTO account (person_id, password_hash, administrator) VALUES ($1, NULL, true)
           ON CONFLICT (person_id) DO UPDATE SET administrator = true`,
          [personId],
        );
      }
      return personId;
    });
  }

  /** Those who administer the organisation. */
  async administrators(): Promise<readonly Pick<PersonRow, 'name' | 'email'>[]> {
    const accounts = await this.dataSource.manager.findBy(AccountRow, { administrator: true });
    return this.dataSource.manager.findBy(PersonRow, { id: In(accounts.map(({ personId }) => personId)) });
  }

  /** One person; null for nobody, and for somebody who was erased. */
  async find(personId: string): Promise<KnownPerson | null> {
    const person = await this.dataSource.manager.findOneBy(PersonRow, { id: personId, erasedAt: IsNull() });
    if (!person) return null;
    return known(person, await this.dataSource.manager.existsBy(AccountRow, { personId }));
  }

  /** Everybody who was not erased, by name. */
  async list(manager: EntityManager = this.dataSource.manager): Promise<KnownPerson[]> {
    const people = await manager.find(PersonRow, {
      where: { erasedAt: IsNull() },
      order: { name: 'ASC', email: 'ASC' },
    });
    const accounts = await manager.find(AccountRow, { select: { personId: true } });
    const having = new Set(accounts.map(({ personId }) => personId));
    return people.map((person) => known(person, having.has(person.id)));
  }

  /** The names of these people by id; whoever is unknown is left out. */
  async namesOf(
    personIds: readonly string[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Map<string, string>> {
    const people = await manager.find(PersonRow, {
      where: { id: In([...new Set(personIds)]) },
      select: { id: true, name: true },
    });
    return new Map(people.map(({ id, name }) => [id, name]));
  }
}

/** Refuses an e-mail address that belongs to somebody already. */
export function emailTaken(email: string): Result<never> {
  return refuse(
    'conflict',
    'email-taken',
    `A person with the e-mail address ${email} is there already. Use another address.`,
    'email',
  );
}

function known({ id, name, email, partyId }: PersonRow, hasAccount: boolean): KnownPerson {
  return { personId: id, name, email, partyId, hasAccount };
}
