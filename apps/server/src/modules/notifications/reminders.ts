/**
 * Reminds those who have not voted in writing. The journal says when a window opens or is put off, who sits where and when
 * an officer asks for it; a delayed job for each vote, reminder and person looks again at its time, and writes the mail.
 */
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { type MeetingState, remindersOf, type Vote, votersWaitedFor } from '@quorate/domain';
import { Config } from '../../platform/config/index.js';
import { Database } from '../../platform/database/index.js';
import { type Cause, Jobs } from '../../platform/jobs/index.js';
import { Consumers } from '../../platform/journal/index.js';
import { Mail } from '../../platform/mail/index.js';
import { Bodies } from '../bodies/index.js';
import { People } from '../identity/index.js';
import { Calendar, MeetingViews } from '../meetings/index.js';
import { reminderMail } from './reminder-mail.js';

const PLAN = 'plan-reminders';
const REMIND = 'remind';
const CALLS_FOR_PLAN: ReadonlySet<string> = new Set([
  ...['vote.opened', 'vote.extended', 'vote.reminded', 'roster.set'],
]);
const BY_HAND = 'by-hand-';
/** A job may wake a little before its time by the database. */
const EARLY_MS = 60_000;

type Reminding = Readonly<{ streamId: string; voteId: string; purpose: string; personId: string }>;

@Injectable()
export class Reminders implements OnModuleInit, OnApplicationBootstrap {
  private readonly logger = new Logger('reminders');

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly consumers: Consumers,
    private readonly mail: Mail,
    private readonly people: People,
    private readonly bodies: Bodies,
    private readonly calendar: Calendar,
    private readonly views: MeetingViews,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(PLAN, (cause: Cause) => this.plan(cause));
    this.jobs.handle(REMIND, (reminding: Reminding) => this.remind(reminding));
    this.consumers.register({ name: 'reminders', kind: 'meeting', types: CALLS_FOR_PLAN, purpose: PLAN });
  }

  /** A queue may have been emptied meanwhile: what is planned again under the same id is not planned twice. */
  onApplicationBootstrap(): void {
    this.planAll().catch((error: unknown) => {
      this.logger.warn(`will plan reminders with the next entry: ${String(error)}`);
    });
  }

  private async planAll(): Promise<void> {
    for (const streamId of await this.calendar.writtenNow()) {
      const state = await this.stateOf(streamId);
      await this.planVotes(state);
      await this.catchUp(state);
    }
  }

  private async plan({ streamId, no }: Cause): Promise<void> {
    if (!(await this.calendar.isWritten(streamId))) return;
    const state = await this.stateOf(streamId);
    const entry = await this.views.entry(streamId, no);
    if (entry?.type !== 'vote.reminded') return this.planVotes(state);
    const vote = state.votes.find(({ voteId }) => voteId === entry.data.voteId);
    if (vote !== undefined) await this.planOne(state, vote, `${BY_HAND}${String(no)}`, 0);
  }

  private async planVotes(state: MeetingState): Promise<void> {
    const now = await this.now();
    for (const vote of state.votes.filter(({ stage }) => stage === 'open')) {
      for (const { purpose, at } of remindersOf(state, vote)) {
        await this.planOne(state, vote, purpose, Date.parse(at) - now);
      }
    }
  }

  private async planOne(state: MeetingState, vote: Vote, purpose: string, delayMs: number): Promise<void> {
    for (const { personId } of votersWaitedFor(state, vote)) {
      const reminding = { streamId: state.meetingId, voteId: vote.voteId, purpose, personId };
      await this.jobs.add(REMIND, idOf(reminding), reminding, { delayMs });
    }
  }

  /** What fell due while nobody worked goes out at once; each mail is written once, whichever way it came. */
  private async catchUp(state: MeetingState): Promise<void> {
    const now = await this.now();
    const { meetingId: streamId } = state;
    for (const vote of state.votes.filter(({ stage }) => stage === 'open')) {
      const due = remindersOf(state, vote).findLast(({ at }) => Date.parse(at) <= now);
      if (due === undefined) continue;
      for (const { personId } of votersWaitedFor(state, vote)) {
        await this.remind({ streamId, voteId: vote.voteId, purpose: due.purpose, personId });
      }
    }
  }

  /** Whoever has voted, withdrawn or left meanwhile gets none, nor is anything sent whose day is past. */
  private async remind(reminding: Reminding): Promise<void> {
    const { streamId, voteId, purpose, personId } = reminding;
    const state = await this.stateOf(streamId);
    const vote = state.votes.find((one) => one.voteId === voteId);
    const now = await this.now();
    if (vote?.stage !== 'open' || vote.closesAt === null || Date.parse(vote.closesAt) < now) return;
    const due = remindersOf(state, vote).findLast(({ at }) => Date.parse(at) <= now + EARLY_MS);
    if (due?.purpose !== purpose && !purpose.startsWith(BY_HAND)) return;
    const voter = votersWaitedFor(state, vote).find((one) => one.personId === personId);
    const person = await this.people.find(personId);
    if (voter === undefined || !person?.hasAccount) return;
    const { subject, text } = reminderMail(state, vote, voter, this.origin());
    const to = { name: person.name, address: person.email };
    await this.mail.post({ id: idOf(reminding), to, subject, text });
  }

  private origin(): string {
    return this.config.origin ?? `http://localhost:${String(this.config.port)}`;
  }

  /** The decision with the seats as they are filled now. */
  private async stateOf(streamId: string): Promise<MeetingState> {
    const state = await this.views.whole(streamId);
    return { ...state, roster: await this.bodies.rosterOf(state.bodyId) };
  }

  private async now(): Promise<number> {
    return Date.parse(await this.database.now());
  }
}

function idOf({ streamId, voteId, purpose, personId }: Reminding): string {
  return [streamId, voteId, purpose, personId].join('_');
}
