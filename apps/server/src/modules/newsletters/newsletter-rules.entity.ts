/** What the organisation says of its newsletter; one row. */
import type { NewsletterRules } from '@quorate/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('newsletter_rules')
export class NewsletterRulesRow {
  @PrimaryColumn('text')
  id!: string;

  /** Grows with each change, so that nobody overwrites what they have not read. */
  @Column('integer', { default: 1 })
  version!: number;

  @Column('jsonb')
  rules!: NewsletterRules;
}
