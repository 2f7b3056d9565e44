/** Whom a party may agree to have told of its changed details: an organisation that works with the code's parties. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('detail_recipient')
export class DetailRecipientRow {
  /** "dcc". */
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  name!: string;

  @Column('integer')
  position!: number;
}
