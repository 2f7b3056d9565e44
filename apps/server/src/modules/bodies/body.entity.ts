/** A body that meets: a panel, a board, a sub-committee. */
import type { MinutesRule, NoticeRule, WritingRule } from '@quorate/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('body')
@Index('body_code', ['code'], { unique: true })
export class BodyRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text')
  kind!: string;

  @Column('uuid', { name: 'chair_id', nullable: true })
  chairId!: string | null;

  /** The default rule set. */
  @Column('text', { name: 'rule_set_id' })
  ruleSetId!: string;

  @Column('integer', { name: 'paper_working_days' })
  paperWorkingDays!: number;

  @Column('integer', { name: 'notice_working_days' })
  noticeWorkingDays!: number;

  /** The pattern that numbers its papers. */
  @Column('text', { name: 'paper_numbers', default: '{code}_{meeting}_{day}{month}_{paper}' })
  paperNumbers!: string;

  /** What it asks of the minutes of its meetings. */
  @Column('jsonb', { default: { headlineWorkingDays: 2, minutesWorkingDays: 5, chairApproves: false } })
  minutes!: MinutesRule;

  /** How it decides in writing. */
  @Column('jsonb')
  writing!: WritingRule;

  /** How notice of its meetings is given; null where its working days say all. */
  @Column('jsonb', { nullable: true })
  notice!: NoticeRule | null;

  /** The day of the share register that its lots are of; null where it has none. */
  @Column('date', { name: 'record_date', nullable: true })
  recordDate!: string | null;
}
