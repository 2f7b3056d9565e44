/** A code for the day on which the app or the passkey is lost; it counts once. */
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonRow } from '../person.entity.js';

@Entity('recovery_code')
export class RecoveryCodeRow {
  @PrimaryColumn('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonRow, { name: 'recovery_code_of_person', onDelete: 'CASCADE' })
  personId!: string;

  @PrimaryColumn('bytea', { name: 'code_hash' })
  codeHash!: Buffer;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;
}
