/** Wires the demonstration. */
import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { ChangesModule } from '../changes/index.js';
import { ConsultationsModule } from '../consultations/index.js';
import { NewslettersModule } from '../newsletters/index.js';
import { PartiesModule } from '../parties/index.js';
import { ElectionsModule } from '../elections/index.js';
import { GeneralMeetingsModule } from '../general-meetings/index.js';
import { ConsultationLoading } from './consultation-loading.js';
import { Demonstration } from './demonstration.js';
import { ElectionLoading } from './election-loading.js';
import { ExpensesModule } from '../expenses/index.js';
import { InterestsModule } from '../interests/index.js';
import { MeetingsModule } from '../meetings/index.js';
import { MinutesModule } from '../minutes/index.js';
import { MemberAffairsLoading } from './member-affairs-loading.js';
import { MeetingLoading } from './meeting-loading.js';
import { MinutesLoading } from './minutes-loading.js';
import { ModificationLoading } from './modification-loading.js';
import { NewsletterLoading } from './newsletter-loading.js';
import { PaperLoading } from './paper-loading.js';
import { RegisterLoading } from './register-loading.js';
import { ShareRegisterLoading } from './share-register-loading.js';
import { RunningElectionLoading } from './running-election-loading.js';
import { WrittenLoading } from './written-loading.js';

@Module({
  imports: [
    ...[AccountsModule, PartiesModule, ChangesModule, ConsultationsModule, ElectionsModule],
    ...[GeneralMeetingsModule, NewslettersModule, InterestsModule, ExpensesModule, MeetingsModule],
    MinutesModule,
  ],
  providers: [
    Demonstration,
    RegisterLoading,
    ShareRegisterLoading,
    MeetingLoading,
    MemberAffairsLoading,
    MinutesLoading,
    ModificationLoading,
    NewsletterLoading,
    PaperLoading,
    WrittenLoading,
    ConsultationLoading,
    ElectionLoading,
    RunningElectionLoading,
  ],
})
export class DemonstrationModule {}
