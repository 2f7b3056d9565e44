/** The calendar: which meetings there are, and which body each belongs to. */
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { MeetingSummary } from '@quorate/contracts';
import { STAGES_BEFORE, STAGES_CALLED, STAGES_RUNNING, ukInstant } from '@quorate/domain';
import { Between, In, IsNull, MoreThan, Not, type Repository } from 'typeorm';
import { ScopeSource } from '../../platform/auth/index.js';
import { MeetingRow } from './meeting.entity.js';

export interface CalendarQuery {
  readonly bodyId?: string | undefined;
  /** First and last day, UK time, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const EVER = ['2000-01-01', '2100-01-01'] as const;

@Injectable()
export class Calendar extends ScopeSource {
  private readonly known = new Map<string, Pick<MeetingRow, 'bodyId' | 'conduct'>>();

  constructor(@InjectRepository(MeetingRow) private readonly rows: Repository<MeetingRow>) {
    super();
  }

  override async bodyOfMeeting(meetingId: string): Promise<string | null> {
    return (await this.kept(meetingId))?.bodyId ?? null;
  }

  /** True for a written decision. */
  async isWritten(meetingId: string): Promise<boolean> {
    return (await this.kept(meetingId))?.conduct === 'written';
  }

  /** Written decisions of the body that are over and that none of its meetings was told of, oldest first. */
  async unreported(bodyId: string): Promise<string[]> {
    const rows: { id: string }[] = await this.rows.query(
      `SELECT id FROM meeting w WHERE body_id = $1 AND conduct = 'written' AND stage = 'closed'
       AND NOT EXISTS (SELECT 1 FROM meeting m WHERE m.body_id = $1 AND w.id = ANY (m.reported))
       ORDER BY closed_at`,
      [bodyId],
    );
    return rows.map(({ id }) => id);
  }

  /** Written decisions that take ballots. */
  async writtenNow(): Promise<string[]> {
    const where = { conduct: 'written' as const, stage: In(STAGES_RUNNING) };
    return (await this.rows.find({ where, select: { id: true } })).map(({ id }) => id);
  }

  /** Ids of the meetings under way, decisions in writing too. */
  async running(): Promise<string[]> {
    return (await this.rows.find({ where: { stage: In(STAGES_RUNNING) }, select: { id: true } })).map(
      ({ id }) => id,
    );
  }

  /** Ids of those of a body that are called, or under way. */
  async called(bodyId: string): Promise<string[]> {
    const where = { stage: In(STAGES_CALLED), bodyId };
    return (await this.rows.find({ where, select: { id: true } })).map(({ id }) => id);
  }

  /** Meetings that were closed after this instant, with their bodies. */
  async closedSince(since: string): Promise<Pick<MeetingRow, 'id' | 'bodyId'>[]> {
    const where = {
      stage: 'closed' as const,
      conduct: 'meeting' as const,
      closedAt: MoreThan(new Date(since)),
    };
    return this.rows.find({ where, select: { id: true, bodyId: true } });
  }

  /** Earliest first; where there are more than a thousand, the latest of them. */
  async list({ bodyId, from = EVER[0], to = EVER[1] }: CalendarQuery): Promise<MeetingSummary[]> {
    const days = Between(new Date(ukInstant(from, '00:00')), new Date(ukInstant(to, '23:59')));
    const rows = await this.rows.find({
      where: { startsAt: days, ...(bodyId === undefined ? {} : { bodyId }) },
      order: { startsAt: 'DESC', bodyCode: 'DESC' },
      take: 1000,
    });
    return rows.map(summaryOf).toReversed();
  }

  /** Meetings that are in session or pause. */
  async live(): Promise<MeetingSummary[]> {
    const rows = await this.rows.find({
      where: { stage: In(STAGES_RUNNING), conduct: 'meeting' },
      order: { startsAt: 'DESC' },
    });
    return rows.map(summaryOf);
  }

  /** Meetings that have not begun, soonest first. */
  async comingUp(most: number): Promise<MeetingSummary[]> {
    const stage = In(STAGES_BEFORE);
    return (await this.rows.find({ where: { stage }, order: { startsAt: 'ASC' }, take: most })).map(
      summaryOf,
    );
  }

  /** The meetings that ended last, latest first. */
  async recent(most: number): Promise<MeetingSummary[]> {
    return (
      await this.rows.find({ where: { stage: 'closed' }, order: { startsAt: 'DESC' }, take: most })
    ).map(summaryOf);
  }

  /** The number after the highest of the body. */
  async nextNumber(bodyId: string): Promise<number> {
    const [last] = await this.rows.find({
      where: { bodyId, number: Not(IsNull()) },
      order: { number: 'DESC' },
      take: 1,
    });
    return (last?.number ?? 0) + 1;
  }

  /** What never changes of a meeting, kept once it is known. */
  private async kept(meetingId: string): Promise<Pick<MeetingRow, 'bodyId' | 'conduct'> | null> {
    const known = this.known.get(meetingId);
    if (known !== undefined) return known;
    const select = { id: true, bodyId: true, conduct: true } as const;
    const row = await this.rows.findOne({ where: { id: meetingId }, select });
    if (row) this.known.set(meetingId, row);
    return row;
  }

  /** Those of these meetings that there are, by id. */
  async withIds(meetingIds: readonly string[]): Promise<ReadonlyMap<string, MeetingSummary>> {
    const rows = await this.rows.findBy({ id: In([...new Set(meetingIds)]) });
    return new Map(rows.map((row) => [row.id, summaryOf(row)]));
  }

  async find(meetingId: string): Promise<MeetingSummary | null> {
    const row = await this.rows.findOneBy({ id: meetingId });
    return row ? summaryOf(row) : null;
  }
}

function summaryOf(row: MeetingRow): MeetingSummary {
  return {
    meetingId: row.id,
    bodyId: row.bodyId,
    bodyName: row.bodyName,
    bodyCode: row.bodyCode,
    number: row.number,
    title: row.title,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    place: row.place,
    stage: row.stage,
    conduct: row.conduct,
  };
}
