/** Wires mail. */
import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Mail } from './mail.js';
import { MailPersonalData } from './mail-personal-data.js';
import { MailFileRow } from './mail-file.entity.js';
import { MailRow } from './mail.entity.js';
import { MailboxController } from './mailbox.controller.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([MailRow, MailFileRow])],
  controllers: [MailboxController],
  providers: [Mail, MailPersonalData],
  exports: [Mail],
})
export class MailModule {}
