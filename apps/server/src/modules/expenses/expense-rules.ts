/** What bodies pay their members. */
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { accept, checkExpenseRule, EXPENSE_RULE, type ExpenseRule, type Result } from '@quorate/domain';
import { In, type Repository } from 'typeorm';
import { Bodies, BODY_UNKNOWN } from '../bodies/index.js';
import { ExpenseRuleRow } from './expense-rule.entity.js';

@Injectable()
export class ExpenseRules {
  constructor(
    @InjectRepository(ExpenseRuleRow) private readonly rows: Repository<ExpenseRuleRow>,
    private readonly bodies: Bodies,
  ) {}

  async of(bodyId: string): Promise<ExpenseRule> {
    return (await this.ofAll([bodyId])).get(bodyId) ?? EXPENSE_RULE;
  }

  /** Of each of these bodies. */
  async ofAll(bodyIds: readonly string[]): Promise<ReadonlyMap<string, ExpenseRule>> {
    const rows = await this.rows.findBy({ bodyId: In([...bodyIds]) });
    const said = new Map(rows.map(({ bodyId, ...rule }) => [bodyId, rule]));
    return new Map(bodyIds.map((bodyId) => [bodyId, said.get(bodyId) ?? EXPENSE_RULE]));
  }

  async set(bodyId: string, rule: ExpenseRule): Promise<Result<ExpenseRule>> {
    const checked = checkExpenseRule(rule);
    if (!checked.ok) return checked;
    if ((await this.bodies.find(bodyId)) === null) return BODY_UNKNOWN;
    const { currency, claimDays, kinds } = rule;
    await this.rows.upsert({ bodyId, currency, claimDays, kinds: [...kinds] }, ['bodyId']);
    return accept(rule);
  }
}
