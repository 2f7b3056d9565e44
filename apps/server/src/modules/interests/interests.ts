/** The declarations of people: each act is added to those before it, and what stands is made from all of them. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import {
  accept,
  type DatedInterestAct,
  decideInterest,
  declarationOf,
  type InterestAct,
  type InterestCommand,
  type InterestKind,
  type InterestRule,
  refuse,
  type Result,
  ukCalendarDate,
} from '@quorate/domain';
import { type EntityManager, In, type Repository } from 'typeorm';
import { Database } from '../../platform/database/index.js';
import { Bodies, ProofRules } from '../bodies/index.js';
import { InterestActRow } from './interest-act.entity.js';
import { InterestRules } from './interest-rules.js';

/** A body on which a person sits, with what it asks. */
export interface OwnBody {
  readonly bodyId: string;
  readonly bodyName: string;
  readonly rule: InterestRule;
}

@Injectable()
export class Interests {
  constructor(
    @InjectRepository(InterestActRow) private readonly rows: Repository<InterestActRow>,
    private readonly database: Database,
    private readonly bodies: Bodies,
    private readonly proofRules: ProofRules,
    private readonly rules: InterestRules,
  ) {}

  /** The acts of each of these people, oldest first. */
  async actsOf(personIds: readonly string[]): Promise<ReadonlyMap<string, readonly DatedInterestAct[]>> {
    const rows = await this.rows.find({ where: { personId: In([...personIds]) }, order: { no: 'ASC' } });
    const acts = new Map<string, DatedInterestAct[]>(personIds.map((personId) => [personId, []]));
    for (const { personId, act, at } of rows) acts.get(personId)?.push({ ...act, at: at.toISOString() });
    return acts;
  }

  /** Where the person sits for themselves: not for shares, and not as a voter of an election. */
  async bodiesOf(personId: string): Promise<OwnBody[]> {
    const standings = (await this.bodies.standingsOf(personId)).filter(
      ({ isElectorate, roles }) =>
        !isElectorate && roles.some((role) => ['chair', 'member', 'alternate'].includes(role)),
    );
    const rules = await this.rules.ofAll(standings.map(({ bodyId }) => bodyId));
    const all = await Promise.all(
      standings.map(async ({ bodyId, name }) => {
        const { electorate } = await this.proofRules.of(bodyId);
        const rule = rules.get(bodyId);
        return electorate === 'shareholder' || rule === undefined ? [] : [{ bodyId, bodyName: name, rule }];
      }),
    );
    return all.flat();
  }

  /** Two acts of one person come one after the other. */
  async act(personId: string, command: InterestCommand): Promise<Result<null>> {
    const kinds = kindsOf(await this.bodiesOf(personId));
    if (kinds.length === 0) return SITS_NOWHERE;
    return this.rows.manager.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`interests ${personId}`]);
      const now = await this.database.now();
      const before = await manager.findBy(InterestActRow, { personId });
      const acts = before
        .toSorted((one, other) => one.no - other.no)
        .map(({ act, at }) => ({ ...act, at: at.toISOString() }));
      const context = { kinds, today: ukCalendarDate(now), newId: randomUUID() };
      const decided = decideInterest(declarationOf(acts), command, context);
      if (!decided.ok) return decided;
      await this.add(manager, { personId, no: acts.length + 1, at: new Date(now), act: decided.value });
      return accept(null);
    });
  }

  /** Written down as it was made at some time before, where the person has declared nothing yet. */
  async writeDown(personId: string, acts: readonly (InterestAct & { readonly at: string })[]): Promise<void> {
    await this.rows.manager.transaction(async (manager) => {
      if (await manager.existsBy(InterestActRow, { personId })) return;
      for (const [place, { at, ...act }] of acts.entries())
        await this.add(manager, { personId, no: place + 1, at: new Date(at), act });
    });
  }

  private async add(manager: EntityManager, row: InterestActRow): Promise<void> {
    await manager.insert(InterestActRow, row);
  }
}

/** The kinds of all bodies, each once, as the first body calls it. */
export function kindsOf(bodies: readonly OwnBody[]): InterestKind[] {
  const kinds = new Map<string, InterestKind>();
  for (const kind of bodies.flatMap(({ rule }) => rule.kinds)) {
    if (!kinds.has(kind.kindId)) kinds.set(kind.kindId, kind);
  }
  return [...kinds.values()];
}

const SITS_NOWHERE = refuse(
  'conflict',
  'sits-nowhere',
  'You sit on no body that keeps a register of interests, so there is nothing to declare here.',
);
