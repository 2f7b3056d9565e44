/** An organisation that acceded to the code. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('party')
@Index('party_signifier', ['signifier'], { unique: true })
export class PartyRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  signifier!: string;

  @Column('text')
  name!: string;

  /** Name of the ultimate parent, which joins affiliates into voting groups. */
  @Column('text', { nullable: true })
  parent!: string | null;

  @Column('date')
  acceded!: string;

  @Column('date', { nullable: true })
  withdrawn!: string | null;
}
