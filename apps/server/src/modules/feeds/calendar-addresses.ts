/** Gives a person the secret address of their calendar, once; another one ends the one before. */
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { Config } from '../../platform/config/index.js';
import { Database } from '../../platform/database/index.js';
import { newToken, People, tokenHash } from '../identity/index.js';
import { CalendarAddressRow } from './calendar-address.entity.js';

@Injectable()
export class CalendarAddresses {
  constructor(
    @InjectRepository(CalendarAddressRow) private readonly rows: Repository<CalendarAddressRow>,
    private readonly config: Config,
    private readonly database: Database,
    private readonly people: People,
  ) {}

  /** When the person's address was made; null without one. */
  async madeAt(personId: string): Promise<string | null> {
    return (await this.rows.findOneBy({ personId }))?.madeAt.toISOString() ?? null;
  }

  /** The address is shown here and never again. */
  async make(personId: string): Promise<{ address: string; madeAt: string }> {
    const token = newToken();
    const madeAt = await this.database.now();
    await this.rows.upsert({ personId, tokenHash: tokenHash(token), madeAt: new Date(madeAt) }, ['personId']);
    return { address: `${this.config.address}/api/feeds/own/${token}/calendar.ics`, madeAt };
  }

  async end(personId: string): Promise<void> {
    await this.rows.delete({ personId });
  }

  /** Whose calendar it is, while they can sign in; null for any other token. */
  async personOf(token: string): Promise<string | null> {
    const row = await this.rows.findOneBy({ tokenHash: tokenHash(token) });
    const person = row === null ? null : await this.people.find(row.personId);
    return person?.hasAccount === true ? person.personId : null;
  }
}
