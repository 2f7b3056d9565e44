/** Keys that are made at the first start and kept, so that every process and every start has the same. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('kept_key')
export class KeptKeyRow {
  @PrimaryColumn('text')
  name!: string;

  /** Empty where there is only a secret. */
  @Column('text', { name: 'public_part' })
  publicPart!: string;

  @Column('text')
  secret!: string;
}
