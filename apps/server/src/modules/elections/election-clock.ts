/** Writes the close of nominations whose time is over; late ones are refused by the time itself, whether or not it is written yet. */
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Ticker } from '../../platform/jobs/index.js';
import { byNobody } from '../../platform/journal/index.js';
import { ElectionRegister } from './election-register.js';
import { ElectionStreams } from './election-streams.js';

const TICK_MS = 500;

/** Nobody's act: the time was set by the call. */
const CLOCK = byNobody('The clock');

@Injectable()
export class ElectionClock implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('election clock');
  private readonly later = (error: unknown): void => {
    this.logger.warn(`will close the nominations that are over later: ${String(error)}`);
  };
  private readonly ticker = new Ticker(TICK_MS, () => this.tick(), this.later);

  constructor(
    private readonly streams: ElectionStreams,
    private readonly register: ElectionRegister,
  ) {}

  onApplicationBootstrap(): void {
    this.ticker.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.ticker.stop();
  }

  private async tick(): Promise<void> {
    for (const id of await this.streams.due()) await this.close(id).catch(this.later);
  }

  /** Another server may have been first: then this is refused, and nothing is written twice. */
  private async close(electionId: string): Promise<void> {
    const { constituencies } = await this.streams.whole(electionId);
    const standings = await this.register.standings(constituencies);
    // A colon, so that no key a person may choose is ever this one.
    const key = 'clock:nominations';
    const command = { type: 'nominations.close', standings } as const;
    await this.streams.submit(electionId, command, CLOCK, { key, asked: { key } });
  }
}
