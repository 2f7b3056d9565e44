/** Approves minutes when a vote on them is carried at a later meeting of the body. */
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { itemOf, proposalOutcome, sayMeeting } from '@quorate/domain';
import { type Cause, Jobs } from '../../platform/jobs/index.js';
import { type Author, Consumers } from '../../platform/journal/index.js';
import { MeetingCommands, MeetingViews } from '../meetings/index.js';

const PURPOSE = 'minutes-approval';

/** Nobody's act: the vote said it. */
const VOTE: Author = { personId: '00000000-0000-0000-0000-000000000000', name: 'The vote', roles: [] };

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
    const { voteId, itemId } = entry.data;
    const state = await this.views.whole(streamId);
    const vote = state.votes.find((one) => one.voteId === voteId);
    const minutesOf = itemOf(state, itemId)?.minutesOf;
    if (minutesOf === undefined || vote?.stage !== 'declared' || !vote.binding) return;
    if (proposalOutcome(vote.outcome)?.verdict !== 'approved') return;
    const approval = {
      ...({ way: 'vote', meetingId: streamId, meeting: sayMeeting(state) } as const),
      ...{ itemId, sourceId: voteId },
    };
    const command = { type: 'minutes.approve-at', version: minutesOf.version, approval } as const;
    // A colon, so that no key a person may choose is ever this one.
    const written = await this.commands.do(minutesOf.meetingId, command, VOTE, `minutes:${voteId}`);
    if (!written.ok) this.logger.warn(`a vote approved no minutes: ${written.refusal.sentence}`);
  }
}
