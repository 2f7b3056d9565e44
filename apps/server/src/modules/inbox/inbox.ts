/** The inbox of a person: what they were told lately, and what of it they have read. */
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { NewsView } from '@quorate/contracts';
import { In, IsNull, LessThanOrEqual, MoreThan, type Repository } from 'typeorm';
import { Database } from '../../platform/database/index.js';
import { NewsRow } from './news.entity.js';

const SHOWN_FOR_MS = 90 * 86_400_000;
const MOST = 200;

@Injectable()
export class Inbox {
  constructor(
    @InjectRepository(NewsRow) private readonly rows: Repository<NewsRow>,
    private readonly database: Database,
  ) {}

  /** Latest first. */
  async of(personId: string): Promise<NewsView[]> {
    const where = { personId, inInbox: true, at: await this.since() };
    const rows = await this.rows.find({ where, order: { at: 'DESC', id: 'ASC' }, take: MOST });
    return rows.map(({ id, kind, bodyName, title, link, at, readAt }) => ({
      ...{ id, kind, bodyName, title, link, at: at.toISOString() },
      readAt: readAt?.toISOString() ?? null,
    }));
  }

  async unread(personId: string): Promise<number> {
    const where = { personId, inInbox: true, readAt: IsNull(), at: await this.since() };
    return this.rows.countBy(where);
  }

  /** The person's own of these; whatever else is named stays as it is. */
  async read(personId: string, ids: readonly string[]): Promise<void> {
    await this.mark({ personId, id: In([...ids]), readAt: IsNull() });
  }

  /** What comes while somebody reads stays unread. */
  async readUpTo(personId: string, upTo: string): Promise<void> {
    await this.mark({ personId, readAt: IsNull(), at: LessThanOrEqual(new Date(upTo)) });
  }

  private async mark(where: Parameters<Repository<NewsRow>['update']>[0]): Promise<void> {
    await this.rows.update(where, { readAt: new Date(await this.database.now()) });
  }

  private async since(): Promise<ReturnType<typeof MoreThan<Date>>> {
    return MoreThan(new Date(Date.parse(await this.database.now()) - SHOWN_FOR_MS));
  }
}
