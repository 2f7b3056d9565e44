/** Says how the code decides modifications, and writes down the lives of those that the sources tell of, each in one act under a fixed key. */
import { Injectable } from '@nestjs/common';
import { firstDayOf, ukCalendarDate } from '@quorate/domain';
import { Bodies } from '../bodies/index.js';
import { Codes, type HeldModification, HeldModifications } from '../changes/index.js';
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

  /** By a clock of before, a life is told as far as it had come. */
  async load(
    { bodies, code, modifications }: DemonstrationData,
    people: PeopleByName,
    now: string,
  ): Promise<void> {
    const { body, ...rules } = code;
    const bodyIds = new Map((await this.bodies.list()).map(({ code: known, bodyId }) => [known, bodyId]));
    valueOf(await this.codes.set({ ...rules, bodyId: found(bodyIds, body) }));
    const name = bodies.find((one) => one.code === body)?.secretaries[0] ?? '';
    const by = { personId: found(people, name), name, roles: ['secretary'] };
    for (const held of modifications.flatMap((one) => lifeUntil(ukCalendarDate(now), one))) {
      valueOf(await this.modifications.write(held, by, `demonstration:${held.raise.number}`));
    }
  }
}

function isTold(event: HeldModification['acts'][number] | HeldModification['raise'], today: string): boolean {
  if (!('source' in event)) return true;
  return firstDayOf(event.on ?? event.source.dated ?? today) <= today;
}

/** The life up to the first event that is still to come; none where it had not begun. */
function lifeUntil(today: string, { raise, acts }: HeldModification): HeldModification[] {
  if (!isTold(raise, today)) return [];
  const next = acts.findIndex((act) => !isTold(act, today));
  return [{ raise, acts: next === -1 ? acts : acts.slice(0, next) }];
}
