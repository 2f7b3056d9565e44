/** Looks every second whether a declared term begins or ends in London. */
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ukCalendarDate } from '@quorate/domain';
import { Database } from '../../platform/database/index.js';
import { Ticker } from '../../platform/jobs/index.js';
import { ComingTerms } from './coming-terms.js';

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
    private readonly terms: ComingTerms,
  ) {}

  onApplicationBootstrap(): void {
    this.ticker.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.ticker.stop();
  }

  /** What could not begin is tried again: an officer frees the seat that stands in its way. */
  private async tick(): Promise<void> {
    const refused = await this.terms.advance(ukCalendarDate(await this.database.now()));
    for (const [id, sentence] of refused) {
      if (this.told.has(id)) continue;
      this.told.add(id);
      this.logger.warn(`a term could not begin: ${sentence}`);
    }
  }
}
