/** What bodies ask of their registers of interests, and which bodies keep one. */
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { accept, checkInterestRule, INTEREST_RULE, type InterestRule, type Result } from '@quorate/domain';
import { In, type Repository } from 'typeorm';
import { Database } from '../../platform/database/index.js';
import { Bodies, BODY_UNKNOWN } from '../bodies/index.js';
import { InterestRuleRow } from './interest-rule.entity.js';

@Injectable()
export class InterestRules {
  constructor(
    @InjectRepository(InterestRuleRow) private readonly rows: Repository<InterestRuleRow>,
    private readonly bodies: Bodies,
    private readonly database: Database,
  ) {}

  async of(bodyId: string): Promise<InterestRule> {
    return (await this.ofAll([bodyId])).get(bodyId) ?? INTEREST_RULE;
  }

  /** Of each of these bodies. */
  async ofAll(bodyIds: readonly string[]): Promise<ReadonlyMap<string, InterestRule>> {
    const rows = await this.rows.findBy({ bodyId: In([...bodyIds]) });
    const said = new Map(
      rows.map(({ bodyId, kinds, reviewMonths, isPublic }) => [bodyId, { kinds, reviewMonths, isPublic }]),
    );
    return new Map(bodyIds.map((bodyId) => [bodyId, said.get(bodyId) ?? INTEREST_RULE]));
  }

  async set(bodyId: string, rule: InterestRule): Promise<Result<InterestRule>> {
    const checked = checkInterestRule(rule);
    if (!checked.ok) return checked;
    if ((await this.bodies.find(bodyId)) === null) return BODY_UNKNOWN;
    const { kinds, reviewMonths, isPublic } = rule;
    const since = isPublic ? ((await this.publicSince(bodyId)) ?? (await this.database.now())) : null;
    const publicSince = since === null ? null : new Date(since);
    await this.rows.upsert({ bodyId, kinds: [...kinds], reviewMonths, isPublic, publicSince }, ['bodyId']);
    return accept(rule);
  }

  /** When the register was opened to everybody; null while it is not. */
  async publicSince(bodyId: string): Promise<string | null> {
    return (await this.rows.findOneBy({ bodyId }))?.publicSince?.toISOString() ?? null;
  }
}
