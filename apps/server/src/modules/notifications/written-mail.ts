/** What mails about decisions in writing stand on: the decision as its journal makes it, the clock, and telling people. */
import { Injectable } from '@nestjs/common';
import type { MeetingEntry, MeetingState, NewsKind } from '@quorate/domain';
import { Config } from '../../platform/config/index.js';
import { Database } from '../../platform/database/index.js';
import { People } from '../identity/index.js';
import { Telling } from '../inbox/index.js';
import { Calendar, MeetingViews } from '../meetings/index.js';
import type { MailText } from './mail-words.js';

@Injectable()
export class WrittenMail {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly telling: Telling,
    private readonly people: People,
    private readonly calendar: Calendar,
    private readonly views: MeetingViews,
  ) {}

  isWritten(streamId: string): Promise<boolean> {
    return this.calendar.isWritten(streamId);
  }

  /** Written decisions that take ballots. */
  running(): Promise<string[]> {
    return this.calendar.writtenNow();
  }

  entry(streamId: string, no: number): Promise<MeetingEntry | null> {
    return this.views.entry(streamId, no);
  }

  stateOf(streamId: string): Promise<MeetingState> {
    return this.views.whole(streamId);
  }

  async now(): Promise<number> {
    return Date.parse(await this.database.now());
  }

  /** Once under this id, to somebody who can sign in. */
  async tell(
    { meetingId, bodyId, bodyName }: MeetingState,
    told: { readonly id: string; readonly personId: string; readonly kind: NewsKind; readonly page: string },
    { subject, text }: MailText,
  ): Promise<void> {
    const { id, personId, kind, page } = told;
    if (!(await this.people.find(personId))?.hasAccount) return;
    await this.telling.tell({
      ...{ id, personId, kind, bodyId, bodyName, title: subject, link: `/meetings/${meetingId}/${page}` },
      mail: () => ({ subject, text }),
    });
  }

  get origin(): string {
    return this.config.address;
  }
}
