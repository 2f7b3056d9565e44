/** Claims for expenses: drafts go with their receipts, and what was decided or paid stays as an accounting record without a name. */
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { Files } from '../../platform/files/index.js';
import { type Afterwards, PersonalParts, type Subject } from '../../platform/personal/index.js';
import { ExpenseClaimRow } from './expense-claim.entity.js';

@Injectable()
export class ExpensesPersonalData {
  constructor(
    parts: PersonalParts,
    private readonly dataSource: DataSource,
    private readonly files: Files,
  ) {
    parts.add({
      tables: ['expense_claim', 'expense_step'],
      blocks: (person) => this.blocks(person),
      erase: (person, manager) => this.erase(person, manager),
    });
  }

  private async blocks({ personId, name }: Subject): Promise<string[]> {
    const open = { claimantId: personId, state: In(['submitted', 'approved'] as const) };
    const count = await this.dataSource.manager.countBy(ExpenseClaimRow, open);
    if (count === 0) return [];
    return count === 1
      ? [`${name} has a claim for expenses that is not settled. Decide it, and mark it as paid.`]
      : [`${name} has ${String(count)} claims for expenses that are not settled. Decide and pay them.`];
  }

  private async erase({ personId }: Subject, manager: EntityManager): Promise<Afterwards> {
    const drafts = await manager.findBy(ExpenseClaimRow, { claimantId: personId, state: 'draft' });
    await manager.delete(ExpenseClaimRow, { id: In(drafts.map(({ id }) => id)) });
    return this.files.forget(
      drafts.map(({ id }) => id),
      manager,
    );
  }
}
