/** Somebody's time in a seat. Whoever sits there now has the term that is not yet replaced; the others are its history. */
import type { Departure } from '@quorate/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { SeatRow } from './seat.entity.js';

@Entity('seat_term')
@Index('seat_term_current', ['seatId'], { unique: true, where: '"replaced_at" IS NULL' })
@Index('seat_term_seat', ['seatId'])
@Index('seat_term_member', ['memberId'])
export class SeatTermRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'seat_id' })
  @ForeignKey(() => SeatRow, { name: 'term_of_seat', onDelete: 'CASCADE' })
  seatId!: string;

  @Column('uuid', { name: 'member_id' })
  memberId!: string;

  @Column('date', { name: 'term_from', nullable: true })
  termFrom!: string | null;

  /** A member whose term ran out stays until the seat is given to another or made vacant. */
  @Column('date', { name: 'term_until', nullable: true })
  termUntil!: string | null;

  /** When and why they leave before that; null while nothing is known of it. */
  @Column('jsonb', { nullable: true })
  leaving!: Departure | null;

  @Column('timestamptz', { name: 'replaced_at', nullable: true })
  replacedAt!: Date | null;
}
