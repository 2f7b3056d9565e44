/** Puts the questions of the demonstration to its bodies in writing; they stay open, for its people to answer. */
import { Injectable } from '@nestjs/common';
import { Bodies } from '../bodies/index.js';
import { WrittenDecisions } from '../meetings/index.js';
import type { DemonstrationData } from './demonstration-data.js';
import { found, type PeopleByName } from './register-loading.js';
import { valueOf } from './value-of.js';

@Injectable()
export class WrittenLoading {
  constructor(
    private readonly bodies: Bodies,
    private readonly written: WrittenDecisions,
  ) {}

  /** Each goes out once, under a fixed key. */
  async load({ bodies, written }: DemonstrationData, people: PeopleByName): Promise<void> {
    const bodyIds = new Map((await this.bodies.list()).map(({ code, bodyId }) => [code, bodyId]));
    for (const { body, title, workingDays, questions } of written) {
      const name = bodies.find(({ code }) => code === body)?.secretaries[0] ?? '';
      const by = { personId: found(people, name), name, roles: ['secretary'] as const };
      const asked = questions.map(({ question, ruleSetId, ...item }) => ({
        ...{ question, ruleSetId, options: [], seats: 1 },
        item: {
          ...{ ...item, purpose: 'decision' as const, owner: name, plannedMinutes: 0 },
          ...{ classification: 'WHITE' as const, namedPersons: [] },
        },
      }));
      const call = { bodyId: found(bodyIds, body), title, workingDays, questions: asked };
      valueOf(await this.written.call(call, by, `demonstration-written-${body}-${title}`));
    }
  }
}
