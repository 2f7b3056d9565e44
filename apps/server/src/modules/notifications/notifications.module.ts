/** Wires the notifications. */
import { Module } from '@nestjs/common';
import { BodiesModule } from '../bodies/index.js';
import { IdentityModule } from '../identity/index.js';
import { Reminders } from './reminders.js';

@Module({ imports: [BodiesModule, IdentityModule], providers: [Reminders] })
export class NotificationsModule {}
