/** What the organisation's code says of its modifications; one row. */
import type { CodeRules } from '@quorate/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('code')
export class CodeRow {
  @PrimaryColumn('text')
  id!: string;

  @Column('jsonb')
  rules!: CodeRules;
}
