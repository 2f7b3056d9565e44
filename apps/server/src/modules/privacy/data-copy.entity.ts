/** The copy of what is held about a person that they asked for last: how far it is made, and its file until it is forgotten. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('data_copy')
@Index('data_copy_person', ['personId'], { unique: true })
export class DataCopyRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;

  @Column('integer')
  percent!: number;

  /** Null while it is made. */
  @Column('timestamptz', { name: 'ready_at', nullable: true })
  readyAt!: Date | null;

  /** SHA-256 of the archive, hex. */
  @Column('text', { nullable: true })
  hash!: string | null;

  @Column('bigint', { nullable: true })
  bytes!: string | null;
}
