/** Writes the close of a vote whose time is over; late ballots are refused by the time itself, whether or not it is written yet. */
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { openVotes } from '@quorate/domain';
import { Database } from '../../platform/database/index.js';
import { type Author, Journal } from '../../platform/journal/index.js';
import { meetingKind } from './meeting-kind.js';

const TICK_MS = 500;

/** Nobody's act: the time was set when the vote opened. */
const CLOCK: Author = { personId: '00000000-0000-0000-0000-000000000000', name: 'The clock', roles: [] };

@Injectable()
export class VoteClock implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('vote clock');
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();
  private isRunning = false;

  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
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

  private readonly later = (error: unknown): void => {
    this.logger.warn(`will close the votes that are over later: ${String(error)}`);
  };

  /** Closes what is over; a failure in one meeting is left to the next tick. */
  private async tick(): Promise<void> {
    this.isRunning = true;
    try {
      const { rows } = await this.database.pool.query<{ id: string }>(
        'SELECT id FROM meeting WHERE vote_ends_at < clock_timestamp()',
      );
      for (const { id } of rows) await this.close(id).catch(this.later);
    } catch (error) {
      this.later(error);
    } finally {
      this.isRunning = false;
    }
  }

  /** Another server may have been first: then this is refused, and nothing is written twice. */
  private async close(meetingId: string): Promise<void> {
    const { meeting } = await this.journal.stateOf(meetingKind, meetingId);
    for (const { voteId, closesAt } of openVotes(meeting)) {
      // A colon, so that no key a person may choose is ever this one.
      const key = `clock:${voteId}:${closesAt ?? ''}`;
      const command = { type: 'vote.close-on-time', voteId } as const;
      const ask = { streamId: meetingId, by: CLOCK, key, digest: key, command, begins: false };
      await this.journal.submit(meetingKind, ask);
    }
  }
}
