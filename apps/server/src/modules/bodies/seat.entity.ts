/** A seat of a body, vacant or not. */
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { BodyRow } from './body.entity.js';

@Entity('seat')
@Index('seat_label', ['bodyId', 'label'], { unique: true })
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
}
