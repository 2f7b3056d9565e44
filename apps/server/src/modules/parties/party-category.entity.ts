/** A category of party, as the organisation's own rules name it. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('party_category')
export class PartyCategoryRow {
  /** `large-supplier`. */
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  plural!: string;

  /** Order in lists. */
  @Column('integer')
  position!: number;
}
