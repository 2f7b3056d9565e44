/** Wires notices of meetings: as files, by mail, and the proof that they were sent; and the mails about what becomes of a general meeting. */
import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { MeetingMail } from './meeting-mail.js';
import { NoticeMail } from './notice-mail.js';
import { NoticeProofs } from './notice-proofs.js';
import { NoticesController } from './notices.controller.js';

@Module({
  imports: [IdentityModule],
  controllers: [NoticesController],
  providers: [MeetingMail, NoticeMail, NoticeProofs],
})
export class NoticesModule {}
