/** A call for responses, mostly about a modification. */
import type { ConsultationView } from '@quorate/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('consultation')
@Index('consultation_closes_at', ['closesAt'])
export class ConsultationRow {
  /** The modification it concerns, or a name of its own. */
  @PrimaryColumn('text')
  number!: string;

  @PrimaryColumn('text')
  kind!: ConsultationView['kind'];

  @Column('text')
  title!: string;

  @Column('timestamptz', { name: 'closes_at' })
  closesAt!: Date;
}
