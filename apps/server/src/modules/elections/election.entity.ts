/** A row of the list of elections: what the journal says about it, kept in the same transaction as its entries. */
import type { ElectionStage } from '@quorate/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('election')
@Index('election_body', ['bodyId'])
export class ElectionRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'body_id' })
  bodyId!: string;

  @Column('text', { name: 'body_name' })
  bodyName!: string;

  @Column('text', { name: 'body_code' })
  bodyCode!: string;

  @Column('text')
  title!: string;

  @Column('text')
  stage!: ElectionStage;

  @Column('timestamptz', { name: 'called_at' })
  calledAt!: Date;

  @Column('timestamptz', { name: 'nominations_close_at' })
  nominationsCloseAt!: Date;

  @Column('date', { name: 'ballot_opens_on' })
  ballotOpensOn!: string;

  @Column('integer', { name: 'ballot_working_days' })
  ballotWorkingDays!: number;

  @Column('timestamptz', { name: 'declared_at', nullable: true })
  declaredAt!: Date | null;

  /** When the clock has something to write; null once it has. */
  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt!: Date | null;
}
