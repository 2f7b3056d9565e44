/** A withdrawal that was recorded and then moved to another day or taken back: nothing of the register is erased. */
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PartyRow } from './party.entity.js';

@Entity('withdrawal_change')
@Index('withdrawal_change_party', ['partyId'])
export class WithdrawalChangeRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'party_id' })
  @ForeignKey(() => PartyRow, { name: 'withdrawal_change_of_party', onDelete: 'CASCADE' })
  partyId!: string;

  @Column('date')
  was!: string;

  /** Null: taken back. */
  @Column('date', { nullable: true })
  became!: string | null;

  @Column('text')
  reason!: string;

  /** The administrator; null: an imported file. */
  @Column('uuid', { name: 'changed_by', nullable: true })
  changedBy!: string | null;

  @Column('timestamptz', { name: 'changed_at', default: () => 'now()' })
  changedAt!: Date;
}
