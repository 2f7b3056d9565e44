/** Says how the code decides modifications, and writes down the lives of those that the sources tell of, each in one act under a fixed key. */
import { Injectable } from '@nestjs/common';
import { Bodies } from '../bodies/index.js';
import { Codes, HeldModifications } from '../changes/index.js';
import type { DemonstrationData } from './demonstration-data.js';
import { found, type PeopleByName } from './register-loading.js';
import { valueOf } from './value-of.js';

@Injectable()
export class ModificationLoading {
  constructor(
    private readonly bodies: Bodies,
    private readonly codes: Codes,
    private readonly modifications: HeldModifications,
  ) {}

  async load({ bodies, code, modifications }: DemonstrationData, people: PeopleByName): Promise<void> {
    const { body, ...rules } = code;
    const bodyIds = new Map((await this.bodies.list()).map(({ code: known, bodyId }) => [known, bodyId]));
    valueOf(await this.codes.set({ ...rules, bodyId: found(bodyIds, body) }));
    const name = bodies.find((one) => one.code === body)?.secretaries[0] ?? '';
    const by = { personId: found(people, name), name, roles: ['secretary'] };
    for (const held of modifications) {
      valueOf(await this.modifications.write(held, by, `demonstration:${held.raise.number}`));
    }
  }
}
