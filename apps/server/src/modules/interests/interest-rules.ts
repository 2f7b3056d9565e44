/** What bodies ask of their registers of interests, and which bodies keep one. */
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { accept, checkInterestRule, INTEREST_RULE, type InterestRule, type Result } from '@quorate/domain';
import { In, type Repository } from 'typeorm';
import { Bodies, BODY_UNKNOWN } from '../bodies/index.js';
import { InterestRuleRow } from './interest-rule.entity.js';

@Injectable()
export class InterestRules {
  constructor(
    @InjectRepository(InterestRuleRow) private readonly rows: Repository<InterestRuleRow>,
    private readonly bodies: Bodies,
  ) {}

  async of(bodyId: string): Promise<InterestRule> {
    return (await this.ofAll([bodyId])).get(bodyId) ?? INTEREST_RULE;
  }

  /** Of each of these bodies. */
  async ofAll(bodyIds: readonly string[]): Promise<ReadonlyMap<string, InterestRule>> {
    const rows = await this.rows.findBy({ bodyId: In([...bodyIds]) });
    const said = new Map(rows.map(({ bodyId, ...rule }) => [bodyId, rule]));
    return new Map(bodyIds.map((bodyId) => [bodyId, said.get(bodyId) ?? INTEREST_RULE]));
  }

  async set(bodyId: string, rule: InterestRule): Promise<Result<InterestRule>> {
    const checked = checkInterestRule(rule);
    if (!checked.ok) return checked;
    if ((await this.bodies.find(bodyId)) === null) return BODY_UNKNOWN;
    const { kinds, reviewMonths, isPublic } = rule;
    await this.rows.upsert({ bodyId, kinds: [...kinds], reviewMonths, isPublic }, ['bodyId']);
    return accept(rule);
  }
}
