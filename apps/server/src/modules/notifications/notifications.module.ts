/** Wires the notifications. */
import { Module } from '@nestjs/common';
import { BodiesModule } from '../bodies/index.js';
import { IdentityModule } from '../identity/index.js';
import { Closings } from './closings.js';
import { Reminders } from './reminders.js';
import { WrittenMail } from './written-mail.js';

@Module({ imports: [BodiesModule, IdentityModule], providers: [Closings, Reminders, WrittenMail] })
export class NotificationsModule {}
