/** What was done with a claim, when and by whom; none is ever changed. */
import type { ClaimStep } from '@quorate/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ExpenseClaimRow } from './expense-claim.entity.js';

@Entity('expense_step')
@Index('expense_step_at', ['at'])
export class ExpenseStepRow {
  @PrimaryColumn('uuid', { name: 'claim_id' })
  @ForeignKey(() => ExpenseClaimRow, { name: 'expense_step_of_claim', onDelete: 'CASCADE' })
  claimId!: string;

  /** From 1, without gaps. */
  @PrimaryColumn('integer')
  no!: number;

  @Column('timestamptz')
  at!: Date;

  @Column('uuid')
  by!: string;

  @Column('jsonb')
  step!: ClaimStep;
}
