/** What the people of a party have saved of a response and not submitted: nobody's act yet, so it is in no journal, and it is forgotten once it is. */
import type { ResponseContent } from '@quorate/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('consultation_draft')
export class ConsultationDraftRow {
  @PrimaryColumn('uuid', { name: 'consultation_id' })
  consultationId!: string;

  @PrimaryColumn('uuid', { name: 'party_id' })
  partyId!: string;

  @Column('jsonb')
  content!: ResponseContent;

  /** Grows with every save, so that nobody overwrites what a colleague wrote unread. */
  @Column('integer')
  version!: number;

  @Column('text', { name: 'saved_by' })
  savedBy!: string;

  @Column('timestamptz', { name: 'saved_at' })
  savedAt!: Date;
}
