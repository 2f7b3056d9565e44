/** The journals of consultations: what is in them for a reader, and the way in. */
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { ConsultationSummary } from '@quorate/contracts';
import {
  type ConsultationCommand,
  type ConsultationEntry,
  type ConsultationState,
  foldConsultation,
  initialConsultation,
  type Reader,
  type Result,
  stageOf,
  viewConsultation,
} from '@quorate/domain';
import { IsNull, Not, type Repository } from 'typeorm';
import { Database } from '../../platform/database/index.js';
import { type Author, Journal, type Written } from '../../platform/journal/index.js';
import { digestOf } from '../meetings/index.js';
import { consultationKind, type ConsultationWithResponses } from './consultation-kind.js';
import { ConsultationRow } from './consultation.entity.js';

@Injectable()
export class ConsultationStreams {
  constructor(
    private readonly journal: Journal,
    private readonly database: Database,
    @InjectRepository(ConsultationRow) private readonly rows: Repository<ConsultationRow>,
  ) {}

  /** Those that were issued, the soonest to close first. */
  list(about?: string): Promise<ConsultationSummary[]> {
    return this.summaries({ issuedAt: Not(IsNull()), ...(about === undefined ? {} : { about }) });
  }

  /** All of a body, those in preparation too. */
  ofBody(bodyId: string): Promise<ConsultationSummary[]> {
    return this.summaries({ bodyId });
  }

  /** The one of this body, in its list; null when the body has no such consultation. */
  async find(bodyId: string, consultationId: string): Promise<ConsultationSummary | null> {
    const row = await this.rows.findOneBy({ id: consultationId, bodyId });
    return row && summaryOf(row, await this.database.now());
  }

  /** As its journal and what is sealed beside it make it; never to be shown as it is. */
  whole(consultationId: string): Promise<ConsultationWithResponses> {
    return this.journal.stateOf(consultationKind, consultationId);
  }

  /** Folded from what the reader may see. */
  async seen(consultationId: string, reader: Reader): Promise<ConsultationState> {
    const stored = await this.journal.entriesAfter(consultationKind, consultationId, 0);
    const entries = stored.map(({ entry }) => entry as ConsultationEntry);
    return foldConsultation(initialConsultation, viewConsultation(entries, reader));
  }

  /** One entry, and the consultation as it stands; never to be shown as it is. */
  async entry(
    consultationId: string,
    no: number,
  ): Promise<{ readonly state: ConsultationState; readonly entry: ConsultationEntry | null }> {
    const [stored] = await this.journal.entriesAfter(consultationKind, consultationId, no - 1, no);
    const { consultation: state } = await this.whole(consultationId);
    return { state, entry: (stored?.entry ?? null) as ConsultationEntry | null };
  }

  /** Decides and writes one act; `asked` is what the key stands for, without the facts that the server adds. */
  submit(
    consultationId: string,
    command: ConsultationCommand,
    by: Author,
    { key, asked }: { readonly key: string; readonly asked: object },
  ): Promise<Result<Written>> {
    const begins = command.type === 'consultation.plan' || command.type === 'consultation.hold';
    const ask = { streamId: consultationId, by, key, digest: digestOf(asked), command, begins };
    return this.journal.submit(consultationKind, ask);
  }

  private async summaries(
    where: Parameters<Repository<ConsultationRow>['findBy']>[0],
  ): Promise<ConsultationSummary[]> {
    const now = await this.database.now();
    const rows = await this.rows.find({ where: where ?? {}, order: { closesAt: 'ASC', title: 'ASC' } });
    return rows.map((row) => summaryOf(row, now));
  }
}

function summaryOf({ id, withdrawn, ...row }: ConsultationRow, now: string): ConsultationSummary {
  const { bodyId, bodyName, about, title, kind, usualWorkingDays } = row;
  const issuedAt = row.issuedAt?.toISOString() ?? null;
  const closesAt = row.closesAt.toISOString();
  return {
    ...{ consultationId: id, bodyId, bodyName, about, title, kind, usualWorkingDays, issuedAt, closesAt },
    stage: stageOf({ issuedAt, closesAt, isWithdrawn: withdrawn }, now),
  };
}
