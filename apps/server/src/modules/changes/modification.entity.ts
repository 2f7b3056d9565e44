/** A row of the register: what the journal says of a modification to everybody, kept in the same transaction as its entries. */
import type { ModificationStage, ReferralWindow } from '@quorate/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** As everybody may read it at its last entry; the clock may have ended its referral window since. */
export interface RegisterLine {
  readonly number: string;
  readonly title: string;
  readonly stage: ModificationStage;
  readonly side: 'on-hold' | 'suspended' | null;
  readonly since: string | null;
  readonly knownBy: string | null;
  readonly referral: ReferralWindow | null;
  readonly path: string | null;
  readonly proposer: string;
  readonly categories: readonly string[];
  readonly raisedOn: string | null;
  readonly isUrgent: boolean;
  readonly isFastTrack: boolean;
  readonly sentBackBy: string | null;
}

@Entity('modification')
@Index('modification_words', { synchronize: false })
@Index('modification_serial', ['serial'], { unique: true })
export class ModificationRow {
  @PrimaryColumn('uuid')
  id!: string;

  /** The digits of its number, which it keeps for life. */
  @Column('integer')
  serial!: number;

  @Column('jsonb')
  line!: RegisterLine;

  /** By which it is found. */
  @Column('text')
  words!: string;
}
