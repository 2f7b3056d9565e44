/** Wires the register of interests. */
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { InboxModule } from '../inbox/index.js';
import { MeetingsModule } from '../meetings/index.js';
import { InterestActRow } from './interest-act.entity.js';
import { InterestReminders } from './interest-reminders.js';
import { InterestRuleRow } from './interest-rule.entity.js';
import { InterestRules } from './interest-rules.js';
import { InterestViews } from './interest-views.js';
import { Interests } from './interests.js';
import { InterestsController } from './interests.controller.js';
import { MeetingInterestKeeper } from './meeting-interest-keeper.js';
import { MeetingInterestRow } from './meeting-interest.entity.js';
import { InterestsPersonalData } from './interests-personal-data.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([InterestActRow, InterestRuleRow, MeetingInterestRow]),
    InboxModule,
    MeetingsModule,
  ],
  controllers: [InterestsController],
  providers: [
    InterestsPersonalData,
    InterestReminders,
    InterestRules,
    InterestViews,
    Interests,
    MeetingInterestKeeper,
  ],
  exports: [InterestRules, Interests],
})
export class InterestsModule {}
