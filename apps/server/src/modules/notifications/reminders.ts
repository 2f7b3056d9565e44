/**
 * Reminds those who have not voted in writing. The journal says when a window opens or is put off, who sits where and when
 * an officer asks for it; a delayed job for each reminder and person looks again at its time, and writes one mail with
 * every question that waits for them then.
 */
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { type MeetingState, remindersOf, type Vote, votersWaitedFor } from '@quorate/domain';
import { type Cause, Jobs } from '../../platform/jobs/index.js';
import { Consumers } from '../../platform/journal/index.js';
import { reminderMail } from './mail-words.js';
import { WrittenMail } from './written-mail.js';

const PLAN = 'plan-reminders';
const REMIND = 'remind';
const CALLS_FOR_PLAN: ReadonlySet<string> = new Set([
  ...['vote.opened', 'vote.extended', 'vote.reminded', 'roster.set'],
]);
const BY_HAND = 'by-hand-';
/** A job may wake a little before its time by the database. */
const EARLY_MS = 60_000;

/** The purpose names the reminder, the same for all votes that open or close together: they are told in one mail. */
type Reminding = Readonly<{ streamId: string; purpose: string; personId: string }>;

@Injectable()
export class Reminders implements OnModuleInit, OnApplicationBootstrap {
  private readonly logger = new Logger('reminders');

  constructor(
    private readonly jobs: Jobs,
    private readonly consumers: Consumers,
    private readonly written: WrittenMail,
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
    for (const streamId of await this.written.running()) {
      const state = await this.written.stateOf(streamId);
      await this.planVotes(state);
      await this.catchUp(state);
    }
  }

  private async plan({ streamId, no }: Cause): Promise<void> {
    if (!(await this.written.isWritten(streamId))) return;
    const state = await this.written.stateOf(streamId);
    const entry = await this.written.entry(streamId, no);
    if (entry?.type !== 'vote.reminded') return this.planVotes(state);
    const vote = state.votes.find(({ voteId }) => voteId === entry.data.voteId);
    if (vote !== undefined) await this.planOne(state, vote, `${BY_HAND}${String(no)}`, 0);
  }

  private async planVotes(state: MeetingState): Promise<void> {
    const now = await this.written.now();
    for (const vote of takingBallots(state)) {
      for (const { purpose, at } of remindersOf(state, vote)) {
        await this.planOne(state, vote, purpose, Date.parse(at) - now);
      }
    }
  }

  private async planOne(state: MeetingState, vote: Vote, purpose: string, delayMs: number): Promise<void> {
    for (const { personId } of votersWaitedFor(state, vote)) {
      const reminding = { streamId: state.meetingId, purpose, personId };
      await this.jobs.add(REMIND, idOf(reminding), reminding, { delayMs });
    }
  }

  /** What fell due while nobody worked goes out at once; each mail is written once, whichever way it came. */
  private async catchUp(state: MeetingState): Promise<void> {
    const now = await this.written.now();
    const { meetingId: streamId } = state;
    for (const vote of takingBallots(state)) {
      const due = dueOf(state, vote, now);
      if (due === undefined) continue;
      for (const { personId } of votersWaitedFor(state, vote)) {
        await this.remind({ streamId, purpose: due, personId });
      }
    }
  }

  /** Whoever has voted, withdrawn or left meanwhile gets none, nor is anything sent whose day is past. */
  private async remind(reminding: Reminding): Promise<void> {
    const { streamId, personId } = reminding;
    const state = await this.written.stateOf(streamId);
    const votes = await this.votesFor(state, reminding);
    const waiting = votes.flatMap((vote) =>
      votersWaitedFor(state, vote)
        .filter((one) => one.personId === personId)
        .map((voter) => ({ vote, ...voter })),
    );
    const [voter] = waiting;
    if (voter === undefined) return;
    const mail = reminderMail(state, waiting, voter.name, this.written.origin);
    const told = { id: idOf(reminding), personId, kind: 'vote-waits', page: 'member' } as const;
    await this.written.tell(state, told, mail);
  }

  /** The votes that the reminder is about and that still take ballots: the one an officer named, or all that it is due for. */
  private async votesFor(state: MeetingState, { streamId, purpose }: Reminding): Promise<readonly Vote[]> {
    const now = await this.written.now();
    const open = takingBallots(state).filter(
      ({ closesAt }) => closesAt !== null && Date.parse(closesAt) >= now,
    );
    if (!purpose.startsWith(BY_HAND)) {
      return open.filter((vote) => dueOf(state, vote, now + EARLY_MS) === purpose);
    }
    const entry = await this.written.entry(streamId, Number(purpose.slice(BY_HAND.length)));
    return entry?.type === 'vote.reminded' ? open.filter(({ voteId }) => voteId === entry.data.voteId) : [];
  }
}

function takingBallots({ votes }: MeetingState): Vote[] {
  return votes.filter(({ stage }) => stage === 'open');
}

/** The latest reminder of the vote whose time has come. */
function dueOf(state: MeetingState, vote: Vote, now: number): string | undefined {
  return remindersOf(state, vote).findLast(({ at }) => Date.parse(at) <= now)?.purpose;
}

function idOf({ streamId, purpose, personId }: Reminding): string {
  return [streamId, purpose, personId].join('_');
}
