/** Looks every second whether a member has left or a declared term begins or ends in London. */
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ukCalendarDate } from '@quorate/domain';
import { Database } from '../../platform/database/index.js';
import { Ticker } from '../../platform/jobs/index.js';
import { ComingTerms } from './coming-terms.js';
import { Departures } from './departures.js';

const TICK_MS = 1_000;

@Injectable()
export class TermClock implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('term clock');
  private readonly told = new Set<string>();
  private readonly ticker = new Ticker(
    TICK_MS,
    () => this.tick(),
    (error) => this.logger.warn(`will begin and end terms later: ${String(error)}`),
  );

  constructor(
    private readonly database: Database,
    private readonly departures: Departures,
    private readonly terms: ComingTerms,
  ) {}

  onApplicationBootstrap(): void {
    this.ticker.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.ticker.stop();
  }

  /** Who leaves goes before who comes. What could not begin is tried again: an officer frees the seat that stands in its way. */
  private async tick(): Promise<void> {
    const today = ukCalendarDate(await this.database.now());
    await this.departures.advance(today);
    const refused = await this.terms.advance(today);
    for (const [id, sentence] of refused) {
      if (this.told.has(id)) continue;
      this.told.add(id);
      this.logger.warn(`a term could not begin: ${sentence}`);
    }
  }
}
