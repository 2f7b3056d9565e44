/** Wires notices of meetings: as files, by mail, and the proof that they were sent. */
import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { NoticeMail } from './notice-mail.js';
import { NoticeProofs } from './notice-proofs.js';
import { NoticesController } from './notices.controller.js';

@Module({
  imports: [IdentityModule],
  controllers: [NoticesController],
  providers: [NoticeMail, NoticeProofs],
})
export class NoticesModule {}
