/** Imports and exports the register of parties, people and seats: all or nothing, and the same files twice change nothing. */
import { Injectable } from '@nestjs/common';
import type { RegisterFile, RegisterPreview } from '@quorate/contracts';
import { DataSource, type EntityManager } from 'typeorm';
import { Bodies, ELECTORATE, insertSeats, readBodies, updateSeat } from '../bodies/index.js';
import { People } from '../identity/index.js';
import {
  insertParties,
  insertWithdrawalChange,
  type PartyRecord,
  readCategories,
  readParties,
  updateParty,
} from '../parties/index.js';
import { exportRegister } from './export-register.js';
import { planImport, type RegisterTables } from './plan-import.js';
import type { ImportPlan, Register } from './register.js';

@Injectable()
export class RegisterImport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: People,
    private readonly bodies: Bodies,
  ) {}

  /** Says what an import would do and what is wrong, and writes nothing. */
  async preview(files: RegisterTables): Promise<RegisterPreview> {
    return previewOf(await planImport(files, await this.read(this.dataSource.manager)));
  }

  /** Writes everything, or nothing when there is a fault anywhere. */
  async import(files: RegisterTables): Promise<RegisterPreview> {
    const plan = await this.dataSource.transaction(async (manager) => {
      // Nobody else changes the register between the check and the writing; reading goes on.
      await manager.query(
        'LOCK TABLE party, party_category_period, person, body, seat, seat_term, seat_alternate IN EXCLUSIVE MODE',
      );
      const register = await this.read(manager);
      const planned = await planImport(files, register);
      if (planned.faults.length === 0) {
        await keepWithdrawals(manager, register.parties, planned.parties.changed);
        await this.write(manager, planned);
      }
      return planned;
    });
    if (plan.faults.length === 0) for (const { body } of plan.seats) await this.bodies.changed(body.bodyId);
    return previewOf(plan);
  }

  /** One file of the register as CSV. */
  async export(file: RegisterFile): Promise<string> {
    return exportRegister(file, await this.read(this.dataSource.manager));
  }

  private async read(manager: EntityManager): Promise<Register> {
    const categories = await readCategories(manager);
    const parties = await readParties(manager);
    const people = await this.people.list(manager);
    const bodies = await readBodies(manager);
    return { categories, parties, people, bodies: bodies.filter(({ kind }) => kind !== ELECTORATE) };
  }

  private async write(manager: EntityManager, { parties, people, seats }: ImportPlan): Promise<void> {
    await insertParties(manager, parties.added);
    for (const party of parties.changed) await updateParty(manager, party);
    await this.people.insert(
      manager,
      people.added.map((person) => ({ ...person, account: null })),
    );
    for (const person of people.changed) await this.people.update(manager, person);
    for (const { body, added, changed } of seats) {
      for (const { before, after } of changed) await updateSeat(manager, before, after);
      await insertSeats(manager, body.bodyId, added, body.seats.length);
    }
  }
}

/** A file gives no reasons, so what it changes of a recorded withdrawal is kept under its own. */
async function keepWithdrawals(
  manager: EntityManager,
  before: readonly PartyRecord[],
  changed: readonly PartyRecord[],
): Promise<void> {
  const recorded = new Map(before.map(({ partyId, withdrawn }) => [partyId, withdrawn]));
  for (const { partyId, withdrawn: became } of changed) {
    const was = recorded.get(partyId) ?? null;
    if (was === null || was === became) continue;
    const reason = 'Changed by an imported file';
    await insertWithdrawalChange(manager, { partyId, was, became, reason, changedBy: null });
  }
}

function previewOf({ changes, faults }: ImportPlan): RegisterPreview {
  return { changes: [...changes], faults: [...faults] };
}
