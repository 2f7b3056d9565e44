/** What the organisation says of its newsletter; one row. */
import type { NewsletterRules } from '@quorate/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('newsletter_rules')
export class NewsletterRulesRow {
  @PrimaryColumn('text')
  id!: string;

  @Column('jsonb')
  rules!: NewsletterRules;
}
