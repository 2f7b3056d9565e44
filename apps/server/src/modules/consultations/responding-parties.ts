/** For which party a person answers, with its categories, as the register has it on the London day of the database's clock. */
import { Injectable } from '@nestjs/common';
import { categoriesOn, type RespondingParty, ukCalendarDate } from '@quorate/domain';
import { DataSource } from 'typeorm';
import { Database } from '../../platform/database/index.js';
import { People } from '../identity/index.js';
import { readCategories, readParties } from '../parties/index.js';

@Injectable()
export class RespondingParties {
  constructor(
    private readonly dataSource: DataSource,
    private readonly database: Database,
    private readonly people: People,
  ) {}

  /** Null where the person has none, or theirs has left. */
  async of(personId: string | null, day?: string): Promise<RespondingParty | null> {
    const person = personId === null ? null : await this.people.find(personId);
    if (person === null || person.partyId === null) return null;
    const today = day ?? ukCalendarDate(await this.database.now());
    const { manager } = this.dataSource;
    const [party] = await readParties(manager, [person.partyId]);
    if (party === undefined || (party.withdrawn !== null && party.withdrawn <= today)) return null;
    const held = categoriesOn(party.categories, today);
    const categories = (await readCategories(manager)).filter(({ id }) => held.includes(id));
    return {
      ...{ partyId: party.partyId, name: party.name },
      categories: categories.map(({ id, plural }) => ({ id, name: plural })),
    };
  }
}
