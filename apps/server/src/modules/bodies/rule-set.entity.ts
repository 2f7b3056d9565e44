/** One version of a rule set of a body; the last one is in force, the others are kept. */
import type { RuleSet } from '@quorate/domain';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { BodyRow } from './body.entity.js';

@Entity('rule_set')
export class RuleSetRow {
  @PrimaryColumn('uuid', { name: 'body_id' })
  @ForeignKey(() => BodyRow, { name: 'rule_set_of_body', onDelete: 'CASCADE' })
  bodyId!: string;

  /** As in the document. */
  @PrimaryColumn('text', { name: 'rule_set_id' })
  ruleSetId!: string;

  @PrimaryColumn('integer')
  version!: number;

  @Column('jsonb')
  document!: RuleSet;

  /** True: from this version on no vote opens under it. */
  @Column('boolean', { default: false })
  retired!: boolean;

  /** Null for the rules that a body was founded with. */
  @Column('uuid', { name: 'written_by', nullable: true })
  writtenBy!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
