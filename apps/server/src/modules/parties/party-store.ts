/** Reads and writes parties with their history; the rules are kept by whoever calls. */
import type { CategorySpell } from '@quorate/domain';
import { randomUUID } from 'node:crypto';
import { type EntityManager, In } from 'typeorm';
import { insertMany } from '../../platform/database/index.js';
import { PartyCategoryPeriodRow } from './party-category-period.entity.js';
import { PartyCategoryRow } from './party-category.entity.js';
import type { PartyCategory, PartyRecord, WithdrawalChange } from './party-record.js';
import { PartyRow } from './party.entity.js';
import { WithdrawalChangeRow } from './withdrawal-change.entity.js';

/** The categories in their order. */
export function readCategories(manager: EntityManager): Promise<PartyCategory[]> {
  return manager.find(PartyCategoryRow, { order: { position: 'ASC', id: 'ASC' } });
}

/** Every party by signifier, or those with these ids. */
export async function readParties(
  manager: EntityManager,
  partyIds?: readonly string[],
): Promise<PartyRecord[]> {
  const parties = await manager.find(PartyRow, {
    ...(partyIds && { where: { id: In(partyIds) } }),
    order: { signifier: 'ASC' },
  });
  const periods = await manager.find(PartyCategoryPeriodRow, {
    ...(partyIds && { where: { partyId: In(partyIds) } }),
    order: { from: 'ASC', categoryId: 'ASC' },
  });
  const spells = new Map<string, CategorySpell[]>(parties.map(({ id }) => [id, []]));
  for (const { partyId, categoryId, from, until } of periods)
    spells.get(partyId)?.push({ categoryId, from, until });
  return parties.map(({ id, ...party }) => ({ ...party, partyId: id, categories: spells.get(id) ?? [] }));
}

/** Adds parties with their history. */
export async function insertParties(manager: EntityManager, parties: readonly PartyRecord[]): Promise<void> {
  await insertMany(manager, PartyRow, parties.map(rowOf));
  await insertMany(manager, PartyCategoryPeriodRow, parties.flatMap(periodsOf));
}

/** Writes a changed party; periods are added or get another end, and none is removed. */
export async function updateParty(manager: EntityManager, party: PartyRecord): Promise<void> {
  await manager.update(PartyRow, { id: party.partyId }, rowOf(party));
  await manager.upsert(PartyCategoryPeriodRow, periodsOf(party), ['partyId', 'categoryId', 'from']);
}

/** Keeps a withdrawal that was recorded and is now another one or none. */
export async function insertWithdrawalChange(
  manager: EntityManager,
  change: Omit<WithdrawalChangeRow, 'id' | 'changedAt'>,
): Promise<void> {
  await manager.insert(WithdrawalChangeRow, { ...change, id: randomUUID() });
}

/** The changed withdrawals of every party, or of those with these ids, oldest first. */
export async function readWithdrawalChanges(
  manager: EntityManager,
  partyIds?: readonly string[],
): Promise<ReadonlyMap<string, readonly WithdrawalChange[]>> {
  const rows = await manager.find(WithdrawalChangeRow, {
    ...(partyIds && { where: { partyId: In(partyIds) } }),
    order: { changedAt: 'ASC' },
  });
  const changes = new Map<string, WithdrawalChange[]>();
  for (const { partyId, was, became, reason, changedAt } of rows) {
    const change = { was, became, reason, at: changedAt.toISOString() };
    changes.set(partyId, [...(changes.get(partyId) ?? []), change]);
  }
  return changes;
}

function rowOf({ partyId, signifier, name, parent, acceded, withdrawn }: PartyRecord): PartyRow {
  return { id: partyId, signifier, name, parent, acceded, withdrawn };
}

function periodsOf({ partyId, categories }: PartyRecord): PartyCategoryPeriodRow[] {
  return categories.map((spell) => ({ partyId, ...spell }));
}
