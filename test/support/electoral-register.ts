/** A register of parties for elections, written straight into the database: each party with a contact who signs in by one click. */
import { randomUUID } from 'node:crypto';
import { addPeople } from './board.js';
import type { TestDatabase } from './database.js';

export interface RegisteredParty {
  readonly partyId: string;
  readonly contactId: string;
}

/** What a test asks for: name, category and the parent that makes affiliates of two. */
export interface PartyAsked {
  readonly name: string;
  readonly categoryIds: readonly string[];
  readonly parent?: string;
}

/** Adds the categories and the parties, which all acceded in 2016. */
export async function registerParties(
  database: TestDatabase,
  asked: readonly PartyAsked[],
): Promise<ReadonlyMap<string, RegisteredParty>> {
  const categories = [...new Set(asked.flatMap(({ categoryIds }) => categoryIds))];
  const acceded = '2016-01-04';
  await database.insert(
    'party_category',
    categories.map((id, position) => ({ id, name: `${id} party`, plural: `${id} parties`, position })),
  );
  const parties = asked.map((party) => ({ id: randomUUID(), ...party }));
  await database.insert(
    'party',
    parties.map(({ id, name, parent = null }, index) => ({
      ...{ id, name, parent, acceded },
      signifier: `P${String(index)}`,
    })),
  );
  await database.insert(
    'party_category_period',
    parties.flatMap(({ id, categoryIds }) =>
      categoryIds.map((categoryId) => ({ party_id: id, category_id: categoryId, valid_from: acceded })),
    ),
  );
  const contacts = await addPeople(
    database,
    parties.map(({ id, name }) => ({ name: `Contact of ${name}`, partyId: id })),
  );
  return new Map(
    parties.map(({ id, name }, index) => [name, { partyId: id, contactId: contacts[index] ?? '' }]),
  );
}
