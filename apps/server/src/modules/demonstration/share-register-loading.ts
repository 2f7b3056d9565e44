/** Opens the share registers of the demonstration: who holds shares since their accession, who acts for them, and a record date. */
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Author } from '../../platform/journal/index.js';
import { Bodies } from '../bodies/index.js';
import { ShareRegisters } from '../general-meetings/index.js';
import { digestOf } from '../meetings/index.js';
import { Parties } from '../parties/index.js';
import type { DemonstrationData, DemonstrationRegister } from './demonstration-data.js';
import { partyRecords } from './party-records.js';
import { found, type PeopleByName } from './register-loading.js';
import { valueOf } from './value-of.js';

@Injectable()
export class ShareRegisterLoading {
  constructor(
    private readonly bodies: Bodies,
    private readonly parties: Parties,
    private readonly registers: ShareRegisters,
  ) {}

  /** Each by three acts under fixed keys; by a clock before the record date the register is that of its day. */
  async load(data: DemonstrationData, people: PeopleByName): Promise<void> {
    const today = await this.registers.today();
    for (const register of data.shareRegisters) {
      const name = data.bodies.find(({ code }) => code === register.body)?.secretaries[0] ?? '';
      const by: Author = { personId: found(people, name), name, roles: ['secretary'] };
      const bodyId = (await this.bodies.withCode(register.body)) ?? '';
      const key = `demonstration-shares-${register.body}`;
      const open = { type: 'register.open' as const, terms: register.terms };
      valueOf(await this.registers.change(bodyId, open, by, `${key}-open`));
      const command = {
        type: 'register.import' as const,
        ...(await this.holdings(register, data, people, today)),
      };
      valueOf(await this.registers.write(bodyId, command, digestOf(register), by, `${key}-import`));
      const on = register.recordDate < today ? register.recordDate : today;
      const record = { type: 'record.take' as const, on };
      valueOf(await this.registers.change(bodyId, record, by, `${key}-record`));
    }
  }

  /** Everybody of a party may act for it. */
  private async holdings(
    { sharesEach, categories, parties }: DemonstrationRegister,
    data: DemonstrationData,
    people: PeopleByName,
    today: string,
  ) {
    const ids = new Map(
      (await this.parties.list()).parties.map(({ signifier, partyId }) => [signifier, partyId]),
    );
    const holding = partyRecords(data).filter(
      ({ signifier, acceded, withdrawn, categories: held }) =>
        acceded <= today &&
        withdrawn === null &&
        (parties.includes(signifier) || categories.includes(held.at(-1)?.categoryId ?? '')),
    );
    const all = holding.map((party) => ({ ...party, holderId: randomUUID() }));
    return {
      holders: all.map(({ holderId, name, signifier }) => ({
        ...{ holderId, name, partyId: found(ids, signifier) },
      })),
      lots: all
        .map(({ holderId, acceded }, index) => ({
          lot: index + 1,
          holderId,
          shares: sharesEach,
          on: acceded,
        }))
        .toSorted((one, other) => one.on.localeCompare(other.on)),
      representatives: all.flatMap(({ holderId, signifier, acceded }) =>
        data.people
          .filter(({ party }) => party === signifier)
          .map(({ name }) => ({ holderId, personId: found(people, name), name, on: acceded })),
      ),
    };
  }
}
