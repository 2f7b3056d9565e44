/** What was done with a proposal, when and by whom; none is ever changed. */
import type { ProposalStep } from '@quorate/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ProposalRow } from './proposal.entity.js';

@Entity('modification_proposal_step')
@Index('modification_proposal_step_at', ['at'])
export class ProposalStepRow {
  @PrimaryColumn('uuid', { name: 'proposal_id' })
  @ForeignKey(() => ProposalRow, { name: 'modification_proposal_step_of' })
  proposalId!: string;

  /** From 1, without gaps. */
  @PrimaryColumn('integer')
  no!: number;

  @Column('timestamptz')
  at!: Date;

  @Column('uuid')
  by!: string;

  @Column('jsonb')
  step!: ProposalStep;
}
