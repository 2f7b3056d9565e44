/** A row of the calendar: what a meeting's journal says about it, kept in the same transaction as its entries. */
import type { Conduct, MeetingStage } from '@quorate/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('meeting')
@Index('meeting_number', ['bodyId', 'number'], { unique: true })
@Index('meeting_starts_at', ['startsAt'])
export class MeetingRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'body_id' })
  bodyId!: string;

  @Column('text', { name: 'body_name' })
  bodyName!: string;

  @Column('text', { name: 'body_code' })
  bodyCode!: string;

  @Column('integer', { nullable: true })
  number!: number | null;

  @Column('text')
  title!: string;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt!: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;

  @Column('text')
  place!: string;

  @Column('text')
  stage!: MeetingStage;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  @Column('text')
  conduct!: Conduct;

  /** The written decisions of its body that the meeting was told of. */
  @Column('uuid', { array: true })
  reported!: string[];

  /** When the open vote, or the first of several, is over by itself. */
  @Column('timestamptz', { name: 'vote_ends_at', nullable: true })
  voteEndsAt!: Date | null;
}
