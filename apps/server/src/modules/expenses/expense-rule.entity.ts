/** What a body pays its members. A body without a row pays what is usual. */
import type { ExpenseKind } from '@quorate/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('expense_rule')
export class ExpenseRuleRow {
  @PrimaryColumn('uuid', { name: 'body_id' })
  bodyId!: string;

  @Column('text')
  currency!: string;

  @Column('integer', { name: 'claim_days' })
  claimDays!: number;

  @Column('jsonb')
  kinds!: ExpenseKind[];
}
