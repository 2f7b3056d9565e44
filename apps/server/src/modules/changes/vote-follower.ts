/** What the Change Board declares, annuls or defers in its meetings sets what follows for the modification of the item; its entry has the readers of its source. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FOLLOWED_ENTRIES, followMeeting, lifeOf } from '@quorate/domain';
import { type Cause, Jobs } from '../../platform/jobs/index.js';
import { byNobody, Consumers } from '../../platform/journal/index.js';
import { MeetingViews } from '../meetings/index.js';
import { ModificationStreams } from './modification-streams.js';

const PURPOSE = 'modification-votes';
/** The board decided. */
const FOLLOWER = byNobody('The meeting');

@Injectable()
export class VoteFollower implements OnModuleInit {
  constructor(
    private readonly meetings: MeetingViews,
    private readonly streams: ModificationStreams,
    private readonly consumers: Consumers,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(PURPOSE, (cause: Cause) => this.follow(cause));
    this.consumers.register({
      ...{
        name: 'modification-votes',
        kind: 'meeting',
        types: new Set<string>(FOLLOWED_ENTRIES),
        purpose: PURPOSE,
      },
    });
  }

  private async follow({ streamId, no }: Cause): Promise<void> {
    const entry = await this.meetings.entry(streamId, no);
    const state = await this.meetings.whole(streamId);
    const followed = entry === null ? null : followMeeting(state, entry);
    if (followed === null) return;
    const { number, command } = followed;
    const found = await this.streams.find(number);
    // Its readers are those of this body, so no other body's vote is told here.
    if (found === null || lifeOf(found.state.entries, '').bodyId !== state.bodyId) return;
    // A colon, so that no key a person may choose is ever this one. The same entry is followed once.
    const key = `meeting:${streamId}:${String(no)}`;
    const written = await this.streams.submit(found.id, command, FOLLOWER, { key, asked: { key } });
    if (!written.ok) throw new Error(`${key} was not followed: ${written.refusal.sentence}`);
  }
}
