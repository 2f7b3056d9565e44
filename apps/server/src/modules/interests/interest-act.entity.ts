/** One act of a person in their declaration of interests; none is ever changed. */
import type { InterestAct } from '@quorate/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('interest_act')
export class InterestActRow {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string;

  /** From 1, without gaps. */
  @PrimaryColumn('integer')
  no!: number;

  @Column('timestamptz')
  at!: Date;

  @Column('jsonb')
  act!: InterestAct;
}
