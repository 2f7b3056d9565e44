/** What somebody was told in their inbox, and how they chose to be told. */
import { Injectable } from '@nestjs/common';
import { newsKind } from '@quorate/domain';
import { DataSource } from 'typeorm';
import {
  copiedRows,
  type CopiedSection,
  ownRowsOf,
  PersonalParts,
  type Subject,
} from '../../platform/personal/index.js';
import { Choices } from './choices.js';
import { DigestRuleRow } from './digest-rule.entity.js';
import { NewsChoiceRow } from './news-choice.entity.js';
import { NewsRow } from './news.entity.js';
import { PushSubscriptionRow } from './push-subscription.entity.js';

const NEWS = {
  bodyName: 'Body',
  title: 'What',
  at: 'Told',
  readAt: 'Read',
  mail: 'By mail',
  push: 'By push',
} as const;

@Injectable()
export class InboxPersonalData {
  constructor(
    parts: PersonalParts,
    private readonly dataSource: DataSource,
    private readonly choices: Choices,
  ) {
    parts.add({
      tables: ['news', 'news_choice', 'digest_rule', 'push_subscription'],
      copy: (person) => this.copy(person),
      erase: ownRowsOf(NewsRow, NewsChoiceRow, DigestRuleRow, PushSubscriptionRow),
    });
  }

  private async copy({ personId }: Subject): Promise<CopiedSection[]> {
    const { rhythm, at, zone } = await this.choices.digestOf(personId);
    const browsers = await this.dataSource.manager.findBy(PushSubscriptionRow, { personId });
    return [
      await copiedRows(this.dataSource, NewsRow, { personId }, { title: 'What you were told', fields: NEWS }),
      {
        title: 'How you chose to be told',
        rows: (await this.choices.of(personId)).map(({ bodyId, kind, mail, inbox, push }) => ({
          ...{ Of: newsKind(kind).title, 'In body': bodyId },
          ...{ 'By mail': mail, 'In the inbox': inbox, 'By push': push },
        })),
      },
      { title: 'When mails come together', rows: [{ Rhythm: rhythm, At: at, Zone: zone }] },
      {
        title: 'Browsers that are told by push',
        // The whole address would let others push to it.
        rows: browsers.map(({ endpoint }) => ({ 'Push service': new URL(endpoint).host })),
      },
    ];
  }
}
