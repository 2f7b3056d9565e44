/** Approves minutes when a vote on them is carried at a later meeting of the body. */
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { approvedByVote } from '@quorate/domain';
import { type Cause, Jobs } from '../../platform/jobs/index.js';
import { byNobody, Consumers } from '../../platform/journal/index.js';
import { MeetingCommands, MeetingViews } from '../meetings/index.js';

const PURPOSE = 'minutes-approval';

/** Nobody's act: the vote said it. */
const VOTE = byNobody('The vote');

@Injectable()
export class MinutesApprovals implements OnModuleInit {
  private readonly logger = new Logger('minutes');

  constructor(
    private readonly views: MeetingViews,
    private readonly commands: MeetingCommands,
    private readonly consumers: Consumers,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(PURPOSE, (cause: Cause) => this.take(cause));
    const types = new Set(['vote.declared']);
    this.consumers.register({ name: PURPOSE, kind: 'meeting', types, purpose: PURPOSE });
  }

  private async take({ streamId, no }: Cause): Promise<void> {
    const entry = await this.views.entry(streamId, no);
    if (entry?.type !== 'vote.declared') return;
    const { voteId } = entry.data;
    const approved = approvedByVote(await this.views.whole(streamId), voteId);
    if (approved === null) return;
    const { minutesOf, approval } = approved;
    const command = { type: 'minutes.approve-at', version: minutesOf.version, approval } as const;
    // A colon, so that no key a person may choose is ever this one.
    const written = await this.commands.do(minutesOf.meetingId, command, VOTE, `minutes:${voteId}`);
    if (!written.ok) this.logger.warn(`a vote approved no minutes: ${written.refusal.sentence}`);
  }
}
