/** Wires the notifications. */
import { Module } from '@nestjs/common';
import { BodiesModule } from '../bodies/index.js';
import { ChangesModule } from '../changes/index.js';
import { ConsultationsModule } from '../consultations/index.js';
import { ElectionsModule } from '../elections/index.js';
import { IdentityModule } from '../identity/index.js';
import { InboxModule } from '../inbox/index.js';
import { RegistersModule } from '../registers/index.js';
import { ActionReminders } from './action-reminders.js';
import { Closings } from './closings.js';
import { ConsultationNews } from './consultation-news.js';
import { ElectionMail } from './election-mail.js';
import { ElectionReaders } from './election-readers.js';
import { MeetingNews } from './meeting-news.js';
import { MinutesMail } from './minutes-mail.js';
import { ModificationNews } from './modification-news.js';
import { Reminders } from './reminders.js';
import { WrittenMail } from './written-mail.js';

@Module({
  imports: [
    BodiesModule,
    ChangesModule,
    ConsultationsModule,
    ElectionsModule,
    IdentityModule,
    InboxModule,
    RegistersModule,
  ],
  providers: [
    ActionReminders,
    Closings,
    ConsultationNews,
    MeetingNews,
    ModificationNews,
    ElectionMail,
    ElectionReaders,
    MinutesMail,
    Reminders,
    WrittenMail,
  ],
})
export class NotificationsModule {}
