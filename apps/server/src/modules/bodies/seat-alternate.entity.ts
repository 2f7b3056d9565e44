/** Who may stand in for the member of a seat. */
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { SeatRow } from './seat.entity.js';

@Entity('seat_alternate')
@Index('seat_alternate_person', ['personId'])
export class SeatAlternateRow {
  @PrimaryColumn('uuid', { name: 'seat_id' })
  @ForeignKey(() => SeatRow, { name: 'alternate_of_seat', onDelete: 'CASCADE' })
  seatId!: string;

  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string;

  /** Order in which they were named. */
  @Column('integer')
  position!: number;
}
