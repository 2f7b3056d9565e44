/** The register of parties: accession, amendment, categories with dates, withdrawal. */
import { Injectable } from '@nestjs/common';
import type { PartyView, VotingGroupView } from '@quorate/contracts';
import {
  accededOn,
  accept,
  refuse,
  type Result,
  ukCalendarDate,
  withdrawalMoved,
  withdrawnOn,
  withSpell,
} from '@quorate/domain';
import { randomUUID } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { violates } from '../../platform/database/index.js';
import { PartyCategoryRow } from './party-category.entity.js';
import { type PartyCategory, type PartyRecord, partyView, votingGroupViews } from './party-record.js';
import {
  insertParties,
  insertWithdrawalChange,
  readCategories,
  readParties,
  readWithdrawalChanges,
  updateParty,
} from './party-store.js';
import { PartyRow } from './party.entity.js';

export interface PartyDetails {
  readonly name: string;
  /** Short unique code, known in the field as the party's signifier. */
  readonly signifier: string;
  /** Name of the ultimate parent; null for none. */
  readonly parent: string | null;
  readonly acceded: string;
}

export interface PartyRegister {
  readonly categories: readonly PartyCategory[];
  readonly parties: readonly PartyView[];
  readonly votingGroups: readonly VotingGroupView[];
}

const SIGNIFIER_TAKEN = refuse(
  'conflict',
  'signifier-taken',
  'Another party has this signifier. Choose another one.',
  'signifier',
);
const CATEGORY_TAKEN = refuse(
  'conflict',
  'category-taken',
  'There is a party category with this id already. Choose another id.',
  'categoryId',
);
const CATEGORY_UNKNOWN = refuse(
  'invalid',
  'category-unknown',
  'There is no such party category. Choose one from the list.',
  'categoryId',
);

@Injectable()
export class Parties {
  constructor(private readonly dataSource: DataSource) {}

  /** Everything as it stands today. */
  async list(): Promise<PartyRegister> {
    const categories = await readCategories(this.dataSource.manager);
    const parties = await readParties(this.dataSource.manager);
    const withdrawals = await readWithdrawalChanges(this.dataSource.manager);
    return {
      categories,
      parties: parties.map((party) => partyView(party, categories, withdrawals.get(party.partyId) ?? [])),
      votingGroups: votingGroupViews(parties, categories, ukCalendarDate(new Date().toISOString())),
    };
  }

  /** Adds the categories, or renames them and puts them in this order. */
  async setCategories(categories: readonly PartyCategory[]): Promise<void> {
    const rows = categories.map((category, position) => ({ ...category, position }));
    await this.dataSource.manager.upsert(PartyCategoryRow, rows, ['id']);
  }

  /** Adds a category after those there are. */
  async addCategory(category: PartyCategory): Promise<Result<PartyCategory>> {
    return this.dataSource.transaction(async (manager): Promise<Result<PartyCategory>> => {
      await manager.query('LOCK TABLE party_category IN SHARE ROW EXCLUSIVE MODE');
      const present = await readCategories(manager);
      if (present.some(({ id }) => id === category.id)) return CATEGORY_TAKEN;
      await manager.insert(PartyCategoryRow, { ...category, position: present.length });
      return accept(category);
    });
  }

  /** Accession of a party in its first category. */
  async add({
    categoryId,
    ...details
  }: PartyDetails & { readonly categoryId: string }): Promise<Result<PartyView>> {
    const categories = await readCategories(this.dataSource.manager);
    if (!categories.some(({ id }) => id === categoryId)) return CATEGORY_UNKNOWN;
    const spell = { categoryId, from: details.acceded, until: null };
    const party: PartyRecord = { ...details, partyId: randomUUID(), withdrawn: null, categories: [spell] };
    try {
      await this.dataSource.transaction((manager) => insertParties(manager, [party]));
    } catch (error) {
      if (violates(error, 'party_signifier')) return SIGNIFIER_TAKEN;
      throw error;
    }
    return accept(partyView(party, categories, []));
  }

  /** Another name, signifier, parent or day of accession. */
  amend(partyId: string, { acceded, ...details }: PartyDetails): Promise<Result<PartyView>> {
    return this.change(partyId, (party) => accededOn({ ...party, ...details }, acceded));
  }

  /** A category begins on a day, or the spell that began on that day gets another end. */
  async setCategory(partyId: string, spell: PartyRecord['categories'][number]): Promise<Result<PartyView>> {
    return this.change(partyId, (party, categories) => {
      if (!categories.some(({ id }) => id === spell.categoryId)) return CATEGORY_UNKNOWN;
      const history = withSpell(party, spell);
      return history.ok ? accept({ ...party, categories: history.value }) : history;
    });
  }

  /** The party leaves on a day. */
  withdraw(partyId: string, on: string): Promise<Result<PartyView>> {
    return this.change(partyId, (party) => withdrawnOn(party, on));
  }

  /** Moves a recorded withdrawal to another day, or takes it back (null); what was recorded is kept with the reason. */
  moveWithdrawal(
    partyId: string,
    { on, reason }: { readonly on: string | null; readonly reason: string },
    changedBy: string,
  ): Promise<Result<PartyView>> {
    return this.change(
      partyId,
      (party) => withdrawalMoved(party, on),
      async (manager, { withdrawn }) => {
        if (withdrawn === null) throw new Error('a withdrawal was moved that was not recorded');
        await insertWithdrawalChange(manager, { partyId, was: withdrawn, became: on, reason, changedBy });
      },
    );
  }

  /** One party with its history, or null. */
  async find(partyId: string): Promise<PartyRecord | null> {
    const [party] = await readParties(this.dataSource.manager, [partyId]);
    return party ?? null;
  }

  /** The names of parties by id. */
  async namesById(): Promise<ReadonlyMap<string, string>> {
    const parties = await this.dataSource.manager.find(PartyRow, { select: { id: true, name: true } });
    return new Map(parties.map(({ id, name }) => [id, name]));
  }

  /** The name of one party; null when there is none with this id. */
  async nameOf(partyId: string): Promise<string | null> {
    const party = await this.dataSource.manager.findOneBy(PartyRow, { id: partyId });
    return party?.name ?? null;
  }

  private async change(
    partyId: string,
    decide: (party: PartyRecord, categories: readonly PartyCategory[]) => Result<PartyRecord>,
    keep: (manager: EntityManager, before: PartyRecord) => Promise<void> = () => Promise.resolve(),
  ): Promise<Result<PartyView>> {
    try {
      return await this.dataSource.transaction(async (manager) => {
        // Two changes to one party come one after the other, so each is judged by the history it changes.
        await manager.findOne(PartyRow, { where: { id: partyId }, lock: { mode: 'pessimistic_write' } });
        const [party] = await readParties(manager, [partyId]);
        if (!party) return refuse('missing', 'party-unknown', 'There is no such party.', 'partyId');
        const categories = await readCategories(manager);
        const changed = decide(party, categories);
        if (!changed.ok) return changed;
        await keep(manager, party);
        await updateParty(manager, changed.value);
        const withdrawals = await readWithdrawalChanges(manager, [partyId]);
        return accept(partyView(changed.value, categories, withdrawals.get(partyId) ?? []));
      });
    } catch (error) {
      if (violates(error, 'party_signifier')) return SIGNIFIER_TAKEN;
      throw error;
    }
  }
}
