/** Looks every second whether a declared term begins or ends in London. */
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ukCalendarDate } from '@quorate/domain';
import { Database } from '../../platform/database/index.js';
import { ComingTerms } from './coming-terms.js';

const TICK_MS = 1_000;

@Injectable()
export class TermClock implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('term clock');
  private readonly told = new Set<string>();
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();
  private isRunning = false;

  constructor(
    private readonly database: Database,
    private readonly terms: ComingTerms,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      if (!this.isRunning) this.running = this.tick();
    }, TICK_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.running;
  }

  /** What could not begin is tried again: an officer frees the seat that stands in its way. */
  private async tick(): Promise<void> {
    this.isRunning = true;
    try {
      const refused = await this.terms.advance(ukCalendarDate(await this.database.now()));
      for (const [id, sentence] of refused) {
        if (this.told.has(id)) continue;
        this.told.add(id);
        this.logger.warn(`a term could not begin: ${sentence}`);
      }
    } catch (error) {
      this.logger.warn(`will begin and end terms later: ${String(error)}`);
    } finally {
      this.isRunning = false;
    }
  }
}
