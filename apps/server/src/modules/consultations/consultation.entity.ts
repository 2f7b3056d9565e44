/** A row of the list of consultations: what the journal says about it, kept in the same transaction as its entries. Nothing in it tells of responses. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('consultation')
@Index('consultation_words', { synchronize: false })
@Index('consultation_closes_at', ['closesAt'])
export class ConsultationRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'body_id' })
  bodyId!: string;

  @Column('text', { name: 'body_name' })
  bodyName!: string;

  /** The number of the modification that it concerns. */
  @Column('text', { nullable: true })
  about!: string | null;

  @Column('text')
  title!: string;

  @Column('text')
  kind!: string;

  @Column('integer', { name: 'usual_working_days', nullable: true })
  usualWorkingDays!: number | null;

  /** Null while it is prepared. */
  @Column('timestamptz', { name: 'issued_at', nullable: true })
  issuedAt!: Date | null;

  @Column('timestamptz', { name: 'closes_at' })
  closesAt!: Date;

  @Column('boolean')
  withdrawn!: boolean;

  /** By which it is found. */
  @Column('text')
  words!: string;
}
