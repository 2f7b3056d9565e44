/** A seat of a body, vacant or not. */
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { BodyRow } from './body.entity.js';

@Entity('seat')
@Index('seat_label', ['bodyId', 'label'], { unique: true, where: 'NOT kept' })
export class SeatRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'body_id' })
  @ForeignKey(() => BodyRow, { name: 'seat_of_body', onDelete: 'CASCADE' })
  bodyId!: string;

  @Column('text')
  label!: string;

  /** A constituency of the body's rule set. */
  @Column('text', { name: 'constituency_id' })
  constituencyId!: string;

  @Column('integer')
  position!: number;

  /** What its vote weighs where the counting weighs; as exact in the driver's text as in a number. */
  @Column('bigint', { transformer: { to: (weight: number) => weight, from: Number }, default: 1 })
  weight!: number;

  /** The party it votes for, which has a voting group in the register. */
  @Column('uuid', { name: 'party_id', nullable: true })
  partyId!: string | null;

  /** The holder in the share register whose lot it is. */
  @Column('uuid', { name: 'holder_id', nullable: true })
  holderId!: string | null;

  @Column('text', { name: 'holder_name', nullable: true })
  holderName!: string | null;

  /** A lot of an earlier record date, no seat of the body any more, in which somebody acts at a meeting that was called with it. */
  @Column('boolean', { default: false })
  kept!: boolean;
}
