/** Wires newsletters. */
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesModule } from '../bodies/index.js';
import { ChangesModule } from '../changes/index.js';
import { ConsultationsModule } from '../consultations/index.js';
import { ElectionsModule } from '../elections/index.js';
import { IdentityModule } from '../identity/index.js';
import { MeetingsModule } from '../meetings/index.js';
import { PublicationsModule } from '../publications/index.js';
import { HeldIssues } from './held-issues.js';
import { NewsletterDesk } from './newsletter-desk.js';
import { NewsletterDraftRow } from './newsletter-draft.entity.js';
import { NewsletterDrafts } from './newsletter-drafts.js';
import { PublicFacts } from './newsletter-facts.js';
import { NewsletterIssueRow } from './newsletter-issue.entity.js';
import { NewsletterIssues } from './newsletter-issues.js';
import { NewsletterMail } from './newsletter-mail.js';
import { NewsletterRulesRow } from './newsletter-rules.entity.js';
import { NewsletterSubscriberRow } from './newsletter-subscriber.entity.js';
import { NewslettersController } from './newsletters.controller.js';
import { Sending } from './sending.js';
import { Subscribers } from './subscribers.js';
import { SubscribersController } from './subscribers.controller.js';
import { NewslettersPersonalData } from './newsletters-personal-data.js';

const ROWS = [NewsletterRulesRow, NewsletterDraftRow, NewsletterIssueRow, NewsletterSubscriberRow];

@Module({
  imports: [
    TypeOrmModule.forFeature(ROWS),
    ...[BodiesModule, ChangesModule, ConsultationsModule, ElectionsModule, IdentityModule],
    ...[MeetingsModule, PublicationsModule],
  ],
  controllers: [NewslettersController, SubscribersController],
  providers: [
    ...[NewsletterDesk, NewsletterDrafts, NewsletterIssues, NewsletterMail, PublicFacts],
    ...[HeldIssues, NewslettersPersonalData, Sending, Subscribers],
  ],
  exports: [HeldIssues, NewsletterDesk, NewsletterIssues],
})
export class NewslettersModule {}
