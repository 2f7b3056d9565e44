/** Wires the feeds. */
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesModule } from '../bodies/index.js';
import { IdentityModule } from '../identity/index.js';
import { MeetingsModule } from '../meetings/index.js';
import { NewslettersModule } from '../newsletters/index.js';
import { PublicationsModule } from '../publications/index.js';
import { RegistersModule } from '../registers/index.js';
import { CalendarAddressRow } from './calendar-address.entity.js';
import { CalendarAddresses } from './calendar-addresses.js';
import { Feeds } from './feeds.js';
import { FeedsController } from './feeds.controller.js';
import { OwnCalendar } from './own-calendar.js';
import { OwnCalendarController } from './own-calendar.controller.js';
import { FeedsPersonalData } from './feeds-personal-data.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([CalendarAddressRow]),
    BodiesModule,
    IdentityModule,
    MeetingsModule,
    NewslettersModule,
    PublicationsModule,
    RegistersModule,
  ],
  controllers: [FeedsController, OwnCalendarController],
  providers: [FeedsPersonalData, CalendarAddresses, Feeds, OwnCalendar],
})
export class FeedsModule {}
