/** Sends the notice of a meeting by mail to everybody who gets it, once each, with the notice itself as files. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type GivenNotice,
  isHeld,
  type MeetingState,
  noticeRecipients,
  type NoticeRecipient,
  noticeText,
  withThe,
} from '@quorate/domain';
import { Config } from '../../platform/config/index.js';
import { type Cause, Jobs } from '../../platform/jobs/index.js';
import { Consumers } from '../../platform/journal/index.js';
import { Mail } from '../../platform/mail/index.js';
import { People } from '../identity/index.js';
import { MeetingViews } from '../meetings/index.js';
import { noticePage, noticePaper } from './notice-files.js';

const PURPOSE = 'mail-notice';
const NOTICES = 'notice_';

/** What the ids of all mails of the notice that stands at this entry begin with. */
export function noticeMailPrefix(meetingId: string, no: number): string {
  return `${NOTICES}${meetingId}_${String(no)}_`;
}

@Injectable()
export class NoticeMail implements OnModuleInit {
  constructor(
    private readonly config: Config,
    private readonly jobs: Jobs,
    private readonly consumers: Consumers,
    private readonly mail: Mail,
    private readonly people: People,
    private readonly views: MeetingViews,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(PURPOSE, (cause: Cause) => this.send(cause));
    const types = new Set(['meeting.noticed']);
    this.mail.keepsAsProof(NOTICES);
    this.consumers.register({ name: 'notice-mail', kind: 'meeting', types, purpose: PURPOSE });
  }

  private async send({ streamId, no }: Cause): Promise<void> {
    const entry = await this.views.entry(streamId, no);
    // The notice of a meeting that is written down afterwards was sent in its own day.
    if (entry === null || isHeld(entry)) return;
    // A mail that waited tells nobody to come to a meeting that was cancelled, or moved, since.
    const now = await this.views.whole(streamId);
    if (now.stage === 'cancelled' || now.notice?.no !== no) return;
    const { notice, roster, bodyName, conduct } = await this.views.wholeAt(streamId, no);
    if (notice === null || roster === null) return;
    const files = [
      await this.mail.keep({
        name: 'notice.pdf',
        media: 'application/pdf',
        content: await noticePaper(notice),
      }),
      await this.mail.keep({
        name: 'notice.html',
        media: 'text/html',
        content: Buffer.from(noticePage(notice)),
      }),
    ];
    for (const recipient of noticeRecipients(roster).persons) {
      const person = await this.people.find(recipient.personId);
      if (person === null) continue;
      await this.mail.post({
        id: `${noticeMailPrefix(streamId, no)}${recipient.personId}`,
        to: { name: person.name, address: person.email },
        subject: notice.document.title,
        text: this.letterTo(recipient, notice, { bodyName, conduct, meetingId: streamId }),
        files,
      });
    }
  }

  private letterTo(
    { name, standing }: NoticeRecipient,
    notice: GivenNotice,
    { bodyName, conduct, meetingId }: Pick<MeetingState, 'bodyName' | 'conduct' | 'meetingId'>,
  ): string {
    const { address } = this.config;
    const isWritten = conduct === 'written';
    const acts = isWritten
      ? 'Read more, and agree if you want to, here'
      : 'Appoint a proxy, vote and read more here';
    const owed = isWritten
      ? 'A resolution in writing is owed to everybody who may agree to it, so this mail cannot be switched off.'
      : 'A notice of a meeting is owed to everybody who may take part, so it cannot be switched off.';
    return [
      `Dear ${name},`,
      `You get this notice ${standing}. It is also attached, as a PDF and as a page.`,
      noticeText(notice.document).trimEnd(),
      `${acts}:\n${address}/duties\n${address}/meetings/${meetingId}/member`,
      `Fingerprint of the notice: ${notice.fingerprint}`,
      owed,
      `The secretary of ${withThe(bodyName)}\n`,
    ].join('\n\n');
  }
}
