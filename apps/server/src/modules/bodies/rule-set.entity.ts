/** One version of a body's rules; the last one is in force, the others are kept. */
import type { RuleSet } from '@quorate/domain';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { BodyRow } from './body.entity.js';

@Entity('rule_set')
export class RuleSetRow {
  @PrimaryColumn('uuid', { name: 'body_id' })
  @ForeignKey(() => BodyRow, { name: 'rule_set_of_body', onDelete: 'CASCADE' })
  bodyId!: string;

  @PrimaryColumn('integer')
  version!: number;

  @Column('jsonb')
  document!: RuleSet;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
