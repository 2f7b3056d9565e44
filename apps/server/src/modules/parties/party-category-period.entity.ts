/** One spell of a party in a category. */
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PartyCategoryRow } from './party-category.entity.js';
import { PartyRow } from './party.entity.js';

@Entity('party_category_period')
export class PartyCategoryPeriodRow {
  @PrimaryColumn('uuid', { name: 'party_id' })
  @ForeignKey(() => PartyRow, { name: 'period_of_party', onDelete: 'CASCADE' })
  partyId!: string;

  @PrimaryColumn('text', { name: 'category_id' })
  @ForeignKey(() => PartyCategoryRow, { name: 'period_in_category' })
  categoryId!: string;

  @PrimaryColumn('date', { name: 'valid_from' })
  from!: string;

  /** First day on which it no longer holds. */
  @Column('date', { name: 'valid_until', nullable: true })
  until!: string | null;
}
