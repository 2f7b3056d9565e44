/** Somebody asked to be erased. What was decided is kept with who decided it; the reason goes with the person. */
import type { ErasureState } from '@quorate/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('erasure_request')
@Index('erasure_request_waiting', ['personId'], { unique: true, where: `state = 'waiting'` })
export class ErasureRequestRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  /** Empty where none was given. */
  @Column('text')
  reason!: string;

  @Column('text')
  state!: ErasureState;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column('text', { name: 'decision_reason', nullable: true })
  decisionReason!: string | null;
}
