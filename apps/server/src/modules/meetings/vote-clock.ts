/** Writes the close of a vote whose time is over; late ballots are refused by the time itself, whether or not it is written yet. */
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { openVotes } from '@quorate/domain';
import { Database } from '../../platform/database/index.js';
import { Ticker } from '../../platform/jobs/index.js';
import { byNobody, Journal } from '../../platform/journal/index.js';
import { meetingKind } from './meeting-kind.js';

const TICK_MS = 500;

/** Nobody's act: the time was set when the vote opened. */
const CLOCK = byNobody('The clock');

@Injectable()
export class VoteClock implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('vote clock');
  private readonly later = (error: unknown): void => {
    this.logger.warn(`will close the votes that are over later: ${String(error)}`);
  };
  private readonly ticker = new Ticker(TICK_MS, () => this.tick(), this.later);

  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  onApplicationBootstrap(): void {
    this.ticker.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.ticker.stop();
  }

  /** Closes what is over; a failure in one vote is left to the next tick and keeps no other from its close. */
  private async tick(): Promise<void> {
    const { rows } = await this.database.pool.query<{ id: string }>(
      'SELECT id FROM meeting WHERE vote_ends_at < clock_timestamp()',
    );
    for (const { id } of rows) await this.close(id).catch(this.later);
  }

  /** Another server may have been first: then this is refused, and nothing is written twice. */
  private async close(meetingId: string): Promise<void> {
    const { meeting } = await this.journal.stateOf(meetingKind, meetingId);
    for (const { voteId, closesAt } of openVotes(meeting)) {
      // A colon, so that no key a person may choose is ever this one.
      const key = `clock:${voteId}:${closesAt ?? ''}`;
      const command = { type: 'vote.close-on-time', voteId } as const;
      const ask = { streamId: meetingId, by: CLOCK, key, digest: key, command, begins: false };
      await this.journal.submit(meetingKind, ask).catch(this.later);
    }
  }
}
