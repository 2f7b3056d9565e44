/** Wires meetings; also provides which body a meeting belongs to and what live sockets may read. */
import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ScopeSource } from '../../platform/auth/index.js';
import { LiveSource } from '../../platform/realtime/index.js';
import { BodiesModule } from '../bodies/index.js';
import { BallotReceipts } from './ballot-receipts.js';
import { Calendar } from './calendar.js';
import { DisplayLinkRow } from './display-link.entity.js';
import { DisplayLinks } from './display-links.js';
import { Duties } from './duties.js';
import { DutiesController } from './duties.controller.js';
import { HeldMeetings } from './held-meetings.js';
import { MeetingCommands } from './meeting-commands.js';
import { MeetingViews } from './meeting-views.js';
import { MeetingRow } from './meeting.entity.js';
import { MeetingsController } from './meetings.controller.js';
import { ObserversNeeded } from './observers-needed.js';
import { RosterKeeper } from './roster-keeper.js';
import { Subjects } from './subjects.js';
import { VoteClock } from './vote-clock.js';
import { VotingProofs } from './voting-proofs.js';
import { WrittenController } from './written.controller.js';
import { WrittenDecisions } from './written-decisions.js';
import { WrittenReports } from './written-reports.js';
import { MeetingsPersonalData } from './meetings-personal-data.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([MeetingRow, DisplayLinkRow]), BodiesModule],
  controllers: [DutiesController, MeetingsController, WrittenController],
  providers: [
    BallotReceipts,
    Calendar,
    DisplayLinks,
    Duties,
    HeldMeetings,
    MeetingCommands,
    MeetingsPersonalData,
    MeetingViews,
    ObserversNeeded,
    RosterKeeper,
    Subjects,
    VoteClock,
    VotingProofs,
    WrittenDecisions,
    WrittenReports,
    { provide: ScopeSource, useExisting: Calendar },
    { provide: LiveSource, useExisting: MeetingViews },
  ],
  exports: [
    BallotReceipts,
    Calendar,
    HeldMeetings,
    MeetingCommands,
    VotingProofs,
    WrittenDecisions,
    MeetingViews,
    RosterKeeper,
    Subjects,
    ScopeSource,
    LiveSource,
  ],
})
export class MeetingsModule {}
