/** Tells the officers of a body once that a vote in writing is closed and waits for them to declare its outcome. */
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import type { MeetingState, Roster, Vote } from '@quorate/domain';
import { type Cause, Jobs } from '../../platform/jobs/index.js';
import { Consumers } from '../../platform/journal/index.js';
import { closedMail } from './mail-words.js';
import { WrittenMail } from './written-mail.js';

const PLAN = 'plan-closing';
const TELL = 'tell-closing';
/** Votes of one window close one after the other within moments; they are told together. */
const TOGETHER_MS = 5_000;

type Telling = Readonly<{ streamId: string; closing: string }>;

@Injectable()
export class Closings implements OnModuleInit, OnApplicationBootstrap {
  private readonly logger = new Logger('closings');

  constructor(
    private readonly jobs: Jobs,
    private readonly consumers: Consumers,
    private readonly written: WrittenMail,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(PLAN, (cause: Cause) => this.plan(cause));
    this.jobs.handle(TELL, (telling: Telling) => this.tell(telling));
    const types = new Set(['vote.closed']);
    this.consumers.register({ name: 'closings', kind: 'meeting', types, purpose: PLAN });
  }

  /** A queue may have been emptied meanwhile; each mail is written once, whichever way it came. */
  onApplicationBootstrap(): void {
    this.tellAll().catch((error: unknown) => {
      this.logger.warn(`will tell officers with the next entry: ${String(error)}`);
    });
  }

  private async tellAll(): Promise<void> {
    for (const streamId of await this.written.running()) {
      const { votes } = await this.written.stateOf(streamId);
      const closed = votes.filter(({ stage }) => stage === 'closed');
      for (const closing of new Set(closed.map(closingOf))) await this.tell({ streamId, closing });
    }
  }

  private async plan({ streamId, no }: Cause): Promise<void> {
    if (!(await this.written.isWritten(streamId))) return;
    const state = await this.written.stateOf(streamId);
    const entry = await this.written.entry(streamId, no);
    if (entry?.type !== 'vote.closed') return;
    const vote = state.votes.find(({ voteId }) => voteId === entry.data.voteId);
    if (vote === undefined) return;
    const telling = { streamId, closing: closingOf(vote) };
    await this.jobs.add(TELL, `${streamId}_${telling.closing}`, telling, { delayMs: TOGETHER_MS });
  }

  /** Whoever declared meanwhile is not told. */
  private async tell({ streamId, closing }: Telling): Promise<void> {
    const state = await this.written.stateOf(streamId);
    const votes = waitingOf(state, closing);
    if (votes.length === 0 || state.roster === null) return;
    for (const { personId, name } of officersOf(state.roster)) {
      const mail = closedMail(state, votes, name, this.written.origin);
      const id = [streamId, closing, personId].join('_');
      await this.written.tell(state, { id, personId, kind: 'outcome-waits', page: 'console' }, mail);
    }
  }
}

/** Votes that their time closed have the time in common; one that closed before it stands alone. */
function closingOf({ voteId, closedAt, closesAt }: Vote): string {
  const isOnTime = closedAt !== null && closesAt !== null && closedAt >= closesAt;
  return isOnTime ? `closed-at-${String(Date.parse(closesAt))}` : `closed-${voteId}`;
}

function waitingOf({ votes }: MeetingState, closing: string): Vote[] {
  return votes.filter((vote) => vote.stage === 'closed' && closingOf(vote) === closing);
}

/** The chair and the secretaries, each once. */
function officersOf({ chair, secretaries }: Roster): Roster['secretaries'] {
  const officers = [...(chair === null ? [] : [chair]), ...secretaries];
  return [...new Map(officers.map((one) => [one.personId, one])).values()];
}
