/** The service about itself: ready or not, and its description. */
import { Controller } from '@nestjs/common';
import { type ReplyOf, serviceRoutes } from '@quorate/contracts';
import { Database } from '../database/index.js';
import { Handles, problemOf, RequestRefused } from '../http/index.js';
import { describeHttp } from './openapi.js';

const VERSION = '0.1.0';

@Controller()
export class ServiceController {
  private readonly description = describeHttp(VERSION);

  constructor(private readonly database: Database) {}

  @Handles(serviceRoutes.health)
  async health(): Promise<ReplyOf<typeof serviceRoutes.health>> {
    try {
      await this.database.pool.query('SELECT 1');
    } catch {
      throw new RequestRefused(
        problemOf(503, 'not-ready', 'The database does not answer. Try again in a moment.'),
      );
    }
    return { status: 'ready', version: VERSION };
  }

  @Handles(serviceRoutes.describe)
  describe(): ReplyOf<typeof serviceRoutes.describe> {
    return this.description;
  }
}
