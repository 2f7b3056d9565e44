/** A claim for expenses as its claimant writes it; what was submitted lies in its steps. */
import type { AskedLine, ClaimState } from '@quorate/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('expense_claim')
@Index('expense_claim_body', ['bodyId', 'state'])
@Index('expense_claim_claimant', ['claimantId'])
@Index('expense_claim_draft', ['claimantId', 'meetingId'], { unique: true, where: `state = 'draft'` })
export class ExpenseClaimRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'body_id' })
  bodyId!: string;

  @Column('uuid', { name: 'meeting_id' })
  meetingId!: string;

  @Column('uuid', { name: 'claimant_id' })
  claimantId!: string;

  /** Goes up with every change: whoever acts on the claim says which one they read. */
  @Column('integer')
  version!: number;

  /** As its last step has it. */
  @Column('text')
  state!: ClaimState;

  @Column('jsonb')
  lines!: AskedLine[];

  @Column('text')
  notes!: string;

  /** When it was begun. */
  @Column('timestamptz')
  at!: Date;
}
