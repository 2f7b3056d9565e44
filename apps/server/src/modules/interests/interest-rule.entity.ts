/** What a body asks of its register of interests. A body without a row asks what is usual. */
import type { InterestKind } from '@quorate/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('interest_rule')
export class InterestRuleRow {
  @PrimaryColumn('uuid', { name: 'body_id' })
  bodyId!: string;

  @Column('jsonb')
  kinds!: InterestKind[];

  @Column('integer', { name: 'review_months' })
  reviewMonths!: number;

  @Column('boolean', { name: 'is_public' })
  isPublic!: boolean;

  /** When it was opened to everybody; null while it is not. */
  @Column('timestamptz', { name: 'public_since', nullable: true })
  publicSince!: Date | null;
}
