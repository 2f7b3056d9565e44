/** Wires what people are told, and how they choose to be told it. */
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesModule } from '../bodies/index.js';
import { ChangesModule } from '../changes/index.js';
import { IdentityModule } from '../identity/index.js';
import { Choices } from './choices.js';
import { DigestRuleRow } from './digest-rule.entity.js';
import { Digests } from './digests.js';
import { InboxController } from './inbox.controller.js';
import { Inbox } from './inbox.js';
import { KeptKeyRow } from './kept-key.entity.js';
import { KeptKeys } from './kept-keys.js';
import { NewsChoiceRow } from './news-choice.entity.js';
import { NewsRow } from './news.entity.js';
import { NotificationSettings } from './notification-settings.js';
import { PushSubscriptionRow } from './push-subscription.entity.js';
import { Pushes } from './pushes.js';
import { SettingsController } from './settings.controller.js';
import { Telling } from './telling.js';
import { UnsubscribeController } from './unsubscribe.controller.js';
import { UnsubscribeLinks } from './unsubscribe-links.js';
import { InboxPersonalData } from './inbox-personal-data.js';

const ENTITIES = [DigestRuleRow, KeptKeyRow, NewsChoiceRow, NewsRow, PushSubscriptionRow];

@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES), BodiesModule, ChangesModule, IdentityModule],
  controllers: [InboxController, SettingsController, UnsubscribeController],
  providers: [
    InboxPersonalData,
    Choices,
    Digests,
    Inbox,
    KeptKeys,
    NotificationSettings,
    Pushes,
    Telling,
    UnsubscribeLinks,
  ],
  exports: [Telling],
})
export class InboxModule {}
