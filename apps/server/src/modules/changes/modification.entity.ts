/** A proposal to change the code. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('modification')
export class ModificationRow {
  /** `MP188`, `DP189`. */
  @PrimaryColumn('text')
  number!: string;

  @Column('text')
  title!: string;

  @Column('text')
  stage!: string;

  @Column('integer', { nullable: true })
  path!: number | null;

  @Column('date', { name: 'raised_on', nullable: true })
  raisedOn!: string | null;

  @Column('text')
  issue!: string;

  @Column('text')
  solution!: string;
}
