/** When a person's mails that can wait come together. */
import type { DigestRhythm } from '@quorate/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('digest_rule')
export class DigestRuleRow {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  rhythm!: DigestRhythm;

  @Column('text')
  at!: string;

  @Column('text')
  zone!: string;

  @Column('integer')
  weekday!: number;
}
