/** An interest that was declared for an item of a meeting, as its journal has it now, for those who may read the entry. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AudienceLevel } from '../bodies/index.js';

@Entity('meeting_interest')
@Index('meeting_interest_body', ['bodyId', 'at'])
export class MeetingInterestRow {
  @PrimaryColumn('uuid', { name: 'meeting_id' })
  meetingId!: string;

  /** Of the entry that declared it. */
  @PrimaryColumn('integer')
  no!: number;

  @Column('uuid', { name: 'body_id' })
  bodyId!: string;

  @Column('uuid', { name: 'item_id' })
  itemId!: string;

  @Column('uuid', { name: 'seat_id' })
  seatId!: string;

  @Column('text', { name: 'meeting_title' })
  meetingTitle!: string;

  @Column('text', { name: 'item_title' })
  itemTitle!: string;

  /** Its label. */
  @Column('text')
  seat!: string;

  /** Of its member then; empty where it had none. */
  @Column('text')
  name!: string;

  @Column('text')
  text!: string;

  @Column('boolean')
  withdrawn!: boolean;

  @Column('text')
  level!: AudienceLevel;

  @Column('uuid', { array: true })
  persons!: string[];

  @Column('timestamptz')
  at!: Date;
}
