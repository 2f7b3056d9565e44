/** What journals are about, for those who keep lists across meetings: each thing in the words of those who read least of those who may read it. */
import { Injectable } from '@nestjs/common';
import {
  type Audience,
  lowestReader,
  type MeetingState,
  readersOfSubject,
  type Subject,
  subjectOf,
} from '@quorate/domain';
import type { EntityManager } from 'typeorm';
import type { Cause } from '../../platform/jobs/index.js';
import { MeetingViews } from './meeting-views.js';

export interface ToldSubject {
  readonly subject: Subject;
  readonly audience: Audience;
  /** An open headline says nothing of its closed item, since its readers do not see that here. */
  readonly state: MeetingState;
}

@Injectable()
export class Subjects {
  constructor(private readonly views: MeetingViews) {}

  /** What the entry is about; null where it is about nothing that stands by itself. */
  async of({ streamId, no }: Cause): Promise<Subject | null> {
    const entry = await this.views.entry(streamId, no);
    return entry === null ? null : subjectOf(entry);
  }

  /** The subject as it stands now; null when it is there no more, or nobody may read it. */
  async told(meetingId: string, subject: Subject): Promise<ToldSubject | null> {
    const audience = readersOfSubject(await this.views.whole(meetingId), subject);
    const reader = audience === null ? null : lowestReader(audience);
    if (audience === null || reader === null) return null;
    return { subject, audience, state: (await this.views.seen(meetingId, reader)).state };
  }

  /** Until the transaction ends nobody else writes of this subject, so that what is read in it is what is written last. */
  async hold({ id }: Subject, manager: EntityManager): Promise<void> {
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [id]);
  }
}
