/** The facts of the register that an election is judged by, as they stand on the London day of the database's clock. */
import { Injectable } from '@nestjs/common';
import {
  categoriesOn,
  type ElectionState,
  openTo,
  type PartyStanding,
  ukCalendarDate,
} from '@quorate/domain';
import { DataSource } from 'typeorm';
import { Database } from '../../platform/database/index.js';
import { People } from '../identity/index.js';
import { readCategories, readParties, readVotingGroups } from '../parties/index.js';

type Constituencies = ElectionState['constituencies'];

/** A voting group with everybody who votes for it. */
export interface Electors {
  readonly categoryId: string;
  readonly name: string;
  readonly partyIds: readonly string[];
  readonly personIds: readonly string[];
}

@Injectable()
export class ElectionRegister {
  constructor(
    private readonly dataSource: DataSource,
    private readonly database: Database,
    private readonly people: People,
  ) {}

  /** Every party with what it may nominate for, today or on another day. */
  async standings(constituencies: Constituencies, day?: string): Promise<PartyStanding[]> {
    const today = day ?? ukCalendarDate(await this.database.now());
    const { manager } = this.dataSource;
    const groups = await readVotingGroups(manager, today);
    const seats = constituencies.flatMap((one) => one.seats.map((seat) => ({ seat, ...one })));
    return (await readParties(manager)).map(({ partyId, name, categories }) => ({
      ...{ partyId, name, categoryIds: categoriesOn(categories, today) },
      seatIds: seats
        .filter(({ seat, categoryIds }) =>
          groups.all.some(
            (group) =>
              categoryIds.includes(group.categoryId) &&
              [partyId, seat.partyId].every((id) => group.parties.some((party) => party.partyId === id)),
          ),
        )
        .map(({ seat }) => seat.seatId),
    }));
  }

  /** What the person's party may nominate for; null without a party. */
  async standingOf(personId: string | null, constituencies: Constituencies): Promise<PartyStanding | null> {
    const person = personId === null ? null : await this.people.find(personId);
    if (person === null || person.partyId === null) return null;
    const all = await this.standings(constituencies);
    return all.find(({ partyId }) => partyId === person.partyId) ?? null;
  }

  /** The public name of the voting group that the party is in, in one of the categories. */
  async groupNames(): Promise<(partyId: string | null, categoryIds: readonly string[]) => string | null> {
    const today = ukCalendarDate(await this.database.now());
    const groups = await readVotingGroups(this.dataSource.manager, today);
    return (partyId, categoryIds) =>
      groups.all.find(
        (group) =>
          categoryIds.includes(group.categoryId) && group.parties.some((party) => party.partyId === partyId),
      )?.name ?? null;
  }

  /** The voting groups of these categories today, with the contacts of their parties. */
  async electors(categoryIds: readonly string[]): Promise<Electors[]> {
    const today = ukCalendarDate(await this.database.now());
    const groups = await readVotingGroups(this.dataSource.manager, today);
    const people = await this.people.list();
    return groups.all
      .filter(({ categoryId }) => categoryIds.includes(categoryId))
      .map(({ categoryId, name, parties }) => {
        const partyIds = parties.map(({ partyId }) => partyId);
        const contacts = people.filter((one) => one.partyId !== null && partyIds.includes(one.partyId));
        return { categoryId, name, partyIds, personIds: contacts.map(({ personId }) => personId) };
      });
  }

  /** The party categories by id, with their names in the plural. */
  async categories(categoryIds: readonly string[]): Promise<{ id: string; name: string }[]> {
    const all = await readCategories(this.dataSource.manager);
    return all.filter(({ id }) => categoryIds.includes(id)).map(({ id, plural }) => ({ id, name: plural }));
  }

  /** Those of the ids that name no category. */
  async unknownCategories(categoryIds: readonly string[]): Promise<string[]> {
    const known = new Set((await readCategories(this.dataSource.manager)).map(({ id }) => id));
    return categoryIds.filter((id) => !known.has(id));
  }

  /** The contacts of every party that may nominate today. */
  async nominators(election: ElectionState): Promise<string[]> {
    const standings = await this.standings(election.constituencies);
    const parties = new Set(
      standings.filter((party) => openTo(election, party).length > 0).map(({ partyId }) => partyId),
    );
    const people = await this.people.list();
    return people
      .filter(({ partyId }) => partyId !== null && parties.has(partyId))
      .map(({ personId }) => personId);
  }

  async contactsOf(partyId: string): Promise<string[]> {
    const people = await this.people.list();
    return people.filter((one) => one.partyId === partyId).map(({ personId }) => personId);
  }
}
