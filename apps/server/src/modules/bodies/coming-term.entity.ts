/** A term in a seat that somebody was declared for: the clock begins it on its first day and ends it after its last. */
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { SeatRow } from './seat.entity.js';

@Entity('coming_term')
@Index('coming_term_once', ['source', 'seatId'], { unique: true })
export class ComingTermRow {
  @PrimaryColumn('uuid')
  id!: string;

  /** The election that declared it. */
  @Column('uuid')
  source!: string;

  @Column('uuid', { name: 'seat_id' })
  @ForeignKey(() => SeatRow, { name: 'coming_term_in_seat', onDelete: 'CASCADE' })
  seatId!: string;

  @Column('uuid', { name: 'member_id' })
  memberId!: string;

  @Column('date', { name: 'term_from' })
  termFrom!: string;

  @Column('date', { name: 'term_until' })
  termUntil!: string;

  @Column('timestamptz', { name: 'begun_at', nullable: true })
  begunAt!: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}
