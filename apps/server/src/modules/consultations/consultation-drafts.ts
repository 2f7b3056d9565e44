/** Responses that were saved and not submitted, each for the people of its party alone. */
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { accept, refuse, type ResponseContent, type Result } from '@quorate/domain';
import { LessThanOrEqual, type Repository } from 'typeorm';
import { ConsultationDraftRow } from './consultation-draft.entity.js';

/** Nobody can submit it any more then. */
const FORGET = `DELETE FROM consultation_draft d USING consultation c
  WHERE c.id = d.consultation_id AND c.closes_at < clock_timestamp() - interval '30 days'`;

const SAVE = `INSERT INTO consultation_draft AS d (consultation_id, party_id, content, version, saved_by, saved_at)
  VALUES ($1, $2, $3, 1, $4, clock_timestamp())
  ON CONFLICT (consultation_id, party_id) DO UPDATE
  SET content = excluded.content, version = d.version + 1, saved_by = excluded.saved_by, saved_at = excluded.saved_at
  WHERE d.version = $5 RETURNING version`;

@Injectable()
export class ConsultationDrafts {
  constructor(
    @InjectRepository(ConsultationDraftRow) private readonly rows: Repository<ConsultationDraftRow>,
  ) {}

  find(consultationId: string, partyId: string): Promise<ConsultationDraftRow | null> {
    return this.rows.findOneBy({ consultationId, partyId });
  }

  /** Over the version that was read, and over no other. */
  async save(
    { consultationId, partyId }: { readonly consultationId: string; readonly partyId: string },
    content: ResponseContent,
    { name, version }: { readonly name: string; readonly version: number },
  ): Promise<Result<null>> {
    const values = [consultationId, partyId, JSON.stringify(content), name, version];
    const saved: unknown[] = await this.rows.query(SAVE, values);
    await this.rows.query(FORGET);
    if (saved.length > 0) return accept(null);
    const sentence =
      'Somebody of your party has saved this response meanwhile. Copy what you wrote, open the page again, and put it in.';
    return refuse('conflict', 'draft-changed', sentence, 'version');
  }

  /** What was saved after that instant stays: a repeat of what was submitted takes nothing away. */
  async forget(consultationId: string, partyId: string, at: string): Promise<void> {
    await this.rows.delete({ consultationId, partyId, savedAt: LessThanOrEqual(new Date(at)) });
  }
}
