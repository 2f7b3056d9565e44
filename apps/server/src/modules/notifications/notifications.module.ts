/** Wires the notifications. */
import { Module } from '@nestjs/common';
import { BodiesModule } from '../bodies/index.js';
import { ElectionsModule } from '../elections/index.js';
import { IdentityModule } from '../identity/index.js';
import { Closings } from './closings.js';
import { ElectionMail } from './election-mail.js';
import { ElectionReaders } from './election-readers.js';
import { MinutesMail } from './minutes-mail.js';
import { Reminders } from './reminders.js';
import { WrittenMail } from './written-mail.js';

@Module({
  imports: [BodiesModule, ElectionsModule, IdentityModule],
  providers: [Closings, ElectionMail, ElectionReaders, MinutesMail, Reminders, WrittenMail],
})
export class NotificationsModule {}
