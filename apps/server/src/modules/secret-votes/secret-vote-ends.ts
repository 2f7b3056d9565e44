/** When a secret vote is declared its keys and shares are destroyed; when it is annulled its ballots go too. A consumer of every journal. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { MeetingEntry } from '@quorate/domain';
import { type Cause, Jobs } from '../../platform/jobs/index.js';
import { Consumers, Journal } from '../../platform/journal/index.js';
import { Box } from '../box/index.js';
import { meetingKind } from '../meetings/index.js';
import { Registrar } from '../registrar/index.js';

const PURPOSE = 'end-secret-vote';

@Injectable()
export class SecretVoteEnds implements OnModuleInit {
  constructor(
    private readonly journal: Journal,
    private readonly consumers: Consumers,
    private readonly jobs: Jobs,
    private readonly registrar: Registrar,
    private readonly box: Box,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(PURPOSE, (cause: Cause) => this.end(cause));
    const types = new Set(['vote.declared', 'vote.annulled']);
    this.consumers.register({ name: 'secret-vote-ends', kind: 'meeting', types, purpose: PURPOSE });
  }

  /** Doing it twice destroys nothing more. */
  private async end({ streamId, no }: Cause): Promise<void> {
    const [stored] = await this.journal.entriesAfter(meetingKind, streamId, no - 1);
    const entry = stored?.entry as MeetingEntry | undefined;
    if (entry?.type !== 'vote.declared' && entry?.type !== 'vote.annulled') return;
    const { voteId } = entry.data;
    const { meeting } = await this.journal.stateOf(meetingKind, streamId);
    const secret = meeting.votes.find((vote) => vote.voteId === voteId)?.secret ?? null;
    if (secret === null) return;
    await this.registrar.forget(voteId);
    if (entry.type === 'vote.annulled' && secret.notice !== null) await this.box.discard(secret.notice.box);
  }
}
