/** The minutes of a meeting that was over before a house began: written from its record, and what became of them told with its own days. */
import { Injectable } from '@nestjs/common';
import { accept, type Result } from '@quorate/domain';
import type { Author } from '../../platform/journal/index.js';
import { HeldMeetings, MeetingViews } from '../meetings/index.js';
import { MinutesDocuments, openedVotes } from './document/index.js';
import { MinutesVersions, publicHashOf, sha256 } from './minutes-versions.js';

export interface MinutesAct {
  readonly at: string;
  readonly by: Author;
}

/** As far as they had come: what is null had not happened. */
export interface MinutesThatWere {
  readonly circulated: MinutesAct;
  /** By the Chair in writing. */
  readonly approved: MinutesAct | null;
  readonly published: MinutesAct | null;
}

@Injectable()
export class HeldMinutes {
  constructor(
    private readonly documents: MinutesDocuments,
    private readonly versions: MinutesVersions,
    private readonly views: MeetingViews,
    private readonly held: HeldMeetings,
  ) {}

  /** With the votes opened up to whoever reads their items. Nothing where some went round already. */
  async write(
    meetingId: string,
    { circulated, approved, published }: MinutesThatWere,
    key: string,
  ): Promise<Result<unknown>> {
    const { minutes } = await this.views.whole(meetingId);
    if (minutes.versions.length > 0) return accept(undefined);
    await this.documents.write(meetingId);
    const { personId } = circulated.by;
    const document = await this.documents.read(meetingId, 0);
    if (!document.ok) return document;
    const opened = openedVotes(document.value.changes);
    const changed = await this.documents.change(meetingId, opened, personId);
    if (!changed.ok) return changed;
    const text = await this.documents.textOf(meetingId, sha256(`minutes ${personId} ${key}`));
    if (!text.ok) return text;
    const [version, hash] = [1, await this.versions.keep(meetingId, text.value)];
    const publicHash = publicHashOf(text.value);
    const steps = [
      { ...circulated, command: () => ({ type: 'minutes.circulate', hash, reason: '' }) as const },
      ...(approved === null
        ? []
        : [{ ...approved, command: () => ({ type: 'minutes.approve', version }) as const }]),
      ...(published === null
        ? []
        : [
            {
              ...published,
              command: () => ({ type: 'minutes.publish', version, hash: publicHash }) as const,
            },
          ]),
    ];
    return this.held.goOn(meetingId, steps, circulated.by, key);
  }
}
