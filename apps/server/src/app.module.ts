/** The list of modules, nothing else; a module may import only those above it. */
import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsModule } from './modules/accounts/index.js';
import { BodiesModule } from './modules/bodies/index.js';
import { BoxModule } from './modules/box/index.js';
import { CalculatorModule } from './modules/calculator/index.js';
import { ChangesModule } from './modules/changes/index.js';
import { ConsultationsModule } from './modules/consultations/index.js';
import { DemonstrationModule } from './modules/demonstration/index.js';
import { ElectionsModule } from './modules/elections/index.js';
import { FeedsModule } from './modules/feeds/index.js';
import { GeneralMeetingsModule } from './modules/general-meetings/index.js';
import { IdentityModule } from './modules/identity/index.js';
import { InboxModule } from './modules/inbox/index.js';
import { ExpensesModule } from './modules/expenses/index.js';
import { ProposalsModule } from './modules/proposals/index.js';
import { InterestsModule } from './modules/interests/index.js';
import { MeetingsModule } from './modules/meetings/index.js';
import { MinutesModule } from './modules/minutes/index.js';
import { NewslettersModule } from './modules/newsletters/index.js';
import { NoticesModule } from './modules/notices/index.js';
import { NotificationsModule } from './modules/notifications/index.js';
import { PapersModule } from './modules/papers/index.js';
import { PartiesModule } from './modules/parties/index.js';
import { PrivacyModule } from './modules/privacy/index.js';
import { PublicationsModule } from './modules/publications/index.js';
import { RegisterModule } from './modules/register/index.js';
import { RegistersModule } from './modules/registers/index.js';
import { RegistrarModule } from './modules/registrar/index.js';
import { SearchModule } from './modules/search/index.js';
import { SecretVotesModule } from './modules/secret-votes/index.js';
import { SiteModule } from './modules/site/index.js';
import { SessionModule } from './modules/session/index.js';
import { VerificationModule } from './modules/verification/index.js';
import type { Config } from './platform/config/index.js';
import type { Access } from './platform/database/index.js';
import type { RoleKey } from './platform/database/roles/index.js';
import { PlatformModule } from './platform/platform.module.js';

@Module({})
export class AppModule {
  /** The whole application for these settings, with these ways into the database. */
  static on(settings: Config, accesses: Readonly<Record<RoleKey, Access>>): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.on(settings, accesses),
        CalculatorModule,
        IdentityModule,
        PartiesModule,
        BodiesModule,
        RegisterModule,
        SessionModule,
        AccountsModule,
        MeetingsModule,
        ElectionsModule,
        RegistrarModule,
        BoxModule,
        SecretVotesModule,
        VerificationModule,
        PapersModule,
        ConsultationsModule,
        RegistersModule,
        ChangesModule,
        MinutesModule,
        PublicationsModule,
        NewslettersModule,
        SearchModule,
        FeedsModule,
        InboxModule,
        InterestsModule,
        ExpensesModule,
        ProposalsModule,
        NotificationsModule,
        NoticesModule,
        GeneralMeetingsModule,
        PrivacyModule,
        SiteModule,
        DemonstrationModule,
      ],
    };
  }
}
