/** The calendar: which meetings there are, and which body each belongs to. */
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { MeetingSummary } from '@quorate/contracts';
import { STAGES_BEFORE, STAGES_RUNNING, ukInstant } from '@quorate/domain';
import { Between, In, IsNull, Not, type Repository } from 'typeorm';
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
  private readonly bodies = new Map<string, string>();

  constructor(@InjectRepository(MeetingRow) private readonly rows: Repository<MeetingRow>) {
    super();
  }

  /** A meeting never changes its body, so the answer is kept. */
  override async bodyOfMeeting(meetingId: string): Promise<string | null> {
    const known = this.bodies.get(meetingId);
    if (known !== undefined) return known;
    const row = await this.rows.findOne({ where: { id: meetingId }, select: { id: true, bodyId: true } });
    if (!row) return null;
    this.bodies.set(meetingId, row.bodyId);
    return row.bodyId;
  }

  /** Earliest first. */
  async list({ bodyId, from = EVER[0], to = EVER[1] }: CalendarQuery): Promise<MeetingSummary[]> {
    const days = Between(new Date(ukInstant(from, '00:00')), new Date(ukInstant(to, '23:59')));
    const rows = await this.rows.find({
      where: { startsAt: days, ...(bodyId === undefined ? {} : { bodyId }) },
      order: { startsAt: 'ASC', bodyCode: 'ASC' },
      take: 1000,
    });
    return rows.map(summaryOf);
  }

  /** Meetings that are in session or pause. */
  async live(): Promise<MeetingSummary[]> {
    const rows = await this.rows.find({
      where: { stage: In(STAGES_RUNNING) },
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
  };
}
