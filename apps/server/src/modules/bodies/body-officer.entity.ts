/** A secretary, scrutineer or observer of a body. */
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { BodyRow } from './body.entity.js';

export type Office = 'secretary' | 'scrutineer' | 'observer';

@Entity('body_officer')
@Index('body_officer_person', ['personId'])
export class BodyOfficerRow {
  @PrimaryColumn('uuid', { name: 'body_id' })
  @ForeignKey(() => BodyRow, { name: 'officer_of_body', onDelete: 'CASCADE' })
  bodyId!: string;

  @PrimaryColumn('text')
  office!: Office;

  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string;

  /** Order in which they were named. */
  @Column('integer')
  position!: number;
}
