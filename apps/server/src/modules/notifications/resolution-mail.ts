/** Tells everybody whom a resolution in writing was circulated to that it was passed or has lapsed, once each, with the figures. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isResolvedInWriting, noticeRecipients } from '@quorate/domain';
import { type Cause, Jobs } from '../../platform/jobs/index.js';
import { Consumers } from '../../platform/journal/index.js';
import { resolvedMail } from './resolution-mail-words.js';
import { WrittenMail } from './written-mail.js';

const PURPOSE = 'mail-resolved';

@Injectable()
export class ResolutionMail implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly consumers: Consumers,
    private readonly written: WrittenMail,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(PURPOSE, (cause: Cause) => this.tell(cause));
    const types = new Set(['vote.declared']);
    this.consumers.register({ name: 'resolution-mail', kind: 'meeting', types, purpose: PURPOSE });
  }

  private async tell({ streamId, no }: Cause): Promise<void> {
    if (!(await this.written.isWritten(streamId))) return;
    const entry = await this.written.entry(streamId, no);
    if (entry?.type !== 'vote.declared') return;
    const state = await this.written.stateOf(streamId);
    const vote = state.votes.find(({ voteId }) => voteId === entry.data.voteId);
    if (vote === undefined || state.roster === null || !isResolvedInWriting(vote)) return;
    for (const { personId, name, standing } of noticeRecipients(state.roster).persons) {
      const mail = resolvedMail(state, vote, { name, standing }, this.written.origin);
      await this.written.post([streamId, 'resolved', String(no), personId].join('_'), personId, mail);
    }
  }
}
