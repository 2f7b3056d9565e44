/** A decision, a declared result or an action, as the journal of its meeting has it now. */
import type { ActionStatus } from '@quorate/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AudienceLevel } from '../bodies/index.js';

@Entity('register_row')
@Index('register_row_at', ['kind', 'at'])
export class RegisterRow {
  @PrimaryColumn('uuid', { name: 'meeting_id' })
  meetingId!: string;

  /** The record or the vote. */
  @PrimaryColumn('uuid', { name: 'subject_id' })
  subjectId!: string;

  @Column('uuid', { name: 'body_id' })
  bodyId!: string;

  @Column('text')
  kind!: 'decision' | 'result' | 'action';

  @Column('text')
  title!: string;

  @Column('text')
  text!: string;

  /** The next five of an action; null of anything else. */
  @Column('text', { nullable: true })
  number!: string | null;

  @Column('text', { nullable: true })
  owner!: string | null;

  /** The person of the body that the owner is, where it is one. */
  @Column('uuid', { name: 'owner_id', nullable: true })
  ownerId!: string | null;

  @Column('date', { nullable: true })
  due!: string | null;

  @Column('text', { nullable: true })
  status!: ActionStatus | null;

  /** What was said of the action last. */
  @Column('text')
  note!: string;

  @Column('text')
  level!: AudienceLevel;

  @Column('uuid', { array: true })
  persons!: string[];

  @Column('timestamptz')
  at!: Date;
}
