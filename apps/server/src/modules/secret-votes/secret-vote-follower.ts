/**
 * What follows from the journal for registrar and box, even where the server ended in between: an opened vote has an open
 * box, a closed one issues no papers, a declared one has no keys and shares any more, and an annulled one no ballots either.
 */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { MeetingEntry } from '@quorate/domain';
import { type Cause, Jobs } from '../../platform/jobs/index.js';
import { Consumers, Journal } from '../../platform/journal/index.js';
import { Box } from '../box/index.js';
import { meetingKind } from '../meetings/index.js';
import { Registrar } from '../registrar/index.js';

const PURPOSE = 'follow-secret-vote';
const FOLLOWED = ['vote.opened', 'vote.closed', 'vote.declared', 'vote.annulled'] as const;
type Followed = Extract<MeetingEntry, { type: (typeof FOLLOWED)[number] }>;

function isFollowed(entry: MeetingEntry | undefined): entry is Followed {
  return FOLLOWED.some((type) => type === entry?.type);
}

@Injectable()
export class SecretVoteFollower implements OnModuleInit {
  constructor(
    private readonly journal: Journal,
    private readonly consumers: Consumers,
    private readonly jobs: Jobs,
    private readonly registrar: Registrar,
    private readonly box: Box,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(PURPOSE, (cause: Cause) => this.follow(cause));
    const types = new Set(FOLLOWED);
    this.consumers.register({ name: 'secret-votes', kind: 'meeting', types, purpose: PURPOSE });
  }

  /** Doing it twice changes nothing more. */
  private async follow({ streamId, no }: Cause): Promise<void> {
    const [stored] = await this.journal.entriesAfter(meetingKind, streamId, no - 1);
    const entry = stored?.entry as MeetingEntry | undefined;
    if (!isFollowed(entry)) return;
    const { voteId } = entry.data;
    const { meeting } = await this.journal.stateOf(meetingKind, streamId);
    const vote = meeting.votes.find((one) => one.voteId === voteId);
    if (vote === undefined || vote.secret === null) return;
    const box = vote.secret.notice?.box ?? null;
    if (entry.type === 'vote.opened') {
      // A job that comes late opens no box that was shut meanwhile.
      if (box !== null && vote.stage === 'open') await this.box.open(box);
    } else if (entry.type === 'vote.closed') {
      await this.registrar.stopIssuing(voteId);
    } else {
      await this.registrar.forget(voteId);
      if (entry.type === 'vote.annulled' && box !== null) await this.box.discard(box);
    }
  }
}
