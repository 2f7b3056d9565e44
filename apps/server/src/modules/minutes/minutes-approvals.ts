/** Approves minutes when a vote on them is carried at a later meeting of the body, and takes that back when the vote is annulled or the decision struck. */
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { approvedByVote, minutesBehind } from '@quorate/domain';
import { type Cause, Jobs } from '../../platform/jobs/index.js';
import { byNobody, Consumers } from '../../platform/journal/index.js';
import { MeetingCommands, MeetingViews } from '../meetings/index.js';

const PURPOSE = 'minutes-approval';

/** Nobody's act: the vote said it. */
const VOTE = byNobody('The vote');
const RECORD = byNobody('The record');

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
    const types = new Set(['vote.declared', 'vote.annulment-confirmed', 'record.struck']);
    this.consumers.register({ name: PURPOSE, kind: 'meeting', types, purpose: PURPOSE });
  }

  private async take({ streamId, no }: Cause): Promise<void> {
    const entry = await this.views.entry(streamId, no);
    switch (entry?.type) {
      case 'vote.declared':
        return this.approve(streamId, entry.data.voteId);
      case 'vote.annulment-confirmed':
        return this.endApproval(streamId, entry.data.voteId);
      case 'record.struck':
        return this.endApproval(streamId, entry.data.recordId);
      default:
    }
  }

  private async approve(meetingId: string, voteId: string): Promise<void> {
    const approved = approvedByVote(await this.views.whole(meetingId), voteId);
    if (approved === null) return;
    const { minutesOf, approval } = approved;
    const command = { type: 'minutes.approve-at', version: minutesOf.version, approval } as const;
    // A colon, so that no key a person may choose is ever this one.
    const written = await this.commands.do(minutesOf.meetingId, command, VOTE, `minutes:${voteId}`);
    if (!written.ok) this.logger.warn(`a vote approved no minutes: ${written.refusal.sentence}`);
  }

  /** Most of what is annulled or struck was about no minutes, or approved none. */
  private async endApproval(meetingId: string, sourceId: string): Promise<void> {
    const minutesOf = minutesBehind(await this.views.whole(meetingId), sourceId);
    if (minutesOf === null) return;
    const command = { type: 'minutes.end-approval', sourceId } as const;
    const written = await this.commands.do(minutesOf.meetingId, command, RECORD, `minutes-end:${sourceId}`);
    if (!written.ok && written.refusal.code !== 'not-approved-by-it')
      this.logger.warn(`an approval of minutes did not end: ${written.refusal.sentence}`);
  }
}
