/** What somebody was told in their inbox, and how they chose to be told. */
import { Injectable } from '@nestjs/common';
import { ownRowsOf, PersonalParts } from '../../platform/personal/index.js';
import { DigestRuleRow } from './digest-rule.entity.js';
import { NewsChoiceRow } from './news-choice.entity.js';
import { NewsRow } from './news.entity.js';
import { PushSubscriptionRow } from './push-subscription.entity.js';

@Injectable()
export class InboxPersonalData {
  constructor(parts: PersonalParts) {
    parts.add({
      tables: ['news', 'news_choice', 'digest_rule', 'push_subscription'],
      erase: ownRowsOf(NewsRow, NewsChoiceRow, DigestRuleRow, PushSubscriptionRow),
    });
  }
}
