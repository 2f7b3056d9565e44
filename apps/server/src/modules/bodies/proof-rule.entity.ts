/** What a body asks of its voters: a second factor or not, and how long one serves. A body without a row asks what is usual. */
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { BodyRow } from './body.entity.js';

@Entity('proof_rule')
export class ProofRuleRow {
  @PrimaryColumn('uuid', { name: 'body_id' })
  @ForeignKey(() => BodyRow, { name: 'proof_rule_of_body', onDelete: 'CASCADE' })
  bodyId!: string;

  @Column('boolean')
  required!: boolean;

  @Column('integer')
  minutes!: number;
}
